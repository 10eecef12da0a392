import type { ProcessId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty } from './model.ts';

/** Phase of an application on the official wire (DGA status codes); `DRAFT` never leaves the portal. */
export type Phase =
  | 'CHECK'
  | 'PENDING'
  | 'APPROVED_WAITING_PAY_FEE'
  | 'PAID_FEE_CREATING_LICENSE'
  | 'COMPLETED'
  | 'REJECTED';

/** Whose turn it is: the second axis of the state. */
export type Turn = 'agent' | 'user' | 'done';

/** Everything that can be done to an application. Closed: a process table only arranges these. */
export const ACTION_KINDS = [
  'record-verdict',
  'request-corrections',
  'submit-corrections',
  'send-document',
  'confirm-complete',
  'return',
  'approve',
  'refuse',
  'record-payment',
  'confirm-payment',
  'draft-licence',
  'sign-licence',
  'issue-paper-licence',
  'explain-lateness',
  'extend-due',
  'announce-ready',
  'record-dispatch',
  'confirm-collected',
  'choose-delivery',
  'send-payment-proof',
  'reject-payment-proof',
  'ask-withdrawal',
  'drop-withdrawal',
  'confirm-withdrawal',
  'lapse',
  'ask-reopening',
  'reopen-payment',
  'close-unpaid',
  'offer-appointment',
  'answer-appointment',
  'reschedule-appointment',
  'cancel-appointment',
  'record-no-show',
  'record-inspection',
  'file-resolution',
] as const;

/** One of `ACTION_KINDS`. */
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Who may take an action. */
export type ActorKind = 'officer' | 'signer' | 'applicant' | 'system';

/** One row of a process table: in this step, this action by this actor leads to that step. */
export type ProcessAction = {
  readonly action: ActionKind;
  readonly by: ActorKind;
  readonly to: string;
  readonly clock?: 'start' | 'stop';
  /** For `approve`: computed = the fee rules apply; zero = nothing is paid in the portal. */
  readonly fee?: 'computed' | 'zero';
  /** For `approve`: what goes to the applicant with the decision. */
  readonly attach?: readonly Attachment[];
  /** The step that follows instead of one to pay when the fee is zero, so that nobody waits for a payment of nothing. */
  readonly whenFree?: string;
  /** What the actor may add: the number by which a posted letter is traced. */
  readonly asks?: 'tracking-number';
  /** For `approve` and `refuse`: only on a committee's resolution (มติคณะกรรมการ) that says so. */
  readonly needs?: 'resolution';
  /** For `reschedule-appointment`: how often over the life of the application. Absent: as often as they like. */
  readonly limit?: number;
};

/**
 * A paper attached at approval. `assessment`, `approval-letter` and `payment-slip` are made by the portal; `agency-bill` is the
 * slip of the agency's own system, which the officer uploads.
 */
export type Attachment = 'assessment' | 'approval-letter' | 'payment-slip' | 'agency-bill';

/** How the licence reaches its holder (ช่องทางการรับใบอนุญาต). */
export type DeliveryChannel = 'counter' | 'service-centre' | 'post';

/** Where a fee is paid: by the portal's bill at the bank, at the agency, or by the agency's own bill there or at the bank. */
export type PayPlace = 'online' | 'counter' | 'agency-bill';

/** A step of a process (ขั้นตอน): where the application stands and what may happen there. */
export type ProcessStep = {
  readonly id: string;
  readonly phase: Phase;
  readonly turn: Turn;
  /** The station on the applicant's line; without one the application stays at the station where it was. */
  readonly station?: StationId;
  /** The Thai wording of the official drawing, and its English. */
  readonly label: Localised;
  readonly pay?: PayPlace;
  /** The channels that the applicant may choose from here. */
  readonly deliver?: readonly DeliveryChannel[];
  /** Work of the officer outside the portal that belongs to this step, as the official drawing names it. */
  readonly outside?: readonly Localised[];
  readonly actions: readonly ProcessAction[];
};

export type StationId = 'check' | 'consider' | 'assess' | 'pay' | 'receive';

/** A process variant: a table, interpreted by `licensing`, the same for every licence that names it. */
export type Process = {
  readonly id: ProcessId;
  readonly name: Localised;
  readonly initial: string;
  readonly stations: readonly { readonly id: StationId; readonly label: Localised }[];
  readonly steps: { readonly [step: string]: ProcessStep };
  readonly certainty: Certainty;
};
