import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CardDetails, LookUp, RegistryAnswer } from '@biz/actions/ports/registries.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import { DATA_SETS } from './data-sets.ts';
import { createGatewayClient } from './gateway-client.ts';
import { createPopulationRegistry } from './population-registry.ts';
import { createRegistryAccess, type ExchangeNotice } from './registry-access.ts';
import { createTestClock, type ScriptedAnswer, scriptGateway } from './testing/scripted-gateway.ts';

const ID = '1111111111119' as NationalId;
const LOOK_UP: LookUp = { purpose: 'fill-application', agent: '7777777777778', correlationId: 'c-1' };
const CARD: CardDetails = {
  nationalId: ID,
  firstName: 'ตัวอย่าง',
  lastName: 'ทดสอบระบบ',
  birthDate: { yearBE: 2530, month: 0, day: 0 },
  laserCode: 'JT1-0000000-01',
};
const PERSON = {
  titleDesc: 'นาย',
  firstName: 'ตัวอย่าง',
  middleName: '',
  lastName: 'ทดสอบระบบ',
  dateOfBirth: 25300101,
  nationalityDesc: 'ไทย',
  statusOfPersonCode: '0',
};
const HOUSE = {
  houseID: 70010000015,
  houseNo: '99/9',
  villageNo: 4,
  alleyDesc: null,
  roadDesc: 'ริมน้ำ',
  subdistrictCode: 1,
  subdistrictDesc: 'หน้าเมือง',
  districtCode: 1,
  districtDesc: 'เมืองราชบุรี',
  provinceCode: 70,
  provinceDesc: 'ราชบุรี',
};

describe('GDX-3: every code of the civil registration leads to its action', () => {
  const fridayMorning = '2026-11-20T03:00:00.000Z';
  const table: readonly (readonly [codes: string, expected: object, notice: ExchangeNotice['kind'] | undefined])[] = [
    ['00101 90010 90022 X0001 X0003', { kind: 'unavailable', reason: 'outage' }, 'outage'],
    ['00410 90011 90020 X0002 AX003', { kind: 'unavailable', reason: 'fault' }, 'fault'],
    ['00815 99702 99706 99707 99992 99404 99504 00001 00870', { kind: 'not-found' }, undefined],
    ['90001 90046 90048 99999', { kind: 'not-permitted', reason: 'no-right' }, undefined],
    [
      '90002 90003 90004 90006 90007 90009 90045 AX001 AX002',
      { kind: 'not-permitted', reason: 'card-log-in' },
      undefined,
    ],
    ['90026 90027 90028 90043 A0001', { kind: 'not-permitted', reason: 'card-log-in' }, undefined],
    ['90005', { kind: 'unavailable', reason: 'closed', retryAfter: '2026-11-23T01:30:00.000Z' }, undefined],
    ['90008 90050', { kind: 'unavailable', reason: 'quota', retryAfter: '2026-11-23T01:30:00.000Z' }, 'quota'],
    ['A0000', { kind: 'unavailable', reason: 'log-in-under-way' }, undefined],
    ['12345', { kind: 'unavailable', reason: 'outage' }, 'outage'],
  ];
  for (const [codes, expected, notice] of table) {
    for (const code of codes.split(' ')) {
      test(`${code} is ${JSON.stringify(expected)}`, async () => {
        const set = setUp(Date.parse(fridayMorning), {
          status: 500,
          json: { Message: `[${code}] ข้อความ`, Code: code },
        });
        assert.deepEqual(await set.population.person(ID, LOOK_UP), expected);
        assert.deepEqual(
          set.notices.map((each) => each.kind),
          notice === undefined ? [] : [notice],
        );
        assert.equal(set.gateway.calls.length, 1);
      });
    }
  }

  test('the code is found in Message behind a Java class, and in Code alone', async () => {
    for (const json of [{ Message: 'java.lang.RuntimeException: [00815] x' }, { Message: 'x', Code: '00815' }]) {
      const set = setUp(undefined, { status: 500, json });
      assert.deepEqual(await set.population.person(ID, LOOK_UP), { kind: 'not-found' });
    }
  });

  test('a 200 with Message is the error that it names', async () => {
    const set = setUp(undefined, { status: 200, json: { Message: '[90001] x' } });
    assert.deepEqual(await set.population.person(ID, LOOK_UP), { kind: 'not-permitted', reason: 'no-right' });
  });
});

describe('statuses of the gateway', () => {
  const table: readonly (readonly [string, ScriptedAnswer, RegistryAnswer<never>['kind']])[] = [
    ['204', { status: 204 }, 'not-found'],
    ['404', { status: 404, json: { Message: 'NotFoundException: x' } }, 'not-found'],
    ['403', { status: 403, json: { Message: 'ForbiddenException: no permission' } }, 'not-permitted'],
    ['400', { status: 400, json: { Message: 'BadRequestException: x' } }, 'unavailable'],
    ['500 without a code', { status: 500, json: { Message: 'x' } }, 'unavailable'],
    ['503', { status: 503, json: { Message: 'ServiceUnavailableException: x' } }, 'unavailable'],
    ['502 in HTML', { status: 502, text: '<html>' }, 'unavailable'],
    ['a timeout', { kind: 'timed-out' }, 'unavailable'],
    ['a 200 that is not JSON', { status: 200, text: '{"firstName": "ตัว' }, 'unavailable'],
    ['a 200 of another shape', { status: 200, json: { firstName: 'ตัวอย่าง', dateOfBirth: 'เมื่อวาน' } }, 'unavailable'],
    ['a 200 that is a list', { status: 200, json: [PERSON] }, 'unavailable'],
    ['a 200 with an empty object', { status: 200, json: {} }, 'not-found'],
  ];
  for (const [name, answer, kind] of table) {
    test(`${name} is ${kind}, never found`, async () => {
      assert.equal((await setUp(undefined, answer).population.person(ID, LOOK_UP)).kind, kind);
    });
  }

  test('five outages open the breaker of that data set alone, and it half-opens later', async () => {
    const set = setUp(undefined, ...Array<ScriptedAnswer>(5).fill({ status: 503 }), {
      status: 200,
      json: { Result: true },
    });
    for (let i = 0; i < 5; i += 1) await set.population.person(ID, LOOK_UP);
    const refused = await set.population.person(ID, LOOK_UP);
    assert.deepEqual(refused, { kind: 'unavailable', reason: 'outage', retryAfter: '2026-11-20T03:00:30.000Z' });
    assert.equal(set.gateway.calls.length, 5);
    assert.equal((await set.population.verifyCard(CARD, LOOK_UP)).kind, 'found');
    set.clock.advance(30_000);
    await set.population.person(ID, LOOK_UP);
    assert.equal(set.gateway.calls.length, 7);
  });
});

describe('GDX-1: the laser-code check', () => {
  const table: readonly (readonly [string, ScriptedAnswer, string])[] = [
    ['true', { status: 200, json: { Result: true } }, 'match'],
    ['false', { status: 200, json: { Result: false } }, 'mismatch'],
    ['[2]', { status: 500, json: { Message: '[2] ย้ายที่อยู่' } }, 'card-invalid'],
    ['[2] behind a class', { status: 500, json: { Message: 'java.lang.RuntimeException: [2] x' } }, 'card-invalid'],
    ['[4]', { status: 500, json: { Message: '[4] ไม่พบ' } }, 'mismatch'],
    ['[4] behind a class', { status: 500, json: { Message: 'java.lang.RuntimeException: [4] x' } }, 'mismatch'],
  ];
  for (const [name, answer, verdict] of table) {
    test(`${name} is ${verdict}, asked once, and no alarm`, async () => {
      const set = setUp(undefined, answer);
      for (let i = 0; i < 6; i += 1) {
        const said = await set.population.verifyCard(CARD, LOOK_UP);
        assert.deepEqual(said.kind === 'found' && said.value, { kind: verdict });
      }
      assert.equal(set.gateway.calls.length, 6);
      assert.deepEqual(set.notices, []);
    });
  }

  test('the birth date goes out with zeros for unknown parts, the laser code without dashes', async () => {
    const set = setUp(undefined, { status: 200, json: { Result: true } });
    await set.population.verifyCard(CARD, LOOK_UP);
    const query = new URL(set.gateway.calls[0]?.url ?? '').searchParams;
    assert.equal(query.get('BEBirthDate'), '25300000');
    assert.equal(query.get('LaserCode'), 'JT1000000001');
  });

  test('an answer that is no boolean is not a match', async () => {
    const set = setUp(undefined, { status: 200, json: { Result: 'true' } });
    assert.equal((await set.population.verifyCard(CARD, LOOK_UP)).kind, 'unavailable');
  });
});

describe('the civil registration', () => {
  test('GDX-4: a birth date as number and as text is the same, and zero parts survive', async () => {
    for (const dateOfBirth of [25250000, '25250000']) {
      const set = setUp(undefined, { status: 200, json: { ...PERSON, dateOfBirth } }, { status: 204 });
      const answer = await set.population.person(ID, LOOK_UP);
      assert.deepEqual(answer.kind === 'found' && answer.value.birthDate, { yearBE: 2525, month: 0, day: 0 });
    }
  });

  test('person and house become one neutral record with the time of the answer', async () => {
    const set = setUp(undefined, { status: 200, json: PERSON }, { status: 200, json: HOUSE });
    assert.deepEqual(await set.population.person(ID, LOOK_UP), {
      kind: 'found',
      asOf: '2026-11-20T03:00:00.000Z',
      value: {
        nationalId: ID,
        title: 'นาย',
        firstName: 'ตัวอย่าง',
        middleName: '',
        lastName: 'ทดสอบระบบ',
        birthDate: { yearBE: 2530, month: 1, day: 1 },
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
    assert.match(set.gateway.calls[1]?.url ?? '', /ServiceID=008/);
  });

  test('a person is found even when the house registration is down', async () => {
    const set = setUp(undefined, { status: 200, json: PERSON }, { kind: 'timed-out' });
    const answer = await set.population.person(ID, LOOK_UP);
    assert.equal(answer.kind === 'found' && answer.value.address, undefined);
  });

  test('GDX-7: a data set without a stored purpose is refused before the network', async () => {
    const set = setUp(undefined, { status: 200, json: PERSON });
    const answer = await set.population.person(ID, { ...LOOK_UP, purpose: 'curiosity' });
    assert.deepEqual(answer, { kind: 'not-permitted', reason: 'no-grant' });
    assert.equal(set.gateway.calls.length + set.gateway.validations.length, 0);
    assert.deepEqual(set.notices, [{ kind: 'no-grant', dataSet: DATA_SETS.person, correlationId: 'c-1' }]);
  });
});

describe('tokens', () => {
  test('GDX-5: a token that ends between two calls is renewed once and the call repeated once', async () => {
    const set = setUp(
      undefined,
      { status: 200, json: { Result: true } },
      { status: 401, json: { Message: 'UnauthorizedException: token not found' } },
      { status: 200, json: { Result: true } },
    );
    await set.population.verifyCard(CARD, LOOK_UP);
    assert.equal((await set.population.verifyCard(CARD, LOOK_UP)).kind, 'found');
    assert.deepEqual(
      set.gateway.calls.map((call) => call.headers?.token),
      ['token-1', 'token-1', 'token-2'],
    );
  });

  test('a gateway that refuses every token is asked twice and reported, never in a loop', async () => {
    const set = setUp(undefined, { status: 401 });
    assert.deepEqual(await set.population.verifyCard(CARD, LOOK_UP), { kind: 'unavailable', reason: 'fault' });
    assert.equal(set.gateway.calls.length, 2);
    assert.deepEqual(
      set.notices.map((notice) => notice.kind),
      ['credentials-refused'],
    );
  });

  test('a token is shared by calls at once, kept per agent, and let go before the gateway ends it', async () => {
    const set = setUp(undefined, { status: 200, json: { Result: true } });
    await Promise.all([set.population.verifyCard(CARD, LOOK_UP), set.population.verifyCard(CARD, LOOK_UP)]);
    assert.equal(set.gateway.validations.length, 1);
    await set.population.verifyCard(CARD, { ...LOOK_UP, agent: 'example-system' });
    assert.equal(set.gateway.validations.length, 2);
    set.clock.advance(49 * 60_000);
    await set.population.verifyCard(CARD, LOOK_UP);
    set.clock.advance(49 * 60_000);
    await set.population.verifyCard(CARD, LOOK_UP);
    assert.equal(set.gateway.validations.length, 2);
    set.clock.advance(50 * 60_000);
    await set.population.verifyCard(CARD, LOOK_UP);
    assert.equal(set.gateway.validations.length, 3);
  });

  test('agent, purpose and correlation id travel with the call', async () => {
    const set = setUp(undefined, { status: 200, json: { Result: true } });
    await set.population.verifyCard(CARD, LOOK_UP);
    assert.match(set.gateway.validations[0]?.url ?? '', /AgentID=7777777777778/);
    const headers = set.gateway.calls[0]?.headers;
    assert.equal(headers?.['x-purpose'], 'fill-application');
    assert.equal(headers?.['x-correlation-id'], 'c-1');
    assert.equal(headers?.['consumer-key'], 'key-1');
  });
});

function setUp(start: number | undefined, ...answers: readonly ScriptedAnswer[]) {
  const clock = createTestClock(start);
  const gateway = scriptGateway(...answers);
  const notices: ExchangeNotice[] = [];
  const client = createGatewayClient({
    origin: 'http://gateway.invalid',
    consumerKey: 'key-1',
    consumerSecret: 'secret-1',
    fetch: gateway.fetch,
    clock,
  });
  const access = createRegistryAccess({
    gateway: client,
    grants: Object.values(DATA_SETS).map((dataSet) => ({ dataSet, purpose: 'fill-application' })),
    clock,
    report: (notice) => notices.push(notice),
  });
  return { clock, gateway, notices, population: createPopulationRegistry(access) };
}
