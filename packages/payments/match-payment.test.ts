import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, parseLocalDate } from '@biz/kernel/instant.ts';
import { parseBaht } from '@biz/kernel/satang.ts';
import type { Bill } from './bill.ts';
import { matchPayment } from './match-payment.ts';
import { PAYMENT_STATUSES, parsePaymentNotice, parsePaymentStatusAnswer } from './payment-status.ts';
import { BILLS, must } from './testing/bills.ts';

const now = must(parseInstant('2026-12-01T03:00:00Z'));
const bill: Bill = {
  ...must({ ok: true, value: BILLS[0]?.bill ?? assert.fail() }),
  amount: must(parseBaht('2200')),
  dueOn: must(parseLocalDate('2026-12-02')),
};
const ktb = {
  paidStatus: 'Success',
  paidDate: '2026-12-01T10:15:00',
  confirmPaidDate: '2026-12-01T10:15:02',
  paidChannel: 'QR',
  refId: '9000001',
  ref1: '256800000123',
  ref2: '310725680731',
  amount: 2200,
};
const cgd = { paidStatus: 'Success', paidDate: '2026-12-01T03:15:00.000Z', invoiceCode: 'INV1' };

function decide(data: object, envelope: object = {}) {
  return matchPayment(bill, must(parsePaymentStatusAnswer({ status: 0, message: 'Success', ...envelope, data })), now);
}

test('A successful payment of the whole amount in time is paid, at the bank’s time in Bangkok', () => {
  assert.deepEqual(decide(ktb), { kind: 'paid', paidAt: '2026-12-01T03:15:00.000Z' });
});

test('An enumeration is understood as name, as number and as number in text', () => {
  for (const paidStatus of ['Success', 'SUCCESS', ' success ', 1, '1']) {
    assert.equal(decide({ ...ktb, paidStatus }).kind, 'paid', String(paidStatus));
  }
  assert.equal(parsePaymentStatusAnswer({ status: 'Success', data: { paidStatus: 'Paid' } }).ok, false);
  assert.equal(parsePaymentStatusAnswer({ status: 0, data: { paidStatus: 9 } }).ok, false);
  assert.equal(parsePaymentStatusAnswer({ status: 0, data: {} }).ok, false);
});

test('Members are understood in any letter case and with blanks around their names', () => {
  const padded = Object.fromEntries(Object.entries(ktb).map(([name, value]) => [` ${name.toUpperCase()} `, value]));
  assert.equal(decide(padded).kind, 'paid');
});

test('A message that begins [200] holds the payment, whatever the state says', () => {
  assert.deepEqual(decide(ktb, { message: '[200] not confirmed by the source' }), {
    kind: 'held',
    reason: 'unconfirmed',
  });
  assert.deepEqual(decide(cgd, { message: ' [200] x' }), { kind: 'held', reason: 'unconfirmed' });
  assert.deepEqual(decide(ktb, { status: 2 }), { kind: 'held', reason: 'unconfirmed' });
});

test('One satang too much or too little is held', () => {
  for (const amount of ['2200.01', 2199.99, '0.01', '0']) {
    assert.deepEqual(decide({ ...ktb, amount }), { kind: 'held', reason: 'amount-differs' }, String(amount));
  }
  assert.equal(decide({ ...ktb, amount: '2,200.00' }).kind, 'paid');
});

test('Without an amount only an invoice of the Comptroller General counts', () => {
  assert.deepEqual(decide(cgd), { kind: 'paid', paidAt: '2026-12-01T03:15:00.000Z' });
  assert.deepEqual(decide({ ...cgd, invoiceCode: null }), { kind: 'held', reason: 'amount-unknown' });
});

test('Money that comes after the due day is held; the last minute of the day is in time', () => {
  assert.equal(decide({ ...ktb, paidDate: '2026-12-02T23:59:59' }).kind, 'paid');
  assert.deepEqual(decide({ ...ktb, paidDate: '2026-12-03T00:00:00' }), { kind: 'held', reason: 'paid-late' });
});

test('Every state of the gateway has one meaning', () => {
  const meanings = Object.fromEntries(
    PAYMENT_STATUSES.map((paidStatus) => {
      const match = decide({ ...ktb, paidStatus });
      return [paidStatus, 'why' in match ? `${match.kind}:${match.why}` : match.kind];
    }),
  );
  assert.deepEqual(meanings, {
    Pending: 'pending',
    Success: 'paid',
    Rejected: 'failed:rejected',
    Failed: 'failed:failed',
    Void: 'failed:void',
    Others: 'pending',
    Expired: 'expired',
    Refunded: 'failed:refunded',
    RequestRefund: 'held',
  });
});

test('An error envelope is refused, not taken for a state', () => {
  assert.equal(parsePaymentStatusAnswer({ status: 3, errorCode: 8, message: 'x', data: null }).ok, false);
  assert.equal(parsePaymentStatusAnswer('<html>').ok, false);
  assert.equal(parsePaymentStatusAnswer({ status: 3, data: ktb }).ok, false);
});

test('A callback is read as a hint that names its bill; the sample that contradicts itself reads as pending', () => {
  const notice = must(
    parsePaymentNotice({ ' PaidStatus': 0, Description: 'Success', Ref1: '256800000123', Ref2: 'X' }),
  );
  assert.equal(notice.source, 'callback');
  assert.equal(notice.status, 'Pending');
  assert.deepEqual([notice.reference1, notice.reference2], ['256800000123', 'X']);
  assert.equal(parsePaymentNotice({ paidStatus: 'Success' }).ok, false);
});
