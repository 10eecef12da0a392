import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import type { TestStore } from '@biz/records/testing/test-databases.ts';
import { type Bill, findBill } from '../bank/bills.ts';
import { payBill } from '../bank/pay-bill.ts';
import { orderOf, type PayWay } from '../bank/pay-way.ts';
import type { SandboxTables } from '../tables.ts';
import { GATEWAY_KEY, startTestSandbox, type TestSandbox } from './start-test-sandbox.ts';

const ITEM = {
  costCenterCode: '7000100001',
  costCenterCodeDesc: 'กองสาธารณสุข',
  catalogCode: '01',
  catalogName: 'สถานที่จำหน่ายอาหาร',
  catalogDesc: 'ค่าธรรมเนียม',
  amount: '650.00',
};
/** The body of a create that the bank takes. */
export const BODY = {
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
/** What every payment operation answers. */
export type Envelope = {
  status: number;
  errorCode: number | null;
  message: string;
  data: Record<string, string> | null;
};

/** Declares a bank, with one agency listening, that runs while the tests of a suite run. */
export function declareTestBank(store: TestStore) {
  const started: { world?: TestSandbox } = {};
  let running = 1;

  before(async () => {
    started.world = await startTestSandbox(store.database);
  });
  after(() => started.world?.close());
  beforeEach(async () => {
    world().agency.answer = { result: true };
    await world().sandbox.deliverCallbacks();
    world().agency.received.length = 0;
  });

  function world(): TestSandbox {
    if (!started.world) throw new Error('the bank is there only while tests run');
    return started.world;
  }

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
    const span = { invoiceStartDate: world().clock.now(), invoiceEndDate: '2029-12-31T00:00:00+07:00' };
    const { data } = await create({ data: { ...BODY.data, ...span }, ...change });
    const found = await findBill(tables(), data?.reference1 ?? '', data?.reference2 ?? '');
    assert.ok(found);
    return found.bill;
  }

  function pay(bill: Bill, way: PayWay, once = crypto.randomUUID()) {
    const callbacks = {
      BIZ: { url: world().agency.url },
      OTHER: { url: world().agency.url, names: 'pascal', enums: 'number' },
    } as const;
    return payBill(
      { tables: tables(), clock: world().clock, callbacks },
      bill.id,
      orderOf(way, bill.amount_satang, once),
    );
  }

  async function send(verb: string, body: object): Promise<Envelope> {
    const response = await fetch(`${world().sandbox.origin}/ws/dga/payment/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-upstream-key': GATEWAY_KEY },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Envelope;
  }

  async function status({ reference1, reference2 }: Pick<Bill, 'reference1' | 'reference2'>): Promise<Envelope> {
    const query = new URLSearchParams({ reference1, reference2 });
    const response = await fetch(`${world().sandbox.origin}/ws/dga/payment/status?${query}`, {
      headers: { 'x-upstream-key': GATEWAY_KEY },
    });
    return (await response.json()) as Envelope;
  }

  return { world, tables, nextReference, create, openedBill, pay, send, status };
}

/** What a clock in Bangkok shows. */
export function bangkok(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19);
}
