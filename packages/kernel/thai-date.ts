import { bangkokDate, bangkokTime, type Instant, type LocalDate, parseLocalDate, weekday } from './instant.ts';
import type { Lang } from './localised.ts';

const MONTHS: Record<Lang, { long: readonly string[]; short: readonly string[] }> = {
  th: {
    long: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' '),
    short: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' '),
  },
  en: {
    long: 'January February March April May June July August September October November December'.split(' '),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
};
const WEEKDAYS: Record<Lang, readonly string[]> = {
  th: 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** Buddhist Era year (พ.ศ.) of a day since 1941: common era + 543. */
export function buddhistYear(date: LocalDate): number {
  return Number(date.slice(0, 4)) + 543;
}

/** Budget year (ปีงบประมาณ) of a day, Buddhist Era: it begins on 1 October of the year before. */
export function budgetYear(date: LocalDate): number {
  return buddhistYear(date) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);
}

/** First and last day of a budget year of the Buddhist Era. */
export function daysOfBudgetYear(year: number): { readonly from: LocalDate; readonly to: LocalDate } {
  const [from, to] = [parseLocalDate(`${year - 544}-10-01`), parseLocalDate(`${year - 543}-09-30`)];
  if (!from.ok || !to.ok) throw new Error(`no budget year: ${year}`);
  return { from: from.value, to: to.value };
}

/** `20 พฤศจิกายน 2569`; in English `20 November 2026` (common era, as English readers expect). */
export function formatDate(date: LocalDate, lang: Lang): string {
  const { day, month } = parts(date);
  return `${day} ${MONTHS[lang].long[month - 1]} ${yearFor(date, lang)}`;
}

/** `20 พ.ย. 69`; in English `20 Nov 2026`. */
export function formatShortDate(date: LocalDate, lang: Lang): string {
  const { day, month } = parts(date);
  const year = lang === 'th' ? String(buddhistYear(date)).slice(2) : date.slice(0, 4);
  return `${day} ${MONTHS[lang].short[month - 1]} ${year}`;
}

/** `ศุกร์ที่ 27 พฤศจิกายน 2569`; in English `Friday 27 November 2026`. */
export function formatWeekdayDate(date: LocalDate, lang: Lang): string {
  const name = WEEKDAYS[lang][weekday(date)] ?? '';
  return lang === 'th' ? `${name}ที่ ${formatDate(date, lang)}` : `${name} ${formatDate(date, lang)}`;
}

/** `20 พฤศจิกายน 2569 09.12 น.`; in English `20 November 2026, 09:12`. Bangkok time. */
export function formatDateTime(instant: Instant, lang: Lang): string {
  const date = formatDate(bangkokDate(instant), lang);
  return lang === 'th' ? `${date} ${clockTime(instant, '.')} น.` : `${date}, ${clockTime(instant, ':')}`;
}

/** `09.00–10.30 น.`; in English `09:00–10:30`. Bangkok time. */
export function formatTimeSpan(span: { readonly from: Instant; readonly to: Instant }, lang: Lang): string {
  const dot = lang === 'th' ? '.' : ':';
  const times = `${clockTime(span.from, dot)}–${clockTime(span.to, dot)}`;
  return lang === 'th' ? `${times} น.` : times;
}

function clockTime(instant: Instant, separator: string): string {
  const { hour, minute } = bangkokTime(instant);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(separator);
}

function yearFor(date: LocalDate, lang: Lang): string {
  return lang === 'th' ? String(buddhistYear(date)) : date.slice(0, 4);
}

function parts(date: LocalDate): { day: number; month: number } {
  return { day: Number(date.slice(8, 10)), month: Number(date.slice(5, 7)) };
}
