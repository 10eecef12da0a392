import type { Lang } from '@biz/kernel/localised.ts';
import type { Satang } from '@biz/kernel/satang.ts';

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];
const ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion'];

/**
 * An amount in words (จำนวนเงินเป็นตัวอักษร), as slips and receipts carry it. Thai by the Royal Institute's rule: a final one
 * after any higher digit is เอ็ด, twenty is ยี่สิบ, a whole amount ends in ถ้วน, an amount below one baht names satang alone.
 */
export function bahtText(amount: Satang, lang: Lang = 'th'): string {
  const [baht, satang] = [Math.trunc(amount / 100), amount % 100];
  return lang === 'th' ? thai(baht, satang) : english(baht, satang);
}

function thai(baht: number, satang: number): string {
  if (baht === 0 && satang === 0) return 'ศูนย์บาทถ้วน';
  const whole = baht === 0 ? '' : `${thaiNumber(baht)}บาท`;
  return satang === 0 ? `${whole}ถ้วน` : `${whole}${thaiNumber(satang)}สตางค์`;
}

function thaiNumber(value: number): string {
  const [millions, rest] = [Math.trunc(value / 1_000_000), value % 1_000_000];
  const head = millions === 0 ? '' : `${thaiNumber(millions)}ล้าน`;
  const digits = [...String(rest)].map(Number);
  const tail = digits.map((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === 0) return '';
    if (place === 0 && digit === 1 && value > 1) return 'เอ็ด';
    if (place === 1 && digit === 1) return 'สิบ';
    if (place === 1 && digit === 2) return 'ยี่สิบ';
    return `${DIGITS[digit]}${PLACES[place]}`;
  });
  return head + tail.join('');
}

function english(baht: number, satang: number): string {
  if (baht === 0 && satang === 0) return 'Zero baht';
  const words = [baht === 0 ? '' : `${englishNumber(baht)} baht`, satang === 0 ? '' : `${englishNumber(satang)} satang`]
    .filter(Boolean)
    .join(' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function englishNumber(value: number): string {
  const groups: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.trunc(rest / 1000), scale += 1) {
    if (rest % 1000 > 0) groups.unshift(`${belowThousand(rest % 1000)}${SCALES[scale] ?? ''}`);
  }
  return groups.join(' ');
}

function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.trunc(value / 100), value % 100];
  const tens = Math.trunc(rest / 10);
  const tail = rest < 20 ? ONES[rest] : [TENS[tens], ONES[rest % 10]].filter(Boolean).join('-');
  return [hundreds === 0 ? '' : `${ONES[hundreds]} hundred`, tail].filter(Boolean).join(' ');
}
