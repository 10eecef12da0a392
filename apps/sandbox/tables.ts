import type { ColumnType, GeneratedAlways } from 'kysely';

/** JSON column: a value when read, its text when written. */
type Json<T> = ColumnType<T, string, string>;

/** Rows of the schema `sandbox`. Instants are ISO 8601 text in UTC. */
export type SandboxTables = {
  bills: BillRow;
  payments: PaymentRow;
  callbacks: CallbackRow;
  messages: MessageRow;
  switches: { source: Source; state: SourceState };
  card_sessions: { agent: string; state: CardState; citizen: string | null };
};

/** A part of the outside world that can be made to fail. */
export type Source = 'dopa' | 'dbd' | 'payment' | 'messages';

/** How it behaves: answers, answers late, hangs, says 503, sends broken JSON, breaks the connection. */
export type SourceState = 'up' | 'slow' | 'hung' | 'down' | 'wrong-json' | 'reset';

/** State of a card session at the civil registration, in its own words. */
export type CardState = 'AgentNotAvailable' | 'AgentAvailable' | 'CitizenAvailable';

/** One fee item of a bill. */
export type BillItem = { readonly name: string; readonly costCenter: string; readonly amount: number };

/** A bill at the simulated bank. Money in satang. */
export type BillRow = {
  id: string;
  source: string;
  request_reference: string;
  biller_id: string;
  bill_no: string;
  reference1: string;
  reference2: string;
  payer_name: string;
  payee_name: string;
  items: Json<readonly BillItem[]>;
  amount_satang: number;
  payable_from: string;
  payable_until: string;
  created_at: string;
  closed_at: string | null;
};

/** Money that came in for a bill. */
export type PaymentRow = {
  id: string;
  bill_id: string;
  once_key: string;
  amount_satang: number;
  paid_at: string;
  channel: string;
  bank_reference: string;
  is_confirmed: boolean;
};

/** A notice to the agency, until it is taken. */
export type CallbackRow = {
  id: string;
  payment_id: string;
  url: string;
  body: string;
  attempts: number;
  next_at: string | null;
  delivered_at: string | null;
  last_outcome: string | null;
};

/** An SMS or e-mail that arrived. */
export type MessageRow = {
  position: GeneratedAlways<number>;
  id: string;
  idempotency_key: string;
  content_hash: string;
  channel: 'sms' | 'email';
  address: string;
  subject: string | null;
  body: string;
  received_at: string;
};
