import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { BODY, bangkok, declareTestBank } from '../testing/test-bank.ts';
import { readBillCode } from './bill-code.ts';
import { billById } from './bills.ts';
import { codesOf } from './slip.ts';
import { statementFile, statementOf } from './statement.ts';

forEachStore('the counter of the simulated bank', (store) => {
  const { world, tables, openedBill, pay } = declareTestBank(store);

  describe('the callback', () => {
    test('says what was paid, in Bangkok time, and is not repeated once it is taken', async () => {
      const bill = await openedBill();
      await pay(bill, 'more');
      assert.equal(await world().sandbox.deliverCallbacks(), 1);
      const [sent] = world().agency.received as Record<string, unknown>[];
      assert.match(String(sent?.refId), /^B[0-9A-F]{15}$/);
      assert.deepEqual(
        { ...sent, refId: 'x' },
        {
          paidStatus: 'Success',
          description: 'Success',
          paidDate: bangkok(world().clock.now()),
          confirmPaidDate: bangkok(world().clock.now()),
          paidChannel: 'COUNTER',
          refId: 'x',
          ref1: bill.reference1,
          ref2: bill.reference2,
          cardNo: null,
          paymentType: 'BillPayment',
          amount: 650.01,
          feeAmount: 0,
          voidDate: '',
          requestRefundDate: '',
        },
      );
      world().clock.advance(24 * 3_600_000);
      assert.equal(await world().sandbox.deliverCallbacks(), 0);
    });

    test('comes in the spelling that the agency registered', async () => {
      const bill = await openedBill({ source: 'OTHER' });
      await pay(bill, 'exact');
      await world().sandbox.deliverCallbacks();
      const [sent] = world().agency.received as Record<string, unknown>[];
      assert.deepEqual([sent?.PaidStatus, sent?.PaymentType, sent?.Ref1], [1, 1, bill.reference1]);
    });

    test('is tried again after 1, 5, 15 and 60 minutes, then hourly for 24 hours, while the agency does not take it', async () => {
      const bill = await openedBill();
      world().agency.answer = { result: false };
      await pay(bill, 'exact');
      await world().sandbox.deliverCallbacks();
      assert.equal(world().agency.received.length, 1);
      for (const [index, minutes] of [1, 5, 15, 60, ...Array<number>(24).fill(60)].entries()) {
        world().clock.advance(minutes * 60_000 - 1);
        await world().sandbox.deliverCallbacks();
        assert.equal(world().agency.received.length, index + 1);
        world().clock.advance(1);
        await world().sandbox.deliverCallbacks();
        assert.equal(world().agency.received.length, index + 2);
      }
      world().clock.advance(7 * 24 * 3_600_000);
      await world().sandbox.deliverCallbacks();
      assert.equal(world().agency.received.length, 29);
    });

    test('an agency that is down is tried again; one that never answers true is not believed', async () => {
      const bill = await openedBill();
      await pay(bill, 'exact');
      for (const answer of [{}, { result: 'no' }]) {
        world().agency.answer = answer;
        assert.equal(await world().sandbox.deliverCallbacks(), 0);
        world().clock.advance(5 * 60_000);
      }
      world().agency.answer = { Result: true };
      assert.equal(await world().sandbox.deliverCallbacks(), 1);
    });

    test('PAY-6: a silent payment has none', async () => {
      await pay(await openedBill(), 'silent');
      assert.equal(await world().sandbox.deliverCallbacks(), 0);
      assert.equal(world().agency.received.length, 0);
    });
  });

  test('the same order sent twice at once is one payment, two orders are two', async () => {
    const bill = await openedBill();
    await Promise.all(Array.from({ length: 5 }, () => pay(bill, 'exact', 'same-key-for-this-test')));
    assert.equal((await billById(tables(), bill.id))?.payments.length, 1);
    await pay(bill, 'exact');
    assert.equal((await billById(tables(), bill.id))?.payments.length, 2);
  });

  test('the file of a day holds the payments of that day in Bangkok and a total that agrees', async () => {
    world().clock.advance(30 * 24 * 3_600_000);
    const day = bangkok(world().clock.now()).slice(0, 10);
    const untilMidnight = Date.parse(`${day}T23:59:59.999+07:00`) - Date.parse(world().clock.now());
    const bill = await openedBill({ data: { ...BODY.data, invoiceEndDate: '2027-12-31T00:00:00+07:00' } });
    await pay(bill, 'exact');
    world().clock.advance(untilMidnight);
    await pay(bill, 'less');
    world().clock.advance(1);
    await pay(bill, 'more');
    const lines = await statementOf(tables(), day as never);
    const file = statementFile(lines).split('\r\n');
    assert.deepEqual(
      lines.map((line) => line.amount_satang),
      [65_000, 64_999],
    );
    assert.match(
      file[1] ?? '',
      new RegExp(`^${day}T.*,${bill.biller_id},${bill.reference1},${bill.reference2},65000,`),
    );
    assert.deepEqual(file.slice(3), ['TOTAL,2,129999', '']);
  });

  test('the codes on the slip lead to the bill, as text with line breaks too', async () => {
    const bill = await openedBill();
    const { barcodeText, promptPayPayload } = codesOf(bill);
    for (const pasted of [
      barcodeText,
      barcodeText.replaceAll('\r', '\r\n'),
      ` ${barcodeText.replaceAll('\r', '<CR>')}\n`,
      promptPayPayload,
    ]) {
      const code = readBillCode(pasted);
      assert.ok(code.ok, pasted);
      assert.deepEqual([code.value.reference1, code.value.amount], [bill.reference1, 65_000]);
    }
    for (const wrong of ['', '|', promptPayPayload.replace('650.00', '651.00')]) assert.ok(!readBillCode(wrong).ok);
  });
});
