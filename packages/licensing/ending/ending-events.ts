import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Move } from '../application-events.ts';

/** Withdrawals, lapses and reopenings, and what ends in somebody's hands. */
export type EndingEvent =
  | { readonly type: 'PaymentProofRejected.v1'; readonly reason: string; readonly move: Move }
  /** ขอถอนคำขอ */
  | { readonly type: 'WithdrawalAsked.v1'; readonly reason: string }
  | { readonly type: 'WithdrawalDropped.v1' }
  | { readonly type: 'WithdrawalConfirmed.v1'; readonly move: Move }
  /** Corrections did not come by `due`. */
  | { readonly type: 'ApplicationLapsed.v1'; readonly due: LocalDate; readonly move: Move }
  /** The fee did not come by `payBy`; it may be reopened. */
  | { readonly type: 'PaymentLapsed.v1'; readonly payBy: LocalDate; readonly move: Move }
  | { readonly type: 'ReopeningAsked.v1'; readonly reason: string; readonly move: Move }
  | {
      readonly type: 'PaymentReopened.v1';
      readonly payBy: LocalDate;
      readonly note: string;
      readonly move: Move;
    }
  | { readonly type: 'UnpaidClosed.v1'; readonly reason: string; readonly move: Move }
  | { readonly type: 'ReadyToCollect.v1'; readonly move: Move }
  /** ผู้ประกอบการมารับใบอนุญาตแล้ว */
  | {
      readonly type: 'CollectionConfirmed.v1';
      readonly trackingNumber: string;
      readonly note: string;
      readonly move: Move;
    };
