import type { Instant } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { PaymentStatusAnswer } from '@biz/payments/payment-status.ts';
import type { LookUp } from './registries.ts';

/** One fee item of a bill, as registered at the Comptroller General's Department (กรมบัญชีกลาง). */
export type BillItem = {
  readonly costCenterCode: string;
  readonly costCenterName: string;
  readonly catalogCode: string;
  /** Must equal the catalogue's text at the Comptroller General's Department exactly. */
  readonly catalogName: string;
  readonly description: string;
  readonly amount: Satang;
};

/** Who pays, as printed on the slip. Missing parts are empty text. */
export type Payer = {
  /** National or juristic ID. */
  readonly id: string;
  readonly title: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly houseNo: string;
  readonly building: string;
  readonly moo: string;
  readonly soi: string;
  readonly road: string;
  /** Six digits. */
  readonly subdistrictCode: string;
  readonly postcode: string;
  readonly mobile: string;
  readonly email: string;
};

/** A bill to be opened at the bank. The amount is the sum of the items; it must not be zero. */
export type BillRequest = {
  /** Our number, unique for ever, e.g. the application number. */
  readonly ourReference: string;
  readonly payer: Payer;
  readonly payee: { readonly nameTh: string; readonly nameEn: string; readonly phone: string };
  readonly payableFrom: Instant;
  readonly payableUntil: Instant;
  readonly items: readonly BillItem[];
};

/** A bill as the bank knows it. The references are the bank's, not the ones we sent. */
export type OpenedBill = {
  /** 15 digits. */
  readonly billerId: string;
  readonly billNo: string;
  readonly reference1: string;
  readonly reference2: string;
  readonly reference3?: string;
  /** The bank's own pay-in slip, where it came along. */
  readonly slip?: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string };
};

/** ErrorCodeEnum of the gateway as words. */
export type PaymentErrorCode =
  | 'invalid-request'
  | 'invalid-source'
  | 'invalid-data'
  | 'invalid-paid-date'
  | 'invalid-expired-date'
  | 'invalid-invoice'
  | 'invalid-amount'
  | 'transaction-not-found'
  | 'source-not-found'
  | 'data-not-found'
  | 'unsupported-payment-type'
  | 'endpoint-unavailable'
  | 'invalid-endpoint-data'
  | 'paid-cannot-be-closed'
  | 'file-download-failed'
  | 'file-upload-failed'
  | 'file-rendering-failed'
  | 'file-service-unavailable'
  | 'unable-to-void'
  | 'unable-to-refund'
  | 'duplicate-reference'
  | 'locked'
  | 'others';

/** Why the payment gateway did nothing. Only `unavailable` is worth a retry with the same request. */
export type PaymentRefusal =
  | { readonly kind: 'payment-rejected'; readonly code: PaymentErrorCode }
  | { readonly kind: 'payment-not-permitted' }
  | { readonly kind: 'payment-unavailable'; readonly retryAfter?: Instant };

/** The State's payment gateway: bill payment by the Comptroller General's Department. */
export type PaymentGateway = {
  open(bill: BillRequest, lookUp: LookUp): Promise<Result<OpenedBill, PaymentRefusal>>;
  /** What the bank says about the bill, by the references that `open` returned; `matchPayment` decides what it means. */
  state(reference1: string, reference2: string, lookUp: LookUp): Promise<Result<PaymentStatusAnswer, PaymentRefusal>>;
  /** Ends an unpaid bill; a paid one is refused with `paid-cannot-be-closed`. */
  close(reference1: string, reference2: string, lookUp: LookUp): Promise<Result<null, PaymentRefusal>>;
};
