import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { sumSatang, toBahtDecimal } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { drawCode128, drawQr } from '../layout/codes.ts';
import { letterhead } from '../layout/letterhead.ts';
import { drawMoney, type MoneyLine, withCommas } from '../layout/money.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, drawLines, ensureRoom, gap, openSheet, type Sheet, tagged } from '../layout/sheet.ts';
import { mm, STYLES } from '../layout/styles.ts';
import { paragraph, rule } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What a payment slip (ใบแจ้งชำระ) says. The two payloads come ready from the payment rules. */
export type BillSlipData = {
  readonly lang: Lang;
  readonly agency: { readonly name: string; readonly unit?: string; readonly taxId?: string; readonly phone?: string };
  readonly slipNumber: string;
  readonly applicationNumber: string;
  readonly payer: { readonly name: string; readonly identifier?: string };
  readonly lines: readonly MoneyLine[];
  /** The total in words, in the language of the paper. */
  readonly amountInWords: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly billerId: string;
  readonly reference1: string;
  readonly reference2?: string;
  readonly barcodeText: string;
  readonly promptPayPayload: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

const QR_SIDE = mm(46);

/**
 * Renders a payment slip: lines, total in figures and words, due day, PromptPay QR, bank barcode and the references in
 * letters. Throws when the codes ask for another amount or bill than the letters do: nobody could pay it rightly.
 */
export async function renderBillSlip(data: BillSlipData): Promise<Uint8Array> {
  demandAgreement(data);
  const text = TEXTS[data.lang];
  const about = {
    title: `${text.slipTitle} ${data.slipNumber}`,
    issuer: data.agency.name,
    footer: `${text.slipTitle} ${text.number} ${data.slipNumber}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  letterhead(sheet, text.slipTitle, issuerLines(data));
  rows(sheet, [
    { label: text.slipNumber, value: data.slipNumber },
    { label: text.application, value: data.applicationNumber },
    { label: text.payer, value: [data.payer.name, data.payer.identifier].filter(Boolean).join('\n') },
    { label: text.issued, value: formatDate(data.issuedOn, data.lang) },
    { label: text.payBy, value: formatDate(data.dueOn, data.lang), strong: true },
  ]);
  gap(sheet, 12);
  drawMoney(sheet, data.lines, data.amountInWords);
  drawPayment(sheet, data);
  return closeSheet(sheet, about);
}

function demandAgreement(data: BillSlipData): void {
  const total = sumSatang(data.lines.map((line) => line.amount));
  const barcode = `|${data.billerId}\r${data.reference1}\r${data.reference2 ?? ''}\r${total}`;
  if (data.barcodeText !== barcode) throw new Error('the barcode of the slip is for another bill');
  const named = [data.billerId, data.reference1, data.reference2 ?? '', toBahtDecimal(total)];
  if (!named.every((part) => data.promptPayPayload.includes(part)))
    throw new Error('the QR of the slip is for another bill');
}

function issuerLines(data: BillSlipData): string[] {
  const { name, unit, taxId, phone } = data.agency;
  const text = TEXTS[data.lang];
  return [
    [name, unit].filter(Boolean).join(' · '),
    [taxId && `${text.taxId} ${taxId}`, phone].filter(Boolean).join(' · '),
  ].filter((line) => line !== '');
}

function drawPayment(sheet: Sheet, data: BillSlipData): void {
  const text = TEXTS[data.lang];
  const barcodeHeight = mm(15);
  ensureRoom(sheet, QR_SIDE + barcodeHeight + 120);
  gap(sheet, 18);
  const top = sheet.y;
  drawQr(sheet, data.promptPayPayload, { x: sheet.left - 8, y: top, width: QR_SIDE, alt: text.promptPayAlt });
  const x = sheet.left + QR_SIDE + 18;
  const width = sheet.width - QR_SIDE - 18;
  sheet.y = top + 8;
  tagged(sheet, 'P', () => drawLines(sheet, [text.scan], { x, y: sheet.y, width }, STYLES.strong));
  gap(sheet, 24);
  const total = sumSatang(data.lines.map((line) => line.amount));
  const references = [
    { label: text.billerId, value: data.billerId },
    { label: text.reference1, value: data.reference1 },
    ...(data.reference2 === undefined ? [] : [{ label: text.reference2, value: data.reference2 }]),
    { label: text.amount, value: `${withCommas(total)} ${text.baht}` },
  ];
  rows(sheet, references, { x, width, labelWidth: width * 0.38 });
  sheet.y = Math.max(sheet.y, top + QR_SIDE) + 14;
  paragraph(sheet, text.barcodeTitle, { style: STYLES.strong });
  gap(sheet, 3);
  drawCode128(sheet, data.barcodeText, {
    x: sheet.left,
    y: sheet.y,
    width: sheet.width,
    height: barcodeHeight,
    alt: text.barcodeAlt,
  });
  sheet.y += barcodeHeight + 3;
  const inLetters = data.barcodeText.replaceAll('\r', ' ');
  paragraph(sheet, inLetters, { style: STYLES.small, align: 'center' });
  gap(sheet, 12);
  rule(sheet);
  gap(sheet, 7);
  paragraph(sheet, text.slipNote, { style: STYLES.small });
}
