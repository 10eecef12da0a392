import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { PDFDocument } from 'pdf-lib';
import type { SandboxTables } from '../tables.ts';
import { GATEWAY_KEY, startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts';
import { readBillCode } from './bill-code.ts';
import { type Bill, billById, findBill } from './bills.ts';
import { payBill } from './pay-bill.ts';
import { orderOf, type PayWay } from './pay-way.ts';
import { codesOf } from './slip.ts';
import { statementFile, statementOf } from './statement.ts';

const ITEM = {
  costCenterCode: '7000100001',
  costCenterCodeDesc: 'กองสาธารณสุข',
  catalogCode: '01',
  catalogName: 'สถานที่จำหน่ายอาหาร',
  catalogDesc: 'ค่าธรรมเนียม',
  amount: '650.00',
};
const BODY = {
  source: 'BIZ',
  customerID: '1999900000005',
  customerTitleName: 'นางสาว',
  customerFirstName: 'มาลี',
  customerMiddleName: '',
  customerLastName: 'ใจดี',
  bankCode: 'CGD',
  paymentType: 'BillPayment',
  amount: '650.00',
  requestReference1: 'C691120000001',
  requestReference2: '',
  requestReference3: '',
  data: {
    username: 'user-of-the-agency',
    password: 'password-of-the-agency',
    orgNameEN: 'Rim Nam City Municipality',
    orgNameTH: 'เทศบาลนครริมน้ำ',
    orgPhoneNumber: '0320000001',
    invoiceStartDate: '2026-11-20T09:00:00+07:00',
    invoiceEndDate: '2026-12-02T23:59:59+07:00',
    catalogs: [ITEM],
  },
};
type Envelope = { status: number; errorCode: number | null; message: string; data: Record<string, string> | null };

forEachStore('the simulated bank', (store) => {
  let world: TestSandbox;
  let running = 1;
  before(async () => {
    world = await startTestSandbox(store.database);
  });
  after(() => world.close());
  beforeEach(async () => {
    world.agency.answer = { result: true };
    await world.sandbox.deliverCallbacks();
    world.agency.received.length = 0;
  });

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
        paidDate: world.clock.now(),
        paidChannel: 'COUNTER',
        paidSource: 'CGD',
        confirmPaidDate: world.clock.now(),
        invoiceCode: `INV${bill.bill_no}`,
        receiptCode: `RCP${bill.bill_no}`,
        receiptedDate: world.clock.now(),
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

  describe('the callback', () => {
    test('says what was paid, in Bangkok time, and is not repeated once it is taken', async () => {
      const bill = await openedBill();
      await pay(bill, 'more');
      assert.equal(await world.sandbox.deliverCallbacks(), 1);
      const [sent] = world.agency.received as Record<string, unknown>[];
      assert.match(String(sent?.refId), /^B[0-9A-F]{15}$/);
      assert.deepEqual(
        { ...sent, refId: 'x' },
        {
          paidStatus: 'Success',
          description: 'Success',
          paidDate: bangkok(world.clock.now()),
          confirmPaidDate: bangkok(world.clock.now()),
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
      world.clock.advance(24 * 3_600_000);
      assert.equal(await world.sandbox.deliverCallbacks(), 0);
    });

    test('comes in the spelling that the agency registered', async () => {
      const bill = await openedBill({ source: 'OTHER' });
      await pay(bill, 'exact');
      await world.sandbox.deliverCallbacks();
      const [sent] = world.agency.received as Record<string, unknown>[];
      assert.deepEqual([sent?.PaidStatus, sent?.PaymentType, sent?.Ref1], [1, 1, bill.reference1]);
    });

    test('is tried again after 1, 5, 15 and 60 minutes, then hourly for 24 hours, while the agency does not take it', async () => {
      const bill = await openedBill();
      world.agency.answer = { result: false };
      await pay(bill, 'exact');
      await world.sandbox.deliverCallbacks();
      assert.equal(world.agency.received.length, 1);
      for (const [index, minutes] of [1, 5, 15, 60, ...Array<number>(24).fill(60)].entries()) {
        world.clock.advance(minutes * 60_000 - 1);
        await world.sandbox.deliverCallbacks();
        assert.equal(world.agency.received.length, index + 1);
        world.clock.advance(1);
        await world.sandbox.deliverCallbacks();
        assert.equal(world.agency.received.length, index + 2);
      }
      world.clock.advance(7 * 24 * 3_600_000);
      await world.sandbox.deliverCallbacks();
      assert.equal(world.agency.received.length, 29);
    });

    test('an agency that is down is tried again; one that never answers true is not believed', async () => {
      const bill = await openedBill();
      await pay(bill, 'exact');
      for (const answer of [{}, { result: 'no' }]) {
        world.agency.answer = answer;
        assert.equal(await world.sandbox.deliverCallbacks(), 0);
        world.clock.advance(5 * 60_000);
      }
      world.agency.answer = { Result: true };
      assert.equal(await world.sandbox.deliverCallbacks(), 1);
    });

    test('PAY-6: a silent payment has none', async () => {
      await pay(await openedBill(), 'silent');
      assert.equal(await world.sandbox.deliverCallbacks(), 0);
      assert.equal(world.agency.received.length, 0);
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
    world.clock.advance(30 * 24 * 3_600_000);
    const day = bangkok(world.clock.now()).slice(0, 10);
    const untilMidnight = Date.parse(`${day}T23:59:59.999+07:00`) - Date.parse(world.clock.now());
    const bill = await openedBill({ data: { ...BODY.data, invoiceEndDate: '2027-12-31T00:00:00+07:00' } });
    await pay(bill, 'exact');
    world.clock.advance(untilMidnight);
    await pay(bill, 'less');
    world.clock.advance(1);
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

  function tables() {
    return store.database.tables<SandboxTables>('sandbox');
  }

  function nextReference(): string {
    running += 1;
    return `C691120${String(running).padStart(6, '0')}`;
  }

  function create(change: object): Promise<Envelope> {
    return send('create', { ...BODY, requestReference1: nextReference(), ...change });
  }

  async function openedBill(change: object = {}): Promise<Bill> {
    const span = { invoiceStartDate: world.clock.now(), invoiceEndDate: '2029-12-31T00:00:00+07:00' };
    const { data } = await create({ data: { ...BODY.data, ...span }, ...change });
    const found = await findBill(tables(), data?.reference1 ?? '', data?.reference2 ?? '');
    assert.ok(found);
    return found.bill;
  }

  function pay(bill: Bill, way: PayWay, once = crypto.randomUUID()) {
    const callbacks = {
      BIZ: { url: world.agency.url },
      OTHER: { url: world.agency.url, names: 'pascal', enums: 'number' },
    } as const;
    return payBill(
      { tables: tables(), clock: world.clock, callbacks },
      bill.id,
      orderOf(way, bill.amount_satang, once),
    );
  }

  async function send(verb: string, body: object): Promise<Envelope> {
    const response = await fetch(`${world.sandbox.origin}/ws/dga/payment/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-upstream-key': GATEWAY_KEY },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Envelope;
  }

  async function status({ reference1, reference2 }: Pick<Bill, 'reference1' | 'reference2'>): Promise<Envelope> {
    const query = new URLSearchParams({ reference1, reference2 });
    const response = await fetch(`${world.sandbox.origin}/ws/dga/payment/status?${query}`, {
      headers: { 'x-upstream-key': GATEWAY_KEY },
    });
    return (await response.json()) as Envelope;
  }
});

function bangkok(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19);
}
