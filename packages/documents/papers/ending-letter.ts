import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { letterhead } from '../layout/letterhead.ts';
import { paperFoot } from '../layout/paper-foot.ts';
import { rows } from '../layout/rows.ts';
import { closeSheet, gap, openSheet, type Sheet } from '../layout/sheet.ts';
import type { Signatory } from '../layout/signature-block.ts';
import { heading, paragraph } from '../layout/text-blocks.ts';
import { TEXTS } from '../texts.ts';

/**
 * What a letter says with which a matter ends: `return` gives the application back at the check (หนังสือคืนคำขอ,
 * Licensing Facilitation Act B.E. 2558, s. 9), `refusal` refuses it at consideration with facts, law and reasons and says
 * how to appeal (หนังสือแจ้งผลไม่อนุญาต, Administrative Procedure Act B.E. 2539, ss. 37 and 40); `cancellation` says that a
 * licence which its holder gave up is entered as ended (หนังสือแจ้งการยกเลิก).
 */
export type EndingLetterData = {
  readonly lang: Lang;
  readonly agency: {
    readonly name: string;
    readonly unit?: string;
    readonly address?: string;
    readonly phone?: string;
  };
  readonly applicationNumber: string;
  readonly applicant: string;
  readonly matter: string;
  readonly businessName?: string;
  readonly premises: string;
  readonly submittedOn: LocalDate;
  readonly officer: Signatory;
  readonly writtenOn: LocalDate;
  readonly createdAt: Instant;
  readonly training?: boolean;
} & (
  | { readonly kind: 'return'; readonly reason: string }
  | {
      readonly kind: 'cancellation';
      readonly licenceNumber: string;
      readonly endsOn: LocalDate;
      readonly reason: string;
    }
  | {
      readonly kind: 'refusal';
      readonly facts: string;
      readonly law: string;
      readonly reasons: string;
      readonly appealTo: string;
      readonly appealBy: LocalDate;
    }
);

/** Renders the letter: what was applied for, how it ended and why, and what the applicant can do about it. */
export async function renderEndingLetter(data: EndingLetterData): Promise<Uint8Array> {
  const text = TEXTS[data.lang];
  const title = text.endingTitle[data.kind];
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
  const contact = [address, phone].filter(Boolean).join(' · ');
  letterhead(sheet, title, [[name, unit].filter(Boolean).join(' · '), contact]);
  rows(sheet, factRows(data));
  gap(sheet, 12);
  paragraph(sheet, text.endingText[data.kind](name, formatDate(data.submittedOn, data.lang)));
  drawReasons(sheet, data);
  gap(sheet, 14);
  paperFoot(sheet, { signatory: data.officer, role: text.endingSigner[data.kind] });
  return closeSheet(sheet, about);
}

function drawReasons(sheet: Sheet, data: EndingLetterData): void {
  const text = TEXTS[data.lang];
  if (data.kind === 'cancellation') {
    paragraph(sheet, text.cancelledFrom(data.licenceNumber, formatDate(data.endsOn, data.lang)));
    heading(sheet, text.cancellationReason);
    paragraph(sheet, data.reason);
    return;
  }
  if (data.kind === 'return') {
    heading(sheet, text.endingReason);
    paragraph(sheet, data.reason);
    heading(sheet, text.endingAgain);
    paragraph(sheet, text.endingAgainText);
    return;
  }
  heading(sheet, text.endingFacts);
  paragraph(sheet, data.facts);
  heading(sheet, text.endingLaw);
  paragraph(sheet, data.law);
  heading(sheet, text.endingReason);
  paragraph(sheet, data.reasons);
  heading(sheet, text.appeal);
  paragraph(sheet, text.endingAppeal(data.appealTo, formatDate(data.appealBy, data.lang)));
}

function factRows(data: EndingLetterData) {
  const text = TEXTS[data.lang];
  const written = text.numberAndDate(data.applicationNumber, formatDate(data.writtenOn, data.lang));
  return [
    { label: text.application, value: written, strong: true },
    { label: text.applicant, value: data.applicant },
    { label: text.licence, value: data.matter },
    ...(data.businessName ? [{ label: text.business, value: data.businessName }] : []),
    { label: text.premises, value: data.premises },
  ];
}
