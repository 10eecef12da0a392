import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { type Satang, sumSatang } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { type MoneyLine, withCommas } from '../layout/money.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet, type Sheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { STYLES } from '../layout/styles.ts';
import { table, totalLine } from '../layout/table.ts';
import { heading, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** One sign as assessed. Sizes in centimetres; rate in satang per 500 square centimetres. */
export type AssessedSign = {
  readonly text: string;
  readonly type: string;
  readonly widthCm: number;
  readonly lengthCm: number;
  readonly sides: number;
  readonly areaSquareCm: number;
  readonly rate: Satang;
  readonly tax: Satang;
};

/** What a notice of signboard tax assessment (หนังสือแจ้งการประเมิน ภ.ป.3, Signboard Tax Act B.E. 2510) says. */
export type AssessmentNoticeData = {
  readonly lang: Lang;
  readonly formNumber?: string;
  readonly agency: {
    readonly name: string;
    readonly unit?: string;
    readonly address?: string;
    readonly phone?: string;
  };
  readonly number: string;
  readonly applicationNumber: string;
  /** Tax year in the Buddhist Era. */
  readonly taxYear: number;
  readonly owner: { readonly name: string; readonly identifier?: string };
  readonly place: string;
  readonly returnFiledOn: LocalDate;
  readonly signs: readonly AssessedSign[];
  /** Surcharges and reductions that are not tax of one sign. */
  readonly otherLines: readonly MoneyLine[];
  /** The total in words, in the language of the paper. */
  readonly amountInWords: string;
  readonly issuedOn: LocalDate;
  readonly due: { readonly days: number; readonly on: LocalDate };
  readonly appeal: { readonly days: number; readonly body: string };
  readonly payPlace: string;
  readonly signer: Signatory;
  readonly verifyUrl?: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders an assessment: every sign with its tax, the total, until when to pay, and the right of appeal. */
export async function renderAssessmentNotice(data: AssessmentNoticeData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const about = {
    title: `${text.assessmentTitle} ${data.number}`,
    issuer: data.agency.name,
    footer: `${text.assessmentTitle} ${text.number} ${data.number} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, address, phone } = data.agency;
  const form = data.formNumber && `${text.form} ${data.formNumber}`;
  letterhead(
    sheet,
    text.assessmentTitle,
    [[name, unit].filter(Boolean).join(' · '), [address, phone].filter(Boolean).join(' · ')],
    form,
  );
  rows(sheet, factRows(data));
  gap(sheet, 10);
  paragraph(sheet, text.assessmentIntro(formatDate(data.returnFiledOn, data.lang)));
  gap(sheet, 6);
  drawSigns(sheet, data);
  drawRights(sheet, data);
  paperFoot(sheet, {
    signatory: data.signer,
    role: text.assessor,
    ...(data.verifyUrl && { verifyUrl: data.verifyUrl }),
  });
  return closeSheet(sheet, about);
}

function factRows(data: AssessmentNoticeData) {
  const text = TEXTS[data.lang];
  const number = text.numberAndDate(data.number, formatDate(data.issuedOn, data.lang));
  return [
    { label: text.number, value: number, strong: true },
    { label: text.taxYear, value: String(data.taxYear) },
    { label: text.owner, value: [data.owner.name, data.owner.identifier].filter(Boolean).join(' · ') },
    { label: text.signPlace, value: data.place },
  ];
}

function drawSigns(sheet: Sheet, data: AssessmentNoticeData): void {
  const text = TEXTS[data.lang];
  const right = { align: 'right' } as const;
  const columns = [
    { label: text.signNo, share: 0.055 },
    { label: text.signText, share: 0.25 },
    { label: text.signType, share: 0.1 },
    { label: text.signSize, share: 0.135, ...right },
    { label: text.signSides, share: 0.075, ...right },
    { label: text.signArea, share: 0.125, ...right },
    { label: text.signRate, share: 0.135, ...right },
    { label: text.signTax, share: 0.125, ...right },
  ];
  table(sheet, columns, data.signs.map(signCells), STYLES.cell);
  const tax = sumSatang(data.signs.map((sign) => sign.tax));
  if (data.otherLines.length > 0) {
    gap(sheet, 5);
    const lines = [{ label: text.taxSubtotal, amount: tax }, ...data.otherLines];
    rows(
      sheet,
      lines.map((line) => ({ label: line.label, value: withCommas(line.amount) })),
      {
        labelWidth: sheet.width * 0.74,
        align: 'right',
      },
    );
  }
  const total = sumSatang([tax, ...data.otherLines.map((line) => line.amount)]);
  totalLine(sheet, { label: text.assessmentTotal, words: data.amountInWords, amount: withCommas(total) });
}

function signCells(sign: AssessedSign, index: number): string[] {
  return [
    String(index + 1),
    sign.text,
    sign.type,
    `${sign.widthCm} × ${sign.lengthCm}`,
    String(sign.sides),
    sign.areaSquareCm.toLocaleString('en-US'),
    withCommas(sign.rate),
    withCommas(sign.tax),
  ];
}

function drawRights(sheet: Sheet, data: AssessmentNoticeData): void {
  const text = TEXTS[data.lang];
  heading(sheet, text.payment);
  paragraph(
    sheet,
    `${text.payAtCounter(data.payPlace)} ${text.assessmentDue(data.due.days, formatDate(data.due.on, data.lang))}`,
  );
  heading(sheet, text.appeal);
  paragraph(sheet, text.appealText(data.appeal.days, data.appeal.body));
}
