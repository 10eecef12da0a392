import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { type Row, rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet, type Sheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { STYLES } from '../layout/styles.ts';
import { table } from '../layout/table.ts';
import { heading, numberedList, paragraph } from '../layout/text-blocks.ts';
import type { FilingSummaryData } from './filing-summary.ts';
import { MEETING_TEXTS, type MeetingTexts } from './meeting-texts.ts';

/** What the committee resolved about one case, as printed. */
export type PrintedResolution = {
  readonly outcome: keyof MeetingTexts['outcomes'];
  readonly count?: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly casting?: string;
  };
  readonly because?: keyof MeetingTexts['because'];
  readonly reasons: string;
  readonly conditions: readonly string[];
};

/** One case of a meeting, as printed. */
export type MeetingCase = {
  readonly applicationNumber: string;
  readonly applicant: string;
  readonly matter: string;
  readonly businessName: string;
  readonly premises: string;
  readonly opinion: string;
  /** Where members with an account read the case. */
  readonly address: string;
  readonly sections: FilingSummaryData['sections'];
  readonly documents: readonly { readonly name: string; readonly sha256: string }[];
  readonly conflicts: readonly { readonly name: string; readonly reason: string }[];
  readonly resolution?: PrintedResolution;
};

/** What the pack (เอกสารประกอบการประชุม) and the minutes (รายงานการประชุม) of a meeting are made from. */
export type MeetingPaperData = {
  readonly lang: Lang;
  readonly kind: 'pack' | 'minutes';
  readonly agency: { readonly name: string; readonly unit: string };
  readonly committee: string;
  readonly number: string;
  readonly from: Instant;
  readonly place: string;
  readonly members: readonly {
    readonly name: string;
    readonly role: keyof MeetingTexts['roles'];
    readonly organisation?: string;
    /** Absent before attendance is recorded. */
    readonly isPresent?: boolean;
  }[];
  readonly cases: readonly MeetingCase[];
  readonly note: string;
  /** Who approved the minutes; absent on a draft and on the pack. */
  readonly approvedBy?: Signatory;
  readonly createdAt: Instant;
  readonly training?: boolean;
};

/**
 * Renders the pack - the agenda, then each case with its answers, documents and the officer's opinion - or the minutes, with
 * interests, votes, reasons and conditions. Equal data give equal bytes.
 */
export function renderMeetingPaper(data: MeetingPaperData): Promise<Uint8Array> {
  const text = MEETING_TEXTS[data.lang];
  const name = `${text[data.kind]} ${text.meeting(data.number)}`;
  const isDraft = data.kind === 'minutes' && !data.approvedBy;
  const about = {
    title: `${name} ${data.committee}`,
    issuer: data.agency.name,
    footer: `${data.committee} · ${name}`,
    lang: data.lang,
    createdAt: data.createdAt,
    ...(isDraft ? { notice: text.draft } : {}),
    ...(data.training && { training: true }),
  };
  const sheet = openSheet(about);
  letterhead(sheet, name, [data.committee, `${data.agency.name} · ${data.agency.unit}`]);
  rows(sheet, [
    { label: text.when, value: formatDateTime(data.from, data.lang), strong: true },
    { label: text.place, value: data.place },
  ]);
  heading(sheet, text.agenda);
  numberedList(
    sheet,
    data.cases.map((one) => `${one.matter} · ${one.businessName} (${one.applicationNumber})`),
  );
  drawMembers(sheet, data, text);
  data.cases.forEach((one, index) => {
    drawCase(sheet, one, index + 1, data);
  });
  if (data.note) {
    heading(sheet, text.note);
    paragraph(sheet, data.note);
  }
  if (data.approvedBy) paperFoot(sheet, { signatory: data.approvedBy, role: text.approvedBy });
  return closeSheet(sheet, about);
}

function drawMembers(sheet: Sheet, { members, kind }: MeetingPaperData, text: MeetingTexts): void {
  heading(sheet, text.members);
  const came = (isPresent?: boolean) =>
    isPresent === undefined ? text.notRecorded : isPresent ? text.present : text.absent;
  const named = members.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(' · '));
  const cells = members.map(({ role, isPresent }, index) => [named[index] ?? '', text.roles[role], came(isPresent)]);
  const columns = [
    { label: text.name, share: 0.55 },
    { label: text.role, share: 0.25 },
    { label: text.attendance, share: 0.2 },
  ];
  table(
    sheet,
    kind === 'pack' ? columns.slice(0, 2) : columns,
    kind === 'pack' ? cells.map((row) => row.slice(0, 2)) : cells,
    STYLES.cell,
  );
}

function drawCase(sheet: Sheet, one: MeetingCase, number: number, { lang, kind }: MeetingPaperData): void {
  const text = MEETING_TEXTS[lang];
  heading(sheet, `${text.item(number)} ${one.matter}`);
  rows(sheet, factsOf(one, text));
  if (kind === 'pack') drawPapers(sheet, one, text);
  else drawResolution(sheet, one, text);
  gap(sheet, 8);
}

function factsOf(one: MeetingCase, text: MeetingTexts): readonly Row[] {
  return [
    { label: text.application, value: one.applicationNumber, strong: true },
    { label: text.applicant, value: one.applicant },
    { label: text.business, value: one.businessName },
    { label: text.premises, value: one.premises },
    { label: text.opinion, value: one.opinion || text.none, strong: true },
  ];
}

function drawPapers(sheet: Sheet, one: MeetingCase, text: MeetingTexts): void {
  rows(sheet, [{ label: text.online, value: one.address }]);
  for (const { title, answers } of one.sections.filter((section) => section.answers.length > 0)) {
    heading(sheet, title);
    rows(
      sheet,
      answers.map(({ label, value = text.none }) => ({ label, value })),
    );
  }
  if (one.documents.length === 0) return;
  heading(sheet, text.documents);
  const columns = [
    { label: text.document, share: 0.4 },
    { label: text.digest, share: 0.6 },
  ];
  table(
    sheet,
    columns,
    one.documents.map(({ name, sha256 }) => [name, sha256]),
    STYLES.cell,
  );
}

function drawResolution(sheet: Sheet, { conflicts, resolution }: MeetingCase, text: MeetingTexts): void {
  const left = conflicts.map(({ name, reason }) => `${name}: ${reason}`).join('\n');
  const count = resolution?.count;
  const votes = count ? [text.counted(count), count.casting ? text.casting : ''].filter(Boolean).join('\n') : '';
  const why = [resolution?.because ? text.because[resolution.because] : '', resolution?.reasons ?? ''].filter(Boolean);
  const found: readonly (Row | false)[] = [
    left !== '' && { label: text.conflicts, value: left },
    { label: text.outcome, value: resolution ? text.outcomes[resolution.outcome] : text.none, strong: true },
    votes !== '' && { label: text.votes, value: votes },
    why.length > 0 && { label: text.reasons, value: why.join('\n') },
  ];
  rows(
    sheet,
    found.filter((row) => row !== false),
  );
  if (!resolution || resolution.conditions.length === 0) return;
  gap(sheet, 6);
  paragraph(sheet, text.conditions, { style: STYLES.strong });
  numberedList(sheet, resolution.conditions);
}
