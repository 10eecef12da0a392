import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { type Row, rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet, type Sheet } from '../layout/sheet.ts';
import { STYLES } from '../layout/styles.ts';
import { table } from '../layout/table.ts';
import { heading, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** One answer as a reader sees it. `source`: where it came from, when it was not typed. Absent value: not answered. */
export type SummaryAnswer = { readonly label: string; readonly value?: string; readonly source?: string };

/** What the copy of a sealed filing (สำเนาคำร้อง) says. */
export type FilingSummaryData = {
  readonly lang: Lang;
  readonly portalName: string;
  readonly filingNumber: string;
  readonly applicant: { readonly name: string; readonly identifier?: string };
  /** Who sealed it and in which capacity, and who prepared it for them, in words; left out when the applicant did both. */
  readonly filedBy?: string;
  readonly preparedBy?: string;
  readonly submittedAt: Instant;
  readonly otp: { readonly confirmedAt: Instant; readonly sentTo: string };
  readonly licences: readonly { readonly name: string; readonly agency: string; readonly applicationNumber: string }[];
  readonly sections: readonly { readonly title: string; readonly answers: readonly SummaryAnswer[] }[];
  readonly documents: readonly { readonly name: string; readonly fileName: string; readonly sha256: string }[];
  /** Digest of the sealed filing, 64 hex digits. */
  readonly digest: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders everything a person sent, as it was sealed: licences, answers by section, documents with their hashes, digest, OTP. */
export async function renderFilingSummary(data: FilingSummaryData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const about = {
    title: `${text.summaryTitle} ${data.filingNumber}`,
    issuer: data.portalName,
    footer: `${text.summaryTitle} ${data.filingNumber}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  letterhead(sheet, text.summaryTitle, [data.portalName]);
  rows(sheet, [
    { label: text.filing, value: data.filingNumber, strong: true },
    { label: text.applicant, value: [data.applicant.name, data.applicant.identifier].filter(Boolean).join('\n') },
    ...(data.preparedBy ? [{ label: text.preparedBy, value: data.preparedBy }] : []),
    ...(data.filedBy ? [{ label: text.filedBy, value: data.filedBy }] : []),
    { label: text.submittedAt, value: formatDateTime(data.submittedAt, data.lang) },
  ]);
  drawLicences(sheet, data);
  for (const section of data.sections) {
    heading(sheet, section.title);
    rows(
      sheet,
      section.answers.map((answer) => answerRow(answer, data.lang)),
      { labelWidth: sheet.width * 0.4 },
    );
  }
  drawDocuments(sheet, data);
  drawSeal(sheet, data);
  return closeSheet(sheet, about);
}

function drawLicences(sheet: Sheet, data: FilingSummaryData): void {
  const text = TEXTS[data.lang];
  heading(sheet, text.licences);
  table(
    sheet,
    [
      { label: text.applicationShort, share: 0.24 },
      { label: text.licence, share: 0.44 },
      { label: text.agency, share: 0.32 },
    ],
    data.licences.map((licence) => [licence.applicationNumber, licence.name, licence.agency]),
  );
}

function answerRow(answer: SummaryAnswer, lang: Lang): Row {
  const text = TEXTS[lang];
  const value = answer.value === undefined || answer.value === '' ? text.notAnswered : answer.value;
  return { label: answer.label, value: answer.source ? `${value}\n${text.answerSource(answer.source)}` : value };
}

function drawDocuments(sheet: Sheet, data: FilingSummaryData): void {
  const text = TEXTS[data.lang];
  heading(sheet, text.documents);
  if (data.documents.length === 0) {
    paragraph(sheet, text.noDocuments);
    return;
  }
  table(
    sheet,
    [
      { label: text.document, share: 0.45 },
      { label: text.sha256, share: 0.55 },
    ],
    data.documents.map((document) => [`${document.name}\n${document.fileName}`, grouped(document.sha256)]),
    STYLES.small,
  );
}

function drawSeal(sheet: Sheet, data: FilingSummaryData): void {
  const text = TEXTS[data.lang];
  heading(sheet, text.seal);
  rows(sheet, [
    { label: text.digest, value: grouped(data.digest), strong: true },
    { label: text.confirmedByOtp, value: formatDateTime(data.otp.confirmedAt, data.lang) },
    { label: text.otpChannel, value: data.otp.sentTo },
  ]);
  gap(sheet, 5);
  paragraph(sheet, text.sealText, { style: STYLES.small });
}

/** Eight digits at a time, so that two hashes can be compared by eye. */
function grouped(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
