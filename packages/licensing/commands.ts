import type { SectionId } from '@biz/catalogue/model.ts';
import type { DeliveryChannel } from '@biz/catalogue/process.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type {
  AssessedFee,
  Assignee,
  ChangedAnswer,
  CheckSubject,
  CorrectionItem,
  DocumentFile,
  IssuedBill,
  PaperKind,
  SentReply,
  Verdict,
} from './application-events.ts';
import type { AppointmentCommand } from './appointments/appointment-commands.ts';
import type { Resolution } from './committee/resolution.ts';
import type { RefusalReason } from './deciding/refusal-reasons.ts';

/** A command that the process tables arrange: one per `ActionKind`. */
export type ProcessCommand =
  | AppointmentCommand
  | ({ readonly kind: 'record-verdict'; readonly verdict: Verdict; readonly note: string } & CheckSubject)
  | {
      readonly kind: 'request-corrections';
      readonly items: readonly CorrectionItem[];
      readonly due: LocalDate;
      readonly note?: string;
      readonly lateDemandReason?: string;
    }
  | ({ readonly kind: 'submit-corrections' } & CorrectionAnswers)
  | {
      readonly kind: 'send-document';
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly title: string;
      readonly note: string;
    }
  | { readonly kind: 'confirm-complete' }
  | { readonly kind: 'return'; readonly reason: string }
  | {
      readonly kind: 'approve';
      readonly fee: AssessedFee;
      readonly payBy: LocalDate;
      readonly note: string;
    }
  | {
      readonly kind: 'refuse';
      readonly facts: string;
      readonly law: string;
      readonly reasons: string;
      readonly reasonCode?: RefusalReason;
      readonly appealTo: Localised;
      /** Calendar days from the notice. */
      readonly appealDays: number;
    }
  | {
      readonly kind: 'record-payment' | 'confirm-payment';
      readonly amount: Satang;
      readonly paidAt: Instant;
      readonly reference: string;
      readonly receiptNumber: string;
    }
  | {
      readonly kind: 'draft-licence';
      readonly licenceNumber: string;
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly issuedOn: LocalDate;
      readonly expiresOn?: LocalDate;
    }
  | {
      readonly kind: 'sign-licence';
      readonly file: FileId;
      readonly sha256: Sha256;
      readonly certificateSubject: string;
      readonly certificateSerial: string;
      /** The last day to pay, where the payment follows. */
      readonly payBy: LocalDate;
    }
  | {
      readonly kind: 'issue-paper-licence';
      readonly licenceNumber: string;
      readonly issuedOn: LocalDate;
      readonly expiresOn?: LocalDate;
    }
  | { readonly kind: 'explain-lateness'; readonly reason: string; readonly newExpectedDate: LocalDate }
  | {
      readonly kind: 'extend-due';
      /** Days of the definition's basis. */
      readonly days: number;
      readonly reason: string;
      /** What the law of the licence allows; no times when it allows nothing. */
      readonly rule: { readonly times: number; readonly days: number };
    }
  | { readonly kind: 'choose-delivery'; readonly channel: DeliveryChannel }
  | { readonly kind: 'announce-ready' }
  | { readonly kind: 'record-dispatch'; readonly trackingNumber: string }
  | { readonly kind: 'send-payment-proof'; readonly file: FileId; readonly sha256: Sha256 }
  | { readonly kind: 'reject-payment-proof'; readonly reason: string }
  | { readonly kind: 'ask-withdrawal'; readonly reason: string }
  | { readonly kind: 'drop-withdrawal' }
  | { readonly kind: 'confirm-withdrawal' }
  | { readonly kind: 'file-resolution'; readonly resolution: Resolution }
  | { readonly kind: 'lapse' }
  | { readonly kind: 'ask-reopening'; readonly reason: string }
  | { readonly kind: 'close-unpaid'; readonly reason: string }
  | { readonly kind: 'reopen-payment'; readonly payBy: LocalDate; readonly note: string }
  | { readonly kind: 'confirm-collected'; readonly trackingNumber: string; readonly note: string };

/** What an applicant sends back. `follow` is what nobody asked for but the new answers make necessary. */
export type CorrectionAnswers = {
  readonly replaced: readonly DocumentFile[];
  readonly answers: readonly ChangedAnswer[];
  readonly replies: readonly SentReply[];
  readonly follow: { readonly documents: readonly DocumentFile[]; readonly answers: readonly ChangedAnswer[] };
  /** With changed answers: the version of the filing that they made, and the sections that the licence asks now. */
  readonly made?: { readonly filingVersion: number; readonly sections: readonly SectionId[] };
};

/** A fact that is added without moving the application. */
export type FactCommand =
  | { readonly kind: 'issue-bill'; readonly bill: IssuedBill }
  | { readonly kind: 'assign'; readonly to?: Assignee; readonly reason: string }
  | {
      readonly kind: 'file-paper';
      readonly paper: PaperKind;
      readonly number?: number;
      readonly file: FileId;
      readonly sha256: Sha256;
    }
  | { readonly kind: 'note-lateness' }
  | { readonly kind: 'move-due'; readonly told: LocalDate }
  | {
      readonly kind: 'record-notice-copy';
      readonly notice: number;
      readonly to: string;
      readonly reference: string;
    }
  | { readonly kind: 'replace-shared-document'; readonly replaced: DocumentFile; readonly through: string }
  | {
      readonly kind: 'take-shared-answers';
      readonly answers: readonly ChangedAnswer[];
      readonly sections: readonly SectionId[];
      readonly filingVersion: number;
      readonly through: string;
    };

/** Anything that can be asked of an application. */
export type Command = ProcessCommand | FactCommand;
