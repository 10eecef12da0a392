import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { STYLES } from '../layout/styles.ts';
import { heading, numberedList, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What an acknowledgement of a notification (ใบรับแจ้ง, Public Health Act s. 48) says. */
export type AcknowledgementData = {
  readonly lang: Lang;
  readonly agency: { readonly name: string; readonly unit?: string; readonly phone?: string };
  readonly number: string;
  readonly applicationNumber: string;
  readonly notifier: { readonly name: string; readonly identifier?: string };
  readonly matter: string;
  readonly businessName?: string;
  readonly premises: string;
  readonly submittedOn: LocalDate;
  /** The day on which the documents were found complete; the clock starts here. */
  readonly completeOn: LocalDate;
  readonly answerBy?: LocalDate;
  /** True: the notifier may operate at once. */
  readonly mayOperate: boolean;
  readonly documents: readonly string[];
  readonly officer: Signatory;
  readonly verifyUrl?: string;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders an acknowledgement: what was notified, when it was complete, until when the agency answers, what was received. */
export async function renderAcknowledgement(data: AcknowledgementData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const about = {
    title: `${text.acknowledgementTitle} ${data.number}`,
    issuer: data.agency.name,
    footer: `${text.acknowledgementTitle} ${text.number} ${data.number} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, phone } = data.agency;
  letterhead(sheet, text.acknowledgementTitle, [[name, unit].filter(Boolean).join(' · '), phone ?? '']);
  rows(sheet, factRows(data));
  gap(sheet, 12);
  paragraph(sheet, text.acknowledgementText(name, formatDate(data.completeOn, data.lang)));
  if (data.mayOperate) {
    gap(sheet, 6);
    paragraph(sheet, text.mayOperate, { style: STYLES.strong });
  }
  heading(sheet, text.documentsReceived);
  if (data.documents.length === 0) paragraph(sheet, text.noDocuments);
  else numberedList(sheet, data.documents);
  gap(sheet, 14);
  paperFoot(sheet, {
    signatory: data.officer,
    ...(data.verifyUrl && { verifyUrl: data.verifyUrl }),
    role: text.officer,
  });
  return closeSheet(sheet, about);
}

function factRows(data: AcknowledgementData) {
  const text = TEXTS[data.lang];
  const date = (day: LocalDate) => formatDate(day, data.lang);
  return [
    { label: text.number, value: data.number, strong: true },
    { label: text.application, value: data.applicationNumber },
    { label: text.notifier, value: [data.notifier.name, data.notifier.identifier].filter(Boolean).join('\n') },
    { label: text.matter, value: data.matter },
    ...(data.businessName ? [{ label: text.business, value: data.businessName }] : []),
    { label: text.premises, value: data.premises },
    { label: text.submittedAt, value: date(data.submittedOn) },
    { label: text.completeOn, value: date(data.completeOn) },
    ...(data.answerBy ? [{ label: text.promisedOn, value: date(data.answerBy), strong: true }] : []),
  ];
}
