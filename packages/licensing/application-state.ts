import type { ClockBinding } from '@biz/catalogue/clock-rules.ts';
import type { DayBasis, SectionId } from '@biz/catalogue/model.ts';
import type { Asking, OperationKind } from '@biz/catalogue/operation.ts';
import type { DeliveryChannel, Phase, StationId, Turn } from '@biz/catalogue/process.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, DocumentTypeId, FileId, FilingId, LicenceId, ProcessId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type {
  AboutLicence,
  ApplicationEvent,
  AssessedFee,
  Assignee,
  CorrectionItem,
  DocumentFile,
  FileFormat,
  IssuedBill,
  Move,
  PaperKind,
  Verdict,
} from './application-events.ts';
import type { Appointment } from './appointments/appointment.ts';
import type { Resolution } from './committee/resolution.ts';
import type { RefusalReason } from './deciding/refusal-reasons.ts';

/** An officer as history keeps them. */
export type OfficerMark = { readonly subject: SubjectId; readonly name: string; readonly at: Instant };

/** A stretch of time in which the applicant had the turn while the clock was running. */
export type Pause = { readonly from: Instant; readonly to?: Instant };

/** One extension of the last day (ขยายระยะเวลา), in days of the definition's basis. */
export type Extension = {
  readonly days: number;
  readonly reason: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly at: Instant;
  readonly by: string;
};

/**
 * One written reason for lateness that the law wants (Licensing Facilitation Act B.E. 2558, s. 10), from the first day of its
 * seven to the last. `copiedAt`: the overseeing office has its copy.
 */
export type LatenessNotice = {
  readonly notice: number;
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly explained?: {
    /** The last day as it stood when the reason was written. */
    readonly due: LocalDate;
    readonly reason: string;
    readonly newExpectedDate: LocalDate;
    readonly at: Instant;
    readonly by: string;
  };
  readonly copiedAt?: Instant;
};

/** The legal clock (ระยะเวลาตามคู่มือสำหรับประชาชน) as events define it. Days are counted by `clockOf`. */
export type ClockFacts = {
  readonly startedAt?: Instant;
  readonly stoppedAt?: Instant;
  /** Due date as promised when the clock started, before pauses are added. */
  readonly promisedDue?: LocalDate;
  /** The last day as people were told when it moved: it never becomes earlier again, whatever becomes of the calendar. */
  readonly keptDue?: LocalDate;
  readonly pauses: readonly Pause[];
  /** Absent: never extended. */
  readonly extensions?: readonly Extension[];
  /** Which count binds the agency. Absent: net of the applicant's turns. */
  readonly binding?: ClockBinding;
};

/** The licence that came of it. `file` is the signed e-licence, or its draft before signing; a paper licence has none. */
export type LicenceFacts = {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly expiresOn?: LocalDate;
  readonly file?: FileId;
  readonly sha256?: Sha256;
  readonly isSigned: boolean;
  readonly isPaper: boolean;
  /** Who signed, as printed in the visible block. */
  readonly signedBy?: string;
};

/** How an application ended without a licence. */
export type Ending =
  | { readonly kind: 'returned'; readonly reason: string; readonly by?: OfficerMark }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** What was owed did not come in time: ended by itself for corrections, by an officer for an unpaid fee. */
  | {
      readonly kind: 'lapsed';
      readonly cause: 'corrections' | 'payment';
      readonly due?: LocalDate;
      readonly reason: string;
    }
  | {
      readonly kind: 'refused';
      readonly facts: string;
      readonly law: string;
      readonly reasons: string;
      readonly reasonCode?: RefusalReason;
      readonly appealTo: { readonly th: string; readonly en: string };
      readonly appealBy: LocalDate;
      readonly by?: OfficerMark;
    };

/** What was found in a check, with the words that the applicant reads when it failed. */
export type Found = { readonly verdict: Verdict; readonly note: string };

/** A document that an officer asked for beyond the form, by the officer's own title. */
export type ExtraDocument = {
  readonly document: DocumentTypeId;
  readonly title: string;
  readonly formats: readonly FileFormat[];
};

/** A document that an officer sent to the applicant. */
export type OfficerDocument = {
  readonly file: FileId;
  readonly sha256: Sha256;
  readonly title: string;
  readonly note: string;
  readonly at: Instant;
  readonly needsReply: boolean;
  /** The reply's file, or that it came in words. */
  readonly reply?: { readonly at: Instant; readonly file?: FileId };
};

/** An open request to the applicant. */
export type OpenRequest = {
  readonly items: readonly CorrectionItem[];
  readonly due: LocalDate;
  readonly note?: string;
  readonly lateDemandReason?: string;
};

/** What the events of one application amount to. Made only by `evolve`. */
export type ApplicationState = {
  readonly filing: FilingId;
  readonly number: string;
  readonly licence: LicenceId;
  readonly agency: AgencyId;
  readonly process: ProcessId;
  /** The licence that it is about; absent on a first application. */
  readonly about?: AboutLicence;
  /** Subdistrict of the premises, six digits. */
  readonly area?: string;
  readonly catalogueVersion: string;
  readonly days: number;
  readonly dayBasis: DayBasis;
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly step: string;
  readonly phase: Phase;
  readonly turn: Turn;
  readonly station: StationId;
  /** When each station was reached, for the applicant's line. */
  readonly reached: { readonly [station in StationId]?: Instant };
  readonly documents: readonly DocumentFile[];
  readonly verdicts: { readonly [document: string]: Found };
  /** Sections of the form that this licence asks, each with a check of its own. */
  readonly sections: readonly SectionId[];
  readonly sectionVerdicts: { readonly [section in SectionId]?: Found };
  /** Requests sent so far. */
  readonly rounds: number;
  readonly corrections?: OpenRequest;
  /** Keys of everything that was ever asked; what is not among them is a late demand. */
  readonly demanded: readonly string[];
  readonly extras: readonly ExtraDocument[];
  readonly officerDocuments: readonly OfficerDocument[];
  /** The version of the filing's answers that this application stands on; 1 = as submitted. */
  readonly filingVersion: number;
  readonly clock: ClockFacts;
  /** Absent: never late. */
  readonly lateness?: readonly LatenessNotice[];
  /** What the committee resolved on the papers as they stand; a corrected document or answer voids it. */
  readonly resolution?: Resolution;
  readonly fee?: AssessedFee;
  readonly payBy?: LocalDate;
  /** Who has it on their desk; nobody in particular when left out. */
  readonly assignee?: Assignee;
  /** The officer who found the documents complete. */
  readonly checkedBy?: OfficerMark;
  readonly approvedBy?: OfficerMark;
  readonly bill?: IssuedBill;
  readonly payment?: {
    readonly channel: 'bank' | 'counter';
    readonly amount: number;
    readonly paidAt: Instant;
    readonly receiptNumber: string;
  };
  readonly papers: readonly { readonly paper: PaperKind; readonly number?: number; readonly file: FileId }[];
  /** Absent until the first one is offered; read them with `appointmentsOf`. */
  readonly appointments?: readonly Appointment[];
  readonly issued?: LicenceFacts;
  readonly delivery?: DeliveryChannel;
  readonly trackingNumber?: string;
  /** The slip that the applicant sent, until an officer has looked at it; `rejection` = why one was not accepted. */
  readonly paymentProof?: { readonly file?: FileId; readonly rejection?: string };
  /** The applicant asked to withdraw; an officer has not confirmed yet. */
  readonly withdrawal?: { readonly reason: string; readonly askedAt: Instant };
  /** The applicant asked to pay after the last day. */
  readonly reopening?: { readonly reason: string };
  readonly ending?: Ending;
  /** When it came to its end, with or without a licence. */
  readonly endedAt?: Instant;
};

/** What is asked: a first licence, or an operation on one. */
export function operationKindOf(state: Pick<ApplicationState, 'about'>): OperationKind {
  return state.about?.operation ?? 'new';
}

/** The operation of the catalogue and what changes in it. */
export function askingOf(state: Pick<ApplicationState, 'about'>): Asking {
  return { kind: operationKindOf(state), changes: state.about?.changes ?? [] };
}

/** The document types that an application uses. */
export function documentTypesOf(state: ApplicationState): readonly DocumentTypeId[] {
  return state.documents.map((held) => held.document);
}

/** The move that an event makes, if it makes one. */
export function moveOf(event: ApplicationEvent): Move | undefined {
  return 'move' in event ? event.move : undefined;
}
