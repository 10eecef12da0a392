import type { PaymentErrorCode } from '@biz/actions/ports/payment-gateway.ts';

/** ErrorCodeEnum of the payment gateway: the number and the name on the wire, and our word. */
const ERRORS: readonly (readonly [number, string, PaymentErrorCode])[] = [
  [1, 'InvalidRequest', 'invalid-request'],
  [2, 'InvalidSource', 'invalid-source'],
  [3, 'InvalidData', 'invalid-data'],
  [4, 'InvalidPaidDate', 'invalid-paid-date'],
  [5, 'InvalidExpiredDate', 'invalid-expired-date'],
  [6, 'InvalidInvoice', 'invalid-invoice'],
  [7, 'InvalidAmount', 'invalid-amount'],
  [8, 'TransactionNotFound', 'transaction-not-found'],
  [9, 'SourceNotFound', 'source-not-found'],
  [10, 'DataNotFound', 'data-not-found'],
  [11, 'UnsupportedPaymentType', 'unsupported-payment-type'],
  [12, 'EndpointServiceUnavailable', 'endpoint-unavailable'],
  [13, 'InvalidEndpointData', 'invalid-endpoint-data'],
  [14, 'PaidPaymentCannotBeClosed', 'paid-cannot-be-closed'],
  [15, 'FileDownloadingFailed', 'file-download-failed'],
  [16, 'FileUploadingFailed', 'file-upload-failed'],
  [17, 'FileRenderingFailed', 'file-rendering-failed'],
  [18, 'FileServiceUnavailable', 'file-service-unavailable'],
  [19, 'UnableToVoidTransaction', 'unable-to-void'],
  [20, 'UnableToRefundTransaction', 'unable-to-refund'],
  [21, 'ReferenceNumberDuplicate', 'duplicate-reference'],
  [22, 'TransactionLocked', 'locked'],
  [999, 'Others', 'others'],
];

/** Our word for an error given as number, number in text, or name; `others` for what no table lists. */
export function readPaymentError(raw: unknown): PaymentErrorCode {
  const key = String(raw).trim().toLowerCase();
  const known = ERRORS.find(([number, name]) => String(number) === key || name.toLowerCase() === key);
  return known?.[2] ?? 'others';
}
