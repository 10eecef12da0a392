import { type Satang, sumSatang, toBahtDecimal } from '@biz/kernel/satang.ts';
import { TEXTS } from '../texts.ts';
import type { Sheet } from './sheet.ts';
import { table, totalLine } from './table.ts';

/** A line of money. */
export type MoneyLine = { readonly label: string; readonly amount: Satang };

/** Lines of money, their total in figures, and the total in words below it. */
export function drawMoney(sheet: Sheet, lines: readonly MoneyLine[], words: string): void {
  const text = TEXTS[sheet.lang];
  table(
    sheet,
    [
      { label: text.item, share: 0.78 },
      { label: text.amountBaht, share: 0.22, align: 'right' },
    ],
    lines.map((line) => [line.label, withCommas(line.amount)]),
  );
  totalLine(sheet, { label: text.total, words, amount: withCommas(sumSatang(lines.map((line) => line.amount))) });
}

/** `2,200.00`: always two decimals, so that columns of money line up. */
export function withCommas(amount: Satang): string {
  return toBahtDecimal(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}
