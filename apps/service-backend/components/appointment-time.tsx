import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { Span } from '@biz/licensing/appointments/slot-plan.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

/** `ศุกร์ที่ 27 พฤศจิกายน 2569 09.00–10.30 น.` */
export function slotText(slot: Span, lang: Lang): string {
  return `${formatWeekdayDate(bangkokDate(slot.from), lang)} ${formatTimeSpan(slot, lang)}`;
}

/** The same on a page: the day and the hours each stay on one line. */
export function SlotTime({ slot }: { readonly slot: Span }): Markup {
  const { lang } = useText();
  return (
    <>
      <Nowrap>{formatWeekdayDate(bangkokDate(slot.from), lang)}</Nowrap> <Nowrap>{formatTimeSpan(slot, lang)}</Nowrap>
    </>
  );
}
