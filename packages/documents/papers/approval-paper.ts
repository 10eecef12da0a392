import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { drawMoney, type MoneyLine } from '../layout/money.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { heading, numberedList, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What goes to the applicant with an approval: the letter (หนังสือแจ้งการอนุญาต) or the slip for the counter (ใบชำระค่าธรรมเนียม). */
export type ApprovalPaperData = {
  readonly lang: Lang;
  readonly kind: 'letter' | 'payment-slip';
  readonly agency: {
    readonly name: string;
    readonly unit?: string;
    readonly address?: string;
    readonly phone?: string;
  };
  readonly applicationNumber: string;
  readonly applicant: { readonly name: string; readonly identifier?: string };
  readonly matter: string;
  readonly businessName: string;
  readonly premises: string;
  readonly approvedOn: LocalDate;
  readonly fee: { readonly lines: readonly MoneyLine[]; readonly inWords: string; readonly payBy?: LocalDate };
  /** What the licence is tied to, of its definition and of the committee's resolution; printed in the letter. */
  readonly conditions: readonly string[];
  readonly officer: Signatory;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders the letter or the slip: what was approved, what it costs, until when and where it is paid. */
export async function renderApprovalPaper(data: ApprovalPaperData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const title = data.kind === 'letter' ? text.approvalTitle : text.counterSlipTitle;
  const about = {
    title: `${title} ${data.applicationNumber}`,
    issuer: data.agency.name,
    footer: `${title} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, address, phone } = data.agency;
  letterhead(sheet, title, [[name, unit].filter(Boolean).join(' · '), address ?? '', phone ?? '']);
  rows(sheet, factRows(data));
  gap(sheet, 12);
  if (data.kind === 'letter') {
    paragraph(sheet, text.approvalText(name, formatDate(data.approvedOn, data.lang)));
    if (data.fee.lines.length > 0) paragraph(sheet, text.issuedOncePaid);
    gap(sheet, 10);
  }
  if (data.fee.lines.length > 0) drawMoney(sheet, data.fee.lines, data.fee.inWords);
  gap(sheet, 10);
  paragraph(sheet, data.fee.lines.length > 0 ? text.payAtAgency(name) : text.feeNone);
  if (data.kind === 'letter' && data.conditions.length > 0) {
    heading(sheet, text.conditions);
    numberedList(sheet, data.conditions);
  }
  gap(sheet, 14);
  paperFoot(sheet, { signatory: data.officer, role: text.decidingOfficer });
  return closeSheet(sheet, about);
}

function factRows(data: ApprovalPaperData) {
  const text = TEXTS[data.lang];
  const { payBy } = data.fee;
  return [
    { label: text.application, value: data.applicationNumber, strong: true },
    { label: text.addressee, value: [data.applicant.name, data.applicant.identifier].filter(Boolean).join('\n') },
    { label: text.approvedMatter, value: data.matter },
    { label: text.business, value: data.businessName },
    { label: text.premises, value: data.premises },
    { label: text.approvedOn, value: formatDate(data.approvedOn, data.lang) },
    ...(payBy ? [{ label: text.payBy, value: formatDate(payBy, data.lang), strong: true }] : []),
  ];
}
