import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatTimeSpan, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import type { Span } from '@biz/licensing/appointments/slot-plan.ts';

/** `ศุกร์ที่ 27 พฤศจิกายน 2569 09.00–10.30 น.` */
export function slotText(slot: Span, lang: Lang): string {
  return `${formatWeekdayDate(bangkokDate(slot.from), lang)} ${formatTimeSpan(slot, lang)}`;
}
