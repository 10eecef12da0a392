import type { BillRow, PaymentRow } from '../tables.ts';

/** How one agency is told about payments: where, and in which of the spellings that occur. */
export type AgencyCallback = {
  readonly url: string;
  readonly names?: 'camel' | 'pascal';
  readonly enums?: 'name' | 'number';
};

/** The body of the callback for a payment (fields of the payment contract, Bangkok time without a zone). */
export function callbackBody(
  agency: AgencyCallback,
  bill: Pick<BillRow, 'reference1' | 'reference2'>,
  payment: Omit<PaymentRow, 'bill_id' | 'once_key'>,
): string {
  const isNumber = agency.enums === 'number';
  const members = {
    paidStatus: isNumber ? 1 : 'Success',
    description: 'Success',
    paidDate: bangkokTime(payment.paid_at),
    confirmPaidDate: bangkokTime(payment.paid_at),
    paidChannel: payment.channel,
    refId: payment.bank_reference,
    ref1: bill.reference1,
    ref2: bill.reference2,
    cardNo: null,
    paymentType: isNumber ? 1 : 'BillPayment',
    amount: payment.amount_satang / 100,
    feeAmount: 0,
    voidDate: '',
    requestRefundDate: '',
  };
  if (agency.names !== 'pascal') return JSON.stringify(members);
  return JSON.stringify(Object.fromEntries(Object.entries(members).map(([name, value]) => [toPascal(name), value])));
}

/** `2026-03-10T10:15:00`, what a clock in Bangkok shows. */
export function bangkokTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString().slice(0, 19);
}

function toPascal(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
