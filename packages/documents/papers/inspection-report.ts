import type { Instant } from '@biz/kernel/instant.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate, formatTimeSpan } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { photoRows } from '../layout/photos.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { STYLES } from '../layout/styles.ts';
import { table } from '../layout/table.ts';
import { heading, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/** What a report of an inspection or meeting (บันทึกผลการตรวจ) says. */
export type InspectionReportData = {
  readonly lang: Lang;
  readonly agency: { readonly name: string; readonly unit?: string; readonly phone?: string };
  readonly purpose: 'site-inspection' | 'interview' | 'counter-visit';
  readonly applicationNumber: string;
  readonly applicant: { readonly name: string };
  readonly matter: string;
  readonly businessName?: string;
  readonly place: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly items: readonly {
    readonly label: string;
    readonly finding: 'pass' | 'fail' | 'not-applicable';
    readonly note: string;
  }[];
  readonly outcome: 'pass' | 'fail';
  readonly note: string;
  /** JPEG or PNG, already without metadata. */
  readonly photos: readonly Uint8Array[];
  readonly officer: Signatory;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/** Renders the report: when and where, every item with its finding, the outcome, who was there, and the photos last. */
export function renderInspectionReport(data: InspectionReportData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const title = text.inspectionTitle[data.purpose];
  const about = {
    title: `${title} ${data.applicationNumber}`,
    issuer: data.agency.name,
    footer: `${title} · ${text.reference(data.applicationNumber)}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  const { name, unit, phone } = data.agency;
  letterhead(sheet, title, [[name, unit].filter(Boolean).join(' · '), phone ?? '']);
  rows(sheet, factRows(data));
  if (data.items.length > 0) {
    heading(sheet, text.inspectionItems);
    const cells = data.items.map(({ label, finding, note }) => [label, text.inspectionFinding[finding], note]);
    const columns = [
      { label: text.inspectionItem, share: 0.5 },
      { label: text.inspectionFound, share: 0.18 },
      { label: text.inspectionNote, share: 0.32 },
    ];
    table(sheet, columns, cells, STYLES.cell);
  }
  heading(sheet, text.inspectionOutcome);
  paragraph(sheet, text.inspectionOutcomes[data.outcome], { style: STYLES.strong });
  if (data.note) paragraph(sheet, data.note);
  gap(sheet, 14);
  paperFoot(sheet, { signatory: data.officer, role: text.inspector });
  if (data.photos.length > 0) {
    photoRows(
      sheet,
      text.inspectionPhotos,
      data.photos.map((bytes, index) => ({ bytes, alt: text.inspectionPhotoAlt(index + 1) })),
    );
  }
  return closeSheet(sheet, about);
}

function factRows(data: InspectionReportData) {
  const text = TEXTS[data.lang];
  const when = `${formatDate(bangkokDate(data.from), data.lang)} ${formatTimeSpan(data, data.lang)}`;
  return [
    { label: text.application, value: data.applicationNumber, strong: true },
    { label: text.applicant, value: data.applicant.name },
    { label: text.licence, value: data.matter },
    ...(data.businessName ? [{ label: text.business, value: data.businessName }] : []),
    { label: text.inspectionPlace, value: data.place },
    { label: text.inspectedAt, value: when, strong: true },
  ];
}
