import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { formatBaht, type Satang } from '@biz/kernel/satang.ts';
import { formatDate, formatDateTime, formatShortDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { Nowrap } from './nowrap.tsx';

/** `weekday` for what one must do by then, `short` for tables, `long` elsewhere. */
export type DayLook = 'long' | 'weekday' | 'short';

const formats = { long: formatDate, weekday: formatWeekdayDate, short: formatShortDate } as const satisfies Record<
  DayLook,
  typeof formatDate
>;

/** A day in the page's language, on one line; Buddhist Era in Thai. */
export function Day(props: { readonly date: LocalDate; readonly look?: DayLook }): Markup {
  const { lang } = useKitText();
  return (
    <time class="bp-nowrap" datetime={props.date}>
      {formats[props.look ?? 'long'](props.date, lang)}
    </time>
  );
}

/** Date and time in Bangkok; they may part between date and time. */
export function Moment({ instant }: { readonly instant: Instant }): Markup {
  const { lang } = useKitText();
  const date = formatDate(bangkokDate(instant), lang);
  const time = formatDateTime(instant, lang)
    .slice(date.length)
    .replace(/^,?\s*/, '');
  return (
    <time datetime={instant}>
      <Nowrap>{date}</Nowrap> <Nowrap>{time}</Nowrap>
    </time>
  );
}

/** An amount with its unit. */
export function Baht({ amount }: { readonly amount: Satang }): Markup {
  const { t } = useKitText();
  return <Nowrap>{t('amount.baht', { amount: formatBaht(amount) })}</Nowrap>;
}

/** A file size for people: `860 KB`, `1.2 MB`. */
export function FileSize({ bytes }: { readonly bytes: number }): Markup {
  return <Nowrap>{fileSize(bytes)}</Nowrap>;
}

/** A file size as text with a no-break space; a kilobyte is 1,000 bytes, as file managers show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')}\u00a0MB`;
}
