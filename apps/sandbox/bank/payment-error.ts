/** ErrorCodeEnum of the payment contract, as far as the simulated bank uses it. */
export const PAYMENT_ERRORS = {
  InvalidRequest: 1,
  InvalidSource: 2,
  InvalidData: 3,
  InvalidExpiredDate: 5,
  InvalidAmount: 7,
  TransactionNotFound: 8,
  UnsupportedPaymentType: 11,
  PaidPaymentCannotBeClosed: 14,
  UnableToVoidTransaction: 19,
  ReferenceNumberDuplicate: 21,
} as const;

/** Name of an error of the payment contract. */
export type PaymentError = keyof typeof PAYMENT_ERRORS;

/** The envelope of an error. */
export function errorEnvelope(error: PaymentError): object {
  return { status: 3, errorCode: PAYMENT_ERRORS[error], message: error, data: null };
}

/** The envelope of a success; a warning takes the place of the word Success. */
export function successEnvelope(data: object | null, message = 'Success'): object {
  return { status: 0, errorCode: null, message, data };
}
