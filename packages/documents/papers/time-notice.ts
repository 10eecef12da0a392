import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { heading, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/**
 * What a letter about an agency's time says: `lateness` gives the reason for a result that is late (หนังสือแจ้งเหตุแห่งความล่าช้า,
 * Licensing Facilitation Act B.E. 2558, s. 10), `extension` the reason for a later last day (หนังสือแจ้งขยายระยะเวลา).
 */
export type TimeNoticeData = {
  readonly lang: Lang;
  readonly kind: 'lateness' | 'extension';
  readonly agency: { readonly name: string; readonly unit?: string; readonly phone?: string };
  /** The letter's own number: the application's, with which letter of its kind this is. */
  readonly number: string;
  readonly applicationNumber: string;
  readonly applicant: string;
  readonly matter: string;
  readonly businessName?: string;
  /** The day on which the documents were complete and the clock started. */
  readonly startedOn: LocalDate;
  /** The last day before this letter, and the day that the agency names now. */
  readonly due: LocalDate;
  readonly newDate: LocalDate;
  readonly reason: string;
  /** The law that allows an extension. */
  readonly clause?: string;
  /** Who gets a copy. */
  readonly copyTo?: string;
  readonly officer: Signatory;
  readonly writtenOn: LocalDate;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders the letter: what was promised, why it takes longer, until when, and who has a copy. */
export async function renderTimeNotice(data: TimeNoticeData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const title = text.timeNoticeTitle[data.kind];
  const about = {
    title: `${title} ${data.number}`,
    issuer: data.agency.name,
    footer: `${title} ${text.number} ${data.number} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, phone } = data.agency;
  const day = (date: LocalDate) => formatDate(date, data.lang);
  letterhead(sheet, title, [[name, unit].filter(Boolean).join(' · '), phone ?? '']);
  rows(sheet, factRows(data));
  gap(sheet, 12);
  paragraph(
    sheet,
    data.kind === 'lateness'
      ? text.latenessText(day(data.startedOn), day(data.due))
      : text.extensionText(day(data.startedOn), day(data.due), data.clause ?? ''),
  );
  heading(sheet, text.timeNoticeReason);
  paragraph(sheet, data.reason);
  heading(sheet, text.timeNoticeNewDate[data.kind]);
  paragraph(sheet, day(data.newDate));
  if (data.kind === 'lateness') paragraph(sheet, text.latenessAgain);
  if (data.copyTo) paragraph(sheet, text.copyTo(data.copyTo));
  gap(sheet, 14);
  paperFoot(sheet, { signatory: data.officer, role: text.considering });
  return closeSheet(sheet, about);
}

function factRows(data: TimeNoticeData) {
  const text = TEXTS[data.lang];
  return [
    { label: text.number, value: text.numberAndDate(data.number, formatDate(data.writtenOn, data.lang)), strong: true },
    { label: text.application, value: data.applicationNumber },
    { label: text.applicant, value: data.applicant },
    { label: text.licence, value: data.matter },
    ...(data.businessName ? [{ label: text.business, value: data.businessName }] : []),
  ];
}
