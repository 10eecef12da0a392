import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { PDFDocument } from 'pdf-lib';
import { BODY, declareTestBank } from '../testing/test-bank.ts';

forEachStore('the payment operations of the simulated bank', (store) => {
  const { world, nextReference, create, openedBill, pay, send, status } = declareTestBank(store);

  describe('create', () => {
    test('PAY-1: answers references of its own and a slip that opens', async () => {
      const { data, ...envelope } = await create({});
      assert.deepEqual(envelope, { status: 0, errorCode: null, message: 'Success' });
      assert.match(data?.billerID ?? '', /^\d{15}$/);
      assert.match(data?.reference1 ?? '', /^691120\d{10}$/);
      assert.match(data?.reference2 ?? '', /^6911\d{4}$/);
      const slip = Buffer.from(data?.billPaymentBase64String ?? '', 'base64');
      assert.equal(slip.length, data?.billPaymentFileSize);
      assert.equal((await PDFDocument.load(slip, { updateMetadata: false })).getPageCount(), 1);
    });

    test('PAY-1: a used reference is error 21', async () => {
      const reference = nextReference();
      await create({ requestReference1: reference });
      const again = await create({ requestReference1: reference });
      assert.deepEqual(again, { status: 3, errorCode: 21, message: 'ReferenceNumberDuplicate', data: null });
    });

    test('members in any letter case with blanks, enumerations as numbers and amounts as numbers are understood', async () => {
      const { data, ...rest } = {
        ...BODY,
        requestReference1: nextReference(),
        bankCode: 1,
        paymentType: '1',
        amount: 650,
      };
      const upper = Object.fromEntries(Object.entries(rest).map(([name, value]) => [` ${name.toUpperCase()}`, value]));
      assert.equal((await send('create', { ...upper, DATA: data })).status, 0);
    });

    test('what is wrong is named by its code', async () => {
      const table = [
        [{ customerFirstName: '' }, 1],
        [{ source: 'NOBODY' }, 2],
        [{ data: { ...BODY.data, password: '' } }, 3],
        [{ data: { ...BODY.data, catalogs: [] } }, 3],
        [{ data: { ...BODY.data, invoiceEndDate: '2026-11-19T00:00:00+07:00' } }, 5],
        [{ amount: '650.01' }, 7],
        [{ amount: '0' }, 7],
        [{ amount: 'ฟรี' }, 7],
        [{ bankCode: 'KTB' }, 11],
      ] as const;
      for (const [change, code] of table) assert.equal((await create(change)).errorCode, code, JSON.stringify(change));
    });

    test('PAY-9: the password of the account is stored nowhere', async () => {
      await create({});
      const stored = JSON.stringify(await store.database.query('select * from sandbox.bills'));
      assert.ok(!stored.includes('password-of-the-agency') && !stored.includes('user-of-the-agency'));
    });
  });

  describe('status', () => {
    test('is Pending, then Success with the numbers of the Comptroller General', async () => {
      const bill = await openedBill();
      assert.equal((await status(bill)).data?.paidStatus, 'Pending');
      await pay(bill, 'exact');
      const { message, data } = await status(bill);
      assert.equal(message, 'Success');
      assert.deepEqual(data, {
        paidStatus: 'Success',
        description: null,
        paidDate: world().clock.now(),
        paidChannel: 'COUNTER',
        paidSource: 'CGD',
        confirmPaidDate: world().clock.now(),
        invoiceCode: `INV${bill.bill_no}`,
        receiptCode: `RCP${bill.bill_no}`,
        receiptedDate: world().clock.now(),
      });
    });

    test('PAY-7: money of another amount, and money without confirmation, comes with the [200] warning', async () => {
      for (const way of ['less', 'more', 'unconfirmed'] as const) {
        const bill = await openedBill();
        await pay(bill, way);
        const { status: level, message, data } = await status(bill);
        assert.equal(level, 0);
        assert.match(message, /^\[200\]/);
        assert.deepEqual([data?.paidStatus, data?.invoiceCode, data?.confirmPaidDate], ['Success', null, null]);
      }
    });

    test('an exact payment after a wrong one confirms the bill', async () => {
      const bill = await openedBill();
      await pay(bill, 'less');
      await pay(bill, 'exact');
      assert.equal((await status(bill)).message, 'Success');
    });

    test('an unknown reference is error 8', async () => {
      assert.equal((await status({ reference1: '1', reference2: '2' })).errorCode, 8);
    });
  });

  describe('close', () => {
    test('an unpaid bill closes, stays closed, and takes no money', async () => {
      const bill = await openedBill();
      for (let times = 0; times < 2; times += 1) assert.equal((await send('close', bill)).status, 0);
      assert.equal((await status(bill)).data?.paidStatus, 'Expired');
      assert.deepEqual(await pay(bill, 'exact'), { ok: false, error: 'bill-closed' });
    });

    test('PAY-8: a paid bill is error 14, and void is error 19', async () => {
      const bill = await openedBill();
      await pay(bill, 'exact');
      assert.equal((await send('close', bill)).errorCode, 14);
      assert.equal((await send('void', bill)).errorCode, 19);
    });
  });
});
