import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { drawMoney, type MoneyLine } from '../layout/money.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What a receipt (ใบเสร็จรับเงิน) of a state agency says. */
export type ReceiptData = {
  readonly lang: Lang;
  readonly agency: {
    readonly name: string;
    readonly unit?: string;
    readonly address?: string;
    readonly taxId?: string;
  };
  readonly book?: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly applicationNumber: string;
  readonly payer: { readonly name: string; readonly identifier?: string };
  readonly lines: readonly MoneyLine[];
  /** The total in words, in the language of the paper. */
  readonly amountInWords: string;
  readonly paidAt: Instant;
  /** How it was paid, in words. */
  readonly channel: string;
  readonly bankReference?: string;
  readonly receiver: Signatory;
  readonly verifyUrl?: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders a receipt: book and number, payer, lines, total in figures and words, how and when it was paid, who received it. */
export async function renderReceipt(data: ReceiptData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const about = {
    title: `${text.receiptTitle} ${data.number}`,
    issuer: data.agency.name,
    footer: `${text.receiptTitle} ${text.number} ${data.number} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, address, taxId } = data.agency;
  const issuer = [[name, unit].filter(Boolean).join(' · '), address ?? '', taxId ? `${text.taxId} ${taxId}` : ''];
  letterhead(sheet, text.receiptTitle, issuer);
  rows(sheet, factRows(data));
  gap(sheet, 12);
  drawMoney(sheet, data.lines, data.amountInWords);
  gap(sheet, 12);
  paragraph(sheet, text.receiptNote);
  gap(sheet, 14);
  paperFoot(sheet, {
    signatory: data.receiver,
    ...(data.verifyUrl && { verifyUrl: data.verifyUrl }),
    role: text.receiver,
  });
  return closeSheet(sheet, about);
}

function factRows(data: ReceiptData) {
  const text = TEXTS[data.lang];
  const number = data.book ? `${text.book} ${data.book}   ${text.number} ${data.number}` : data.number;
  return [
    { label: text.number, value: number, strong: true },
    { label: text.receiptDate, value: formatDate(data.issuedOn, data.lang) },
    { label: text.application, value: data.applicationNumber },
    { label: text.receivedFrom, value: [data.payer.name, data.payer.identifier].filter(Boolean).join('\n') },
    { label: text.paidAt, value: formatDateTime(data.paidAt, data.lang) },
    { label: text.paidBy, value: data.channel },
    ...(data.bankReference ? [{ label: text.bankReference, value: data.bankReference }] : []),
  ];
}
