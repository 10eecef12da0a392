import type { ClockBinding } from '@biz/catalogue/clock-rules.ts';
import type { DayBasis, DocumentType, SectionId } from '@biz/catalogue/model.ts';
import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { DeliveryChannel, Phase, StationId, Turn } from '@biz/catalogue/process.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  ConceptId,
  DocumentTypeId,
  FileId,
  FilingId,
  LicenceId,
  ProcessId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from './actor.ts';
import type { AppointmentEvent } from './appointments/appointment-events.ts';
import type { ResolutionFiled } from './committee/resolution.ts';
import type { RefusalReason } from './deciding/refusal-reasons.ts';
import type { EndingEvent } from './ending/ending-events.ts';
import type { LatenessEvent } from './lateness/lateness-events.ts';

/** Where an event moves the application. Written into the event, so that replay needs no process table of that time. */
export type Move = {
  readonly step: string;
  readonly phase: Phase;
  readonly turn: Turn;
  readonly station: StationId;
  readonly clock?: 'start' | 'stop';
};

/** What an officer found in one document or one section of the form. */
export type Verdict = 'pass' | 'incorrect' | 'incomplete' | 'outdated';

/** Why something is not in order. */
export type Defect = Exclude<Verdict, 'pass'>;

/** What an officer checks: a document, or a section of the form with its answers. */
export type CheckSubject = { readonly document: DocumentTypeId } | { readonly section: SectionId };

/** File kinds that an officer accepts for a document they ask for. */
export type FileFormat = DocumentType['accept'][number];

/**
 * One thing that the applicant must do (รายการที่ให้ดำเนินการเพิ่มเติม), with the reason they read: mend a document, mend an
 * answer, send a document that the form did not ask for, or answer one that the officer sent.
 */
export type CorrectionItem =
  | { readonly kind: 'document'; readonly document: DocumentTypeId; readonly reason: Defect; readonly note: string }
  | { readonly kind: 'answer'; readonly concept: ConceptId; readonly reason: Defect; readonly note: string }
  | {
      readonly kind: 'extra';
      /** A name of its own, so that the document is checked and corrected like any other. */
      readonly document: DocumentTypeId;
      readonly title: string;
      readonly formats: readonly FileFormat[];
      readonly note: string;
    }
  | {
      readonly kind: 'reply';
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly title: string;
      readonly note: string;
    };

/** An answer that a correction changed, and the section whose check shows it. Never its value. */
export type ChangedAnswer = { readonly concept: ConceptId; readonly section: SectionId };

/** How the applicant replied to a document of the officer: `answer` is the file, words stay sealed with the filing. */
export type SentReply = {
  readonly file: FileId;
  readonly answer?: { readonly file: FileId; readonly sha256: Sha256 };
};

/** An operation on a licence that exists: which one, by its number, and what the holder says has changed. */
export type AboutLicence = {
  readonly operation: LaterOperationKind;
  readonly number: string;
  readonly changes: readonly string[];
};

/** A file in the place of a document. */
export type DocumentFile = { readonly document: DocumentTypeId; readonly file: FileId; readonly sha256: Sha256 };

/** A fee with the clause of each line; total in satang. */
export type AssessedFee = {
  readonly lines: readonly { readonly label: Localised; readonly amount: Satang; readonly clause: Localised }[];
  readonly total: Satang;
};

/** A bill at the bank: the references that pay it. */
export type IssuedBill = {
  readonly billerId: string;
  readonly reference1: string;
  readonly reference2: string;
  readonly billNumber: string;
  readonly amount: Satang;
  readonly payBy: LocalDate;
};

/** The officer who has an application on their desk (ผู้รับผิดชอบ). */
export type Assignee = { readonly subject: SubjectId; readonly name: string };

/** Papers the portal makes for an application and keeps with it. */
export type PaperKind =
  | 'acknowledgement'
  | 'assessment'
  | 'lateness-notice'
  | 'extension-notice'
  | 'approval-letter'
  | 'payment-slip'
  | 'agency-bill'
  | 'bill-slip'
  | 'receipt'
  | 'inspection-report'
  | 'return-letter'
  | 'refusal-letter'
  | 'cancellation-letter';

/** The papers that the portal makes itself; the slip of the agency's own system comes from the officer. */
export type MadePaper = Exclude<PaperKind, 'agency-bill'>;

/**
 * Everything that ever happened to an application (คำขอ). Append-only; the name carries the version. No national ID,
 * phone number or file content is in an event: those stay in sealed columns of the filing.
 */
export type ApplicationEvent =
  | AppointmentEvent
  | ResolutionFiled
  | {
      readonly type: 'ApplicationSubmitted.v1';
      readonly filing: FilingId;
      readonly number: string;
      readonly licence: LicenceId;
      readonly agency: AgencyId;
      readonly process: ProcessId;
      /** What is asked about a licence of the register; absent on a first application. */
      readonly about?: AboutLicence;
      /** Subdistrict of the premises, six digits: which officers of the agency it concerns. */
      readonly area?: string;
      readonly catalogueVersion: string;
      readonly sealedDigest: Sha256;
      readonly days: number;
      readonly dayBasis: DayBasis;
      /** Which count of days binds. Absent: net of the applicant's turns. */
      readonly clockBinding?: ClockBinding;
      readonly documents: readonly DocumentFile[];
      /** The sections of the form that this licence asks: each is checked like a document. */
      readonly sections?: readonly SectionId[];
      readonly move: Move;
    }
  | {
      readonly type: 'VerdictRecorded.v1';
      readonly document: DocumentTypeId;
      readonly verdict: Verdict;
      readonly note: string;
    }
  | {
      readonly type: 'SectionVerdictRecorded.v1';
      readonly section: SectionId;
      readonly verdict: Verdict;
      readonly note: string;
    }
  | {
      readonly type: 'CorrectionsRequested.v1';
      readonly round: number;
      readonly items: readonly CorrectionItem[];
      readonly due: LocalDate;
      /** What the officer says about the whole request. */
      readonly note?: string;
      /** Why something is asked only now (Licensing Facilitation Act B.E. 2558, s. 8: all defects at once). */
      readonly lateDemandReason?: string;
      readonly move: Move;
    }
  | {
      readonly type: 'CorrectionsSubmitted.v1';
      readonly round: number;
      readonly replaced: readonly DocumentFile[];
      readonly answers?: readonly ChangedAnswer[];
      /** The sections that the licence asks now; an answer can open or close one. */
      readonly sections?: readonly SectionId[];
      /** The version of the filing's answers that this round made. */
      readonly filingVersion?: number;
      readonly replies?: readonly SentReply[];
      readonly move: Move;
    }
  /** A sibling application of the same filing corrected answers that this one uses too. */
  | {
      readonly type: 'SharedAnswersCorrected.v1';
      readonly answers: readonly ChangedAnswer[];
      readonly sections: readonly SectionId[];
      readonly filingVersion: number;
      readonly through: string;
    }
  /** เจ้าหน้าที่ส่งเอกสารให้ผู้ยื่น: to read, with nothing to do. */
  | {
      readonly type: 'OfficerDocumentSent.v1';
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly title: string;
      readonly note: string;
    }
  /** A sibling application of the same filing corrected a document that this one uses too. */
  | { readonly type: 'SharedDocumentReplaced.v1'; readonly replaced: DocumentFile; readonly through: string }
  /** เอกสารครบถ้วนถูกต้อง: the clock starts; `due` is the last day of the definition's days. */
  | { readonly type: 'CompletenessConfirmed.v1'; readonly due: LocalDate; readonly move: Move }
  /** คืนเรื่อง */
  | { readonly type: 'ApplicationReturned.v1'; readonly reason: string; readonly move: Move }
  | {
      readonly type: 'ApplicationApproved.v1';
      readonly fee: AssessedFee;
      readonly payBy?: LocalDate;
      readonly note: string;
      readonly move: Move;
    }
  /** ไม่อนุญาต, with what the Administrative Procedure Act B.E. 2539 (ss. 37, 40) wants in it. */
  | {
      readonly type: 'ApplicationRefused.v1';
      readonly facts: string;
      readonly law: string;
      readonly reasons: string;
      /** What kind of reason, for statistics. */
      readonly reasonCode?: RefusalReason;
      readonly appealTo: Localised;
      readonly appealBy: LocalDate;
      readonly move: Move;
    }
  | { readonly type: 'BillIssued.v1'; readonly bill: IssuedBill }
  | {
      readonly type: 'PaperFiled.v1';
      readonly paper: PaperKind;
      /** Which one of its kind, counted from 1; absent where there is only ever one. */
      readonly number?: number;
      readonly file: FileId;
      readonly sha256: Sha256;
    }
  | LatenessEvent
  | {
      readonly type: 'PaymentRecorded.v1';
      readonly channel: 'bank' | 'counter';
      readonly amount: Satang;
      readonly paidAt: Instant;
      readonly reference: string;
      readonly receiptNumber: string;
      readonly move: Move;
    }
  | {
      readonly type: 'LicenceDrafted.v1';
      readonly licenceNumber: string;
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly issuedOn: LocalDate;
      readonly expiresOn?: LocalDate;
      readonly move: Move;
    }
  | {
      readonly type: 'LicenceSigned.v1';
      readonly licenceNumber: string;
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly certificateSubject: string;
      readonly certificateSerial: string;
      /** Where the signature comes before the payment: the last day to pay. */
      readonly payBy?: LocalDate;
      readonly move: Move;
    }
  | {
      readonly type: 'PaperLicenceIssued.v1';
      readonly licenceNumber: string;
      readonly issuedOn: LocalDate;
      readonly expiresOn?: LocalDate;
      readonly move: Move;
    }
  /** มอบหมาย: who has the application now; nobody when `to` is left out. */
  | { readonly type: 'ApplicationAssigned.v1'; readonly to?: Assignee; readonly reason?: string }
  | { readonly type: 'DeliveryChosen.v1'; readonly channel: DeliveryChannel }
  | {
      readonly type: 'LicenceDispatched.v1';
      readonly channel: 'post' | 'service-centre';
      readonly trackingNumber: string;
    }
  | EndingEvent
  /** ส่งหลักฐานการชำระเงิน */
  | { readonly type: 'PaymentProofSent.v1'; readonly file: FileId; readonly sha256: Sha256; readonly move: Move };

/** An event as it is stored. `hash` covers `prevHash` and everything else, so that history cannot be altered unseen. */
export type RecordedEvent = {
  readonly applicationId: ApplicationId;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: ApplicationEvent;
  readonly prevHash: Sha256 | '';
  readonly hash: Sha256;
};
