import { canonicalJson } from '@biz/kernel/digest.ts';
import { type Instant, type LocalDate, toEpoch } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatBaht, type Satang } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { drawEmblemPlace } from '../layout/codes.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { type Row, rows } from '../layout/rows.ts';
import { closeSheet, decoration, drawLines, gap, openSheet, type Sheet, tagged } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { COLOURS, mm, STYLES } from '../layout/styles.ts';
import { heading, numberedList, paragraph, replacementMark, title } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What a licence or certificate (ใบอนุญาต, หนังสือรับรองการแจ้ง) says. Texts come in the language of the paper. */
export type LicenceCertificateData = {
  readonly lang: Lang;
  /** Printed at the top right, e.g. `สอ.4`; local. */
  readonly formNumber?: string;
  readonly title: string;
  /** The law it rests on, in one line. */
  readonly law?: string;
  readonly agency: { readonly name: string; readonly unit?: string };
  readonly book?: string;
  readonly number: string;
  /** Year of the number in the Buddhist Era. */
  readonly year: number;
  readonly holder: { readonly name: string; readonly identifier?: string };
  readonly business?: { readonly name?: string; readonly activity?: string };
  readonly premises: { readonly address: string; readonly areaSquareMetres?: string };
  /** Facts special to the licence, in order. */
  readonly details?: readonly { readonly label: string; readonly value: string }[];
  readonly fee: { readonly amount: Satang; readonly receiptNumber?: string; readonly receiptDate?: LocalDate };
  readonly issuedOn: LocalDate;
  /** Absent: it does not expire. */
  readonly expiresOn?: LocalDate;
  readonly yearlyFee?: boolean;
  /** It stands in for one that was lost or damaged (ใบแทน): says so on its face, with the day and the reason. */
  readonly replacement?: { readonly on: LocalDate; readonly reason: string };
  /** It was handed over (โอน): who held it before, and since when it is the new holder's. */
  readonly transfer?: { readonly from: string; readonly on: LocalDate };
  readonly conditions: readonly string[];
  readonly signer: Signatory;
  readonly applicationNumber: string;
  readonly verifyUrl: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Name of the machine-readable copy inside the file. */
export const LICENCE_ATTACHMENT = 'licence.json';

/**
 * Renders a licence as PDF, ready to be signed: what the paper says, a visible signature block, a check code, and
 * the same facts as JSON inside the file (AFRelationship Data, ISO 19005-3). Without `signer.signedAt` it is a draft and says
 * so on every page. Equal data give equal bytes.
 */
export async function renderLicenceCertificate(data: LicenceCertificateData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const about = {
    title: `${data.title} ${text.number} ${data.number}`,
    issuer: data.agency.name,
    footer: `${text.number} ${data.number} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
    ...(!data.signer.signedAt && { notice: text.draft }),
  };
  const sheet = openSheet(about);
  drawTop(sheet, data);
  rows(sheet, [...holderRows(data), ...historyRows(data), ...validityRows(data)], { labelWidth: sheet.width * 0.31 });
  if (data.conditions.length > 0) {
    heading(sheet, text.conditions);
    numberedList(sheet, data.conditions);
  }
  paperFoot(sheet, { signatory: data.signer, verifyUrl: data.verifyUrl, atBottom: true });
  attach(sheet, data);
  return closeSheet(sheet, about);
}

function drawTop(sheet: Sheet, data: LicenceCertificateData): void {
  const text = TEXTS[data.lang];
  const top = sheet.y;
  const numbers = [
    data.book && `${text.book} ${data.book}`,
    `${text.number} ${data.number}`,
    `${text.year} ${data.year}`,
  ].filter((part) => part !== undefined);
  tagged(sheet, 'P', () => drawLines(sheet, numbers, { x: sheet.left, y: top, width: sheet.width }, STYLES.label));
  if (data.formNumber) {
    const form = `${text.form} ${data.formNumber}`;
    const box = { x: sheet.left, y: top, width: sheet.width, align: 'right' } as const;
    tagged(sheet, 'P', () => drawLines(sheet, [form], box, STYLES.label));
  }
  const side = mm(24);
  drawEmblemPlace(sheet, { x: sheet.left + (sheet.width - side) / 2, y: top + 2, side });
  sheet.y = top + side + 14;
  if (data.replacement) replacementMark(sheet, data.lang);
  title(sheet, data.title, 'center');
  if (data.law) paragraph(sheet, data.law, { style: STYLES.label, align: 'center', width: sheet.width * 0.8 });
  gap(sheet, 3);
  paragraph(sheet, [data.agency.name, data.agency.unit].filter(Boolean).join(' · '), {
    style: STYLES.strong,
    align: 'center',
  });
  gap(sheet, 8);
  drawAccent(sheet);
  gap(sheet, 12);
}

function holderRows(data: LicenceCertificateData): Row[] {
  const text = TEXTS[data.lang];
  const area = data.premises.areaSquareMetres;
  return [
    { label: text.issuedTo, value: data.holder.name, strong: true },
    data.holder.identifier && { label: text.identifier, value: data.holder.identifier },
    data.business?.name && { label: text.business, value: data.business.name },
    data.business?.activity && { label: text.activity, value: data.business.activity },
    { label: text.premises, value: data.premises.address },
    area && { label: text.area, value: `${area} ${text.squareMetres}` },
    ...(data.details ?? []),
  ].filter((row) => typeof row === 'object');
}

/** What became of the licence before this paper. */
function historyRows({ lang, replacement, transfer }: LicenceCertificateData): Row[] {
  const text = TEXTS[lang];
  return [
    transfer && {
      label: text.transferredFrom,
      value: text.transferredOn(transfer.from, formatDate(transfer.on, lang)),
    },
    replacement && {
      label: text.replacement,
      value: text.replacementFor(formatDate(replacement.on, lang), replacement.reason),
    },
  ].filter((row) => row !== undefined);
}

function validityRows(data: LicenceCertificateData): Row[] {
  const text = TEXTS[data.lang];
  const expiry = data.expiresOn && formatDate(data.expiresOn, data.lang);
  return [
    { label: text.fee, value: feeText(data) },
    { label: text.issuedOn, value: formatDate(data.issuedOn, data.lang) },
    {
      label: text.validUntil,
      value: expiry ?? (data.yearlyFee ? text.noExpiryYearlyFee : text.noExpiry),
      strong: true,
    },
  ];
}

function feeText(data: LicenceCertificateData): string {
  const text = TEXTS[data.lang];
  const { amount, receiptNumber, receiptDate } = data.fee;
  if (amount === 0) return text.feeNone;
  const baht = `${formatBaht(amount)} ${text.baht}`;
  if (!receiptNumber || !receiptDate) return baht;
  return text.feePaid(baht, receiptNumber, formatDate(receiptDate, data.lang));
}

function drawAccent(sheet: Sheet): void {
  const centre = sheet.left + sheet.width / 2;
  decoration(sheet, () => {
    sheet.pdf.doc.lineWidth(1.6).strokeColor(COLOURS.accent);
    sheet.pdf.doc
      .moveTo(centre - 28, sheet.y)
      .lineTo(centre + 28, sheet.y)
      .stroke();
  });
}

function attach(sheet: Sheet, data: LicenceCertificateData): void {
  const { lang, createdAt, training, ...facts } = data;
  const json = canonicalJson({
    type: 'biz-portal-licence',
    version: 1,
    language: lang,
    ...(training && { training }),
    ...facts,
  });
  const date = new Date(toEpoch(createdAt));
  const about = {
    name: LICENCE_ATTACHMENT,
    type: 'application/json',
    description: TEXTS[lang].machineReadable,
    creationDate: date,
    modifiedDate: date,
    relationship: 'Data',
  };
  sheet.pdf.doc.file(Buffer.from(json), about);
}
