import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { BillRequest } from '@biz/actions/ports/payment-gateway.ts';
import type { LookUp } from '@biz/actions/ports/registries.ts';
import { type RunningGdx, startGdx } from '@biz/app-gdx/gdx.ts';
import { switchSource } from '@biz/app-sandbox/registries/switches.ts';
import type { SandboxTables, Source, SourceState } from '@biz/app-sandbox/tables.ts';
import { GATEWAY_KEY, startTestSandbox, type TestSandbox } from '@biz/app-sandbox/testing/start-test-sandbox.ts';
import { createAccessHistory } from '@biz/exchange/access-history.ts';
import { DATA_SETS } from '@biz/exchange/data-sets.ts';
import { createGatewayClient } from '@biz/exchange/gateway-client.ts';
import { createJuristicRegistry } from '@biz/exchange/juristic-registry.ts';
import { createPaymentGateway } from '@biz/exchange/payment-gateway.ts';
import { createPopulationRegistry } from '@biz/exchange/population-registry.ts';
import { createRegistryAccess, type ExchangeNotice } from '@biz/exchange/registry-access.ts';
import { createSafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import { fromEpoch, type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Bill, BillerId, PaymentReference } from '@biz/payments/bill.ts';
import { matchPayment } from '@biz/payments/match-payment.ts';
import { parsePaymentNotice } from '@biz/payments/payment-status.ts';
import { createKeyring, generateKeyringConfig } from '@biz/records/keyring.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';

const KEY = 'consumer-key-of-the-portal-in-tests';
const SECRET = 'consumer-secret-of-the-portal-in-tests';
const MALEE = '1999900000005' as NationalId;
const COMPANY = '0105599999997' as JuristicId;
const FILL: LookUp = { purpose: 'fill-application', agent: MALEE, correlationId: 'correlation-1' };
const COLLECT: LookUp = { purpose: 'collect-fee', agent: 'BizPortal', correlationId: 'correlation-2' };
const GRANTS = [
  ...[DATA_SETS.person, DATA_SETS.house, DATA_SETS.juristic, DATA_SETS.card].map((dataSet) => ({
    dataSet,
    purpose: 'fill-application',
  })),
  { dataSet: DATA_SETS.payment, purpose: 'collect-fee' },
  { dataSet: DATA_SETS.accessHistory, purpose: 'show-own-history' },
];

forEachStore('our adapters, our gateway and the simulated world', (store) => {
  let world: TestSandbox;
  let gdx: RunningGdx;
  let ours: ReturnType<typeof adapters>;
  const notices: ExchangeNotice[] = [];

  before(async () => {
    world = await startTestSandbox(store.database);
    const upstream = { origin: world.sandbox.origin, key: GATEWAY_KEY, isPrivate: true };
    gdx = await startGdx({
      port: 0,
      database: store.database,
      keyring: createKeyring(generateKeyringConfig('test')),
      clock: world.clock,
      upstreams: { dopa: upstream, dbd: upstream, payment: upstream },
      consumers: [
        {
          id: 'portal',
          name: 'Biz Portal',
          agency: 'biz-portal',
          key: KEY,
          secret: SECRET,
          grants: GRANTS.map(({ dataSet, purpose }) => ({ dataSet, purposes: [purpose] })),
        },
      ],
      upstreamTimeoutMs: 3_000,
    });
  });
  after(async () => {
    await gdx.close();
    await world.close();
  });
  beforeEach(() => {
    notices.length = 0;
    ours = adapters(gdx.origin, world, notices);
  });

  describe('registries', () => {
    test('a person with address comes as the training register has it', async () => {
      const answer = await ours.population.person(MALEE, FILL);
      assert.deepEqual(answer, {
        kind: 'found',
        asOf: world.clock.now(),
        value: {
          nationalId: MALEE,
          title: 'นางสาว',
          firstName: 'มาลี',
          middleName: '',
          lastName: 'ใจดี',
          birthDate: { yearBE: 2531, month: 4, day: 12 },
          nationality: 'ไทย',
          isAlive: true,
          address: {
            houseNo: '99/9',
            building: '',
            moo: '4',
            soi: '',
            road: 'ริมน้ำ',
            subdistrictCode: '700101',
            subdistrict: 'หน้าเมือง',
            district: 'เมืองราชบุรี',
            province: 'ราชบุรี',
            houseCode: '70010000015',
          },
        },
      });
    });

    test('a juristic person comes with directors and their powers', async () => {
      const answer = await ours.juristic.juristicPerson(COMPANY, FILL);
      assert.ok(answer.kind === 'found');
      const { address, ...rest } = answer.value;
      assert.deepEqual(rest, {
        id: COMPANY,
        nameTh: 'ครัวคุณแม่ริมน้ำ จำกัด',
        nameEn: 'KHRUA KHUN MAE RIM NAM CO., LTD.',
        type: 'company',
        registeredOn: '2017-01-01',
        capitalBaht: 1_000_000,
        status: 'ยังดำเนินกิจการอยู่',
        isRunning: true,
        directors: [{ title: 'นางสาว', firstName: 'มาลี', lastName: 'ใจดี', isManaging: false }],
        authority: ['กรรมการหนึ่งคนลงลายมือชื่อ'],
        tsic: '56101',
      });
      assert.deepEqual([address?.houseNo, address?.subdistrict, address?.province], ['99/9', 'หน้าเมือง', 'ราชบุรี']);
    });

    test('who is unknown is not found', async () => {
      assert.deepEqual(await ours.juristic.juristicPerson('0203599999994' as JuristicId, FILL), { kind: 'not-found' });
      const unknown = '1999999999999' as NationalId;
      assert.deepEqual(await ours.population.person(unknown, { ...FILL, agent: unknown }), { kind: 'not-found' });
    });

    test('GDX-2: nobody without a card session reads about somebody else', async () => {
      const answer = await ours.population.person('1999900000013' as NationalId, FILL);
      assert.deepEqual(answer, { kind: 'not-permitted', reason: 'card-log-in' });
      const officer = { ...FILL, agent: '7777777777778' };
      assert.equal((await ours.population.person('1999900000013' as NationalId, officer)).kind, 'found');
    });

    test('GDX-1: the laser code matches, mismatches, or is a lost card’s', async () => {
      const card = {
        nationalId: MALEE,
        firstName: 'มาลี',
        lastName: 'ใจดี',
        birthDate: { yearBE: 2531, month: 4, day: 12 },
        laserCode: 'JT1-0000000-01',
      };
      const table = [
        [card, 'match'],
        [{ ...card, lastName: 'ใจร้าย' }, 'mismatch'],
        [{ ...card, laserCode: 'JT1000000002' }, 'mismatch'],
        [{ ...card, laserCode: 'ZZ0000000002' }, 'card-invalid'],
      ] as const;
      for (const [details, verdict] of table) {
        const said = await ours.population.verifyCard(details, FILL);
        assert.deepEqual(said.kind === 'found' && said.value.kind, verdict);
      }
      assert.deepEqual(notices, []);
    });

    test('GDX-5: a token that ends between two calls is renewed without anybody noticing', async () => {
      assert.equal((await ours.population.person(MALEE, FILL)).kind, 'found');
      await store.database.query('delete from gdx.tokens');
      assert.equal((await ours.population.person(MALEE, FILL)).kind, 'found');
    });

    test('GDX-6 and R5: whatever a registry does, the answer is a value in time and never found', async () => {
      for (const state of ['hung', 'down', 'wrong-json', 'reset'] as const) {
        await behave('dbd', state);
        const answer = await ours.juristic.juristicPerson(COMPANY, FILL);
        assert.deepEqual(answer.kind === 'unavailable' && answer.reason, 'outage', state);
      }
      await behave('dbd', 'up');
      assert.equal((await ours.juristic.juristicPerson(COMPANY, FILL)).kind, 'found');
    });

    test('GDX-8: the person sees who read what and why, and nobody else does', async () => {
      const mine = { ...FILL, purpose: 'show-own-history' };
      const answer = await ours.history.accessesTo(MALEE, mine);
      assert.ok(answer.kind === 'found');
      assert.deepEqual(
        new Set(answer.value.map((entry) => entry.dataSet)),
        new Set(['00023-001', '00023-008', 'PUBLIC-001-01']),
      );
      assert.deepEqual(answer.value.at(-1), {
        at: world.clock.now(),
        agency: 'biz-portal',
        application: 'Biz Portal',
        agent: '1-xxxx-xxxxx-00-5',
        purpose: 'fill-application',
        dataSet: answer.value.at(-1)?.dataSet,
        outcome: 'answered',
      });
      const officer = { ...mine, agent: '7777777777778' };
      assert.deepEqual(await ours.history.accessesTo(MALEE, officer), { kind: 'not-permitted', reason: 'no-grant' });
    });
  });

  describe('payments', () => {
    test('a bill is opened, pays, and is believed only with the bank’s word', async () => {
      const opened = await ours.bank.open(request('C691120000001'), COLLECT);
      assert.ok(opened.ok);
      assert.equal(opened.value.slip?.mediaType, 'application/pdf');
      assert.equal(await standing(opened.value), 'pending');
      await payAtCounter(opened.value.reference1, 'exact');
      assert.equal(await standing(opened.value), 'paid');
      const closed = await ours.bank.close(opened.value.reference1, opened.value.reference2, COLLECT);
      assert.deepEqual(closed, { ok: false, error: { kind: 'payment-rejected', code: 'paid-cannot-be-closed' } });
    });

    test('PAY-3: the callback is understood, and PAY-4: a forged one changes nothing at the bank', async () => {
      const opened = await ours.bank.open(request('C691120000002'), COLLECT);
      assert.ok(opened.ok);
      const forged = parsePaymentNotice({
        ' PaidStatus': 0,
        Ref1: opened.value.reference1,
        Ref2: opened.value.reference2,
      });
      assert.ok(forged.ok);
      assert.equal(await standing(opened.value), 'pending');
      world.agency.received.length = 0;
      await payAtCounter(opened.value.reference1, 'exact');
      const notice = parsePaymentNotice(world.agency.received[0]);
      assert.ok(notice.ok);
      assert.deepEqual([notice.value.reference1, notice.value.amount], [opened.value.reference1, 65_000]);
    });

    test('PAY-6: a payment whose callback never comes is found by asking', async () => {
      const opened = await ours.bank.open(request('C691120000003'), COLLECT);
      assert.ok(opened.ok);
      world.agency.received.length = 0;
      await payAtCounter(opened.value.reference1, 'silent');
      assert.equal(world.agency.received.length, 0);
      assert.equal(await standing(opened.value), 'paid');
    });

    test('PAY-7: money off by one satang or without confirmation is held, not paid', async () => {
      for (const [index, way] of (['less', 'more', 'unconfirmed'] as const).entries()) {
        const opened = await ours.bank.open(request(`C69112000001${index}`), COLLECT);
        assert.ok(opened.ok);
        await payAtCounter(opened.value.reference1, way);
        assert.equal(await standing(opened.value), 'held');
      }
    });

    test('a bill whose answer was lost is opened again under a reference of its own', async () => {
      const first = await ours.bank.open(request('C691120000020'), COLLECT);
      const second = await ours.bank.open(request('C691120000020'), COLLECT);
      assert.ok(first.ok && second.ok);
      assert.notEqual(second.value.reference1, first.value.reference1);
      const rows = await store.database.query<{ request_reference: string }>(
        "select request_reference from sandbox.bills where request_reference like 'C691120000020%' order by 1",
      );
      assert.deepEqual(
        rows.map((row) => row.request_reference),
        ['C691120000020', 'C691120000020R2'],
      );
    });

    test('PAY-2: what the bank refuses keeps its code, what it does not answer is worth a retry', async () => {
      const over = { ...request('C691120000030'), payableUntil: plusMs(world.clock.now(), -1) };
      assert.deepEqual(await ours.bank.open(over, COLLECT), {
        ok: false,
        error: { kind: 'payment-rejected', code: 'invalid-expired-date' },
      });
      assert.deepEqual(await ours.bank.state('1', '2', COLLECT), {
        ok: false,
        error: { kind: 'payment-rejected', code: 'transaction-not-found' },
      });
      for (const state of ['down', 'hung', 'wrong-json', 'reset'] as const) {
        await behave('payment', state);
        const answer = await ours.bank.state('1', '2', COLLECT);
        assert.ok(!answer.ok && answer.error.kind === 'payment-unavailable', state);
      }
      await behave('payment', 'up');
    });

    test('without a grant no bill is opened', async () => {
      assert.deepEqual(await ours.bank.open(request('C691120000040'), FILL), {
        ok: false,
        error: { kind: 'payment-not-permitted' },
      });
    });
  });

  function behave(source: Source, state: SourceState): Promise<void> {
    return switchSource(store.database.tables<SandboxTables>('sandbox'), source, state);
  }

  function request(ourReference: string): BillRequest {
    return requestAt(world.clock.now(), ourReference);
  }

  async function standing({
    reference1,
    reference2,
    billerId,
  }: Record<'reference1' | 'reference2' | 'billerId', string>) {
    const answer = await ours.bank.state(reference1, reference2, COLLECT);
    assert.ok(answer.ok);
    const bill: Bill = {
      billerId: billerId as BillerId,
      reference1: reference1 as PaymentReference,
      reference2: reference2 as PaymentReference,
      amount: 65_000 as Satang,
      dueOn: '2026-12-02' as Bill['dueOn'],
    };
    return matchPayment(bill, answer.value, world.clock.now()).kind;
  }

  /** Through the form, as a person does it. */
  async function payAtCounter(reference1: string, way: string): Promise<void> {
    const [bill] = await store.database.query<{ id: string }>('select id from sandbox.bills where reference1 = $1', [
      reference1,
    ]);
    const url = `${world.sandbox.origin}/bank/bills/${bill?.id}`;
    const page = await fetch(url);
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const token = /name="form_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const paid = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ form_token: token, once: crypto.randomUUID(), way }),
    });
    assert.equal(paid.status, 303);
  }
});

function adapters(origin: string, world: TestSandbox, notices: ExchangeNotice[]) {
  const { clock } = world;
  const report = (notice: ExchangeNotice) => notices.push(notice);
  const fetch = createSafeFetch({ allow: [], allowPrivate: [origin], timeoutMs: 20_000 });
  const gateway = createGatewayClient({ origin, consumerKey: KEY, consumerSecret: SECRET, fetch, clock });
  const access = createRegistryAccess({ gateway, grants: GRANTS, clock, report });
  const account = { source: 'BIZ', username: 'user', password: 'password' };
  return {
    population: createPopulationRegistry(access),
    juristic: createJuristicRegistry(access),
    history: createAccessHistory(access),
    bank: createPaymentGateway({ gateway, account, grants: GRANTS, environment: 'uat', report }),
  };
}

function requestAt(now: Instant, ourReference: string): BillRequest {
  return {
    ourReference,
    payer: {
      id: MALEE,
      title: 'นางสาว',
      firstName: 'มาลี',
      middleName: '',
      lastName: 'ใจดี',
      houseNo: '99/9',
      building: '',
      moo: '4',
      soi: '',
      road: 'ริมน้ำ',
      subdistrictCode: '700101',
      postcode: '70000',
      mobile: '0800000001',
      email: 'malee@example.invalid',
    },
    payee: { nameTh: 'เทศบาลนครริมน้ำ', nameEn: 'Rim Nam City Municipality', phone: '0320000001' },
    payableFrom: plusMs(now, -60_000),
    payableUntil: fromEpoch(Date.UTC(2026, 11, 2, 16, 59, 59)),
    items: [
      {
        costCenterCode: '7000100001',
        costCenterName: 'กองสาธารณสุขและสิ่งแวดล้อม',
        catalogCode: '700010000101',
        catalogName: 'สถานที่จำหน่ายอาหาร',
        description: 'ค่าธรรมเนียม',
        amount: 65_000 as Satang,
      },
    ],
  };
}
