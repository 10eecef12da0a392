import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createTestClock } from '@biz/exchange/testing/scripted-gateway.ts';
import type { Database } from '@biz/records/database.ts';
import { createKeyring, generateKeyringConfig } from '@biz/records/keyring.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { type ConsumerRegistration, registerConsumers } from './consumers.ts';
import { type RunningGdx, startGdx } from './gdx.ts';
import type { GdxTables } from './tables.ts';
import { type SourceSystem, startSourceSystem } from './testing/source-system.ts';

const KEY = '00000000-0000-4000-8000-0000000000a1';
const SECRET = 'secret-of-the-first-application-0001';
const OTHER_KEY = '00000000-0000-4000-8000-0000000000b2';
const OTHER_SECRET = 'secret-of-the-second-application-002';
const CITIZEN = '1111111111119';
const OFFICER = '7777777777778';
const LASER = 'JT1000000001';
const CARD = `CitizenID=${CITIZEN}&FirstName=a&LastName=b&BEBirthDate=25300000&LaserCode=${LASER}`;
const LINK = `OfficeID=00023&ServiceID=001&Version=01&CitizenID=${CITIZEN}`;
const CONSUMERS: readonly ConsumerRegistration[] = [
  {
    id: 'first',
    name: 'First',
    agency: 'agency-1',
    key: KEY,
    secret: SECRET,
    grants: [
      { dataSet: 'PUBLIC-001-01', purposes: ['check', 'enrol'] },
      { dataSet: '00023-001', purposes: ['fill'] },
      { dataSet: 'EPAYMENT-CGD', purposes: ['collect'] },
      { dataSet: 'ACCESS-HISTORY', purposes: ['show'] },
    ],
  },
  {
    id: 'second',
    name: 'Second',
    agency: 'agency-2',
    key: OTHER_KEY,
    secret: OTHER_SECRET,
    grants: [],
    tokenKey: 'result',
  },
];

const clock = createTestClock();
const logged: string[] = [];
const keyring = createKeyring(generateKeyringConfig('test'));
let database: Database;
let source: SourceSystem;
let gdx: RunningGdx;

forEachStore('the gateway', (store) => {
  before(async () => {
    database = store.database;
    source = await startSourceSystem();
    const upstream = { origin: source.origin, key: 'upstream-key', isPrivate: true };
    gdx = await startGdx({
      port: 0,
      database,
      keyring,
      clock,
      upstreams: { dopa: upstream, dbd: upstream, payment: upstream },
      consumers: CONSUMERS,
      upstreamTimeoutMs: 80,
      log: {
        level: 'trace',
        stream: new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk))) }),
      },
    });
  });

  after(async () => {
    await gdx.close();
    source.close();
  });

  beforeEach(() => {
    source.next = { status: 200, text: '{"Result":true}' };
    source.seen.length = 0;
  });

  describe('validate', () => {
    test('TOK-1: the answer is 200 JSON with Result and nothing else', async () => {
      const response = await validate();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      const body = (await response.json()) as Record<string, string>;
      assert.deepEqual(Object.keys(body), ['Result']);
      assert.match(body.Result ?? '', /^[0-9a-f-]{36}$/);
    });

    test('a consumer that wants it gets the lower-case name', async () => {
      const body = await (await validate({ key: OTHER_KEY, secret: OTHER_SECRET })).json();
      assert.deepEqual(Object.keys(body as object), ['result']);
    });

    test('TOK-2: a missing or unknown key is 403, a wrong secret 401, a missing secret or agent 400', async () => {
      const table = [
        [{ key: '' }, 403, 'ForbiddenException: consumer not found'],
        [{ key: OTHER_KEY.replace('b2', 'b3') }, 403, 'ForbiddenException: consumer not found'],
        [{ secret: OTHER_SECRET }, 401, 'UnauthorizedException: invalid consumer secret'],
        [{ secret: '' }, 400, 'BadRequestException: ConsumerSecret'],
        [{ agent: '' }, 400, 'BadRequestException: AgentID'],
      ] as const;
      for (const [input, status, Message] of table) {
        const response = await validate(input);
        assert.equal(response.status, status);
        assert.deepEqual(await response.json(), { Message });
      }
    });

    test('the secret in the header is a fallback', async () => {
      const response = await fetch(`${gdx.origin}/ws/auth/validate?AgentID=x`, {
        headers: { 'Consumer-Key': KEY, 'Consumer-Secret': SECRET },
      });
      assert.equal(response.status, 200);
    });

    test('TOK-5: any content type, none, and any letter case of headers and query names behave the same', async () => {
      for (const headers of [
        { 'Consumer-Key': KEY, 'Content-Type': 'application/json' },
        { 'CONSUMER-KEY': KEY, 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
        { 'consumer-key': KEY, 'content-type': 'nonsense' },
        { 'consumer-key': KEY },
      ]) {
        const query = `CONSUMERSECRET=${SECRET}&agentid=x&agentid=y`;
        assert.equal(
          (await fetch(`${gdx.origin}/ws/auth/validate?${query}`, { headers: headers as never })).status,
          200,
        );
      }
    });

    test('L1 and L2: letter case, trailing and doubled slashes, zero-width spaces and a doubled /ws reach the same operation', async () => {
      for (const path of [
        '/WS/Auth/Validate',
        '/ws/auth/validate/',
        '//ws//auth/validate',
        '/ws/auth/%E2%80%8Bvalidate',
        '/ws/ws/auth/validate',
      ]) {
        const response = await fetch(`${gdx.origin}${path}?ConsumerSecret=${SECRET}&AgentID=x`, {
          headers: { 'Consumer-Key': KEY },
        });
        assert.equal(response.status, 200, path);
      }
    });

    test('TOK-7: 500 validates at once all get a token or a 429 with Retry-After', async () => {
      const responses = await Promise.all(Array.from({ length: 500 }, () => validate()));
      for (const response of responses) {
        assert.ok(response.status === 200 || (response.status === 429 && response.headers.has('retry-after')));
        await response.body?.cancel();
      }
    });

    test('TOK-8: every form of AgentID is accepted and stands unchanged, sealed, in the journal', async () => {
      const agents = [
        OFFICER,
        'example-system',
        CITIZEN,
        'signer@example.invalid',
        '00000000-0000-4000-8000-00000000000f',
      ];
      for (const agent of agents) await call(`/ws/dopa/verification/personal?${CARD}`, await tokenOf(agent));
      const rows = await database.query<{ id: string; agent_sealed: string }>(
        'select id, agent_sealed from gdx.access_journal order by at',
      );
      const opened = rows.map((row) => keyring.open(row.agent_sealed, `gdx.access_journal.agent:${row.id}`));
      for (const agent of agents) assert.ok(opened.includes(agent));
      const stored = JSON.stringify([
        await database.query('select * from gdx.tokens'),
        await database.query('select * from gdx.access_journal'),
      ]);
      for (const agent of agents) assert.ok(!stored.includes(agent));
    });
  });

  describe('tokens', () => {
    test('TOK-3: used at minute 59 a token lives on, unused for 60 minutes it is over', async () => {
      const token = await tokenOf(OFFICER);
      clock.advance(59 * 60_000);
      assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 200);
      clock.advance(59 * 60_000);
      assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 200);
      clock.advance(60 * 60_000);
      const response = await call(`/ws/dopa/verification/personal?${CARD}`, token);
      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), { Message: 'UnauthorizedException: token not found' });
    });

    test('no token lives longer than 12 hours', async () => {
      const token = await tokenOf(OFFICER);
      for (let used = 0; used < 14; used += 1) {
        clock.advance(50 * 60_000);
        assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 200);
      }
      clock.advance(50 * 60_000);
      assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 401);
    });

    test('TOK-4: two tokens of one key work side by side, a token with another key is 401', async () => {
      const [one, two] = [await tokenOf(OFFICER), await tokenOf(OFFICER)];
      for (const token of [one, two])
        assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 200);
      assert.equal(
        (await call(`/ws/dopa/verification/personal?${CARD}`, one, { 'Consumer-Key': OTHER_KEY })).status,
        401,
      );
    });

    test('a new secret ends all tokens of the key at once', async () => {
      const token = await tokenOf(OFFICER);
      const tables = database.tables<GdxTables>('gdx');
      const [first] = CONSUMERS;
      assert.ok(first);
      await registerConsumers(tables, clock, [{ ...first, secret: `${SECRET}-new` }]);
      assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 401);
      await registerConsumers(tables, clock, [first]);
    });
  });

  describe('operations', () => {
    test('checks run in order: key, token, grant, parameters', async () => {
      const token = await tokenOf(OFFICER);
      const second = await tokenOf(OFFICER, { key: OTHER_KEY, secret: OTHER_SECRET });
      const path = '/ws/dopa/verification/personal';
      assert.equal((await call(path, token, { 'Consumer-Key': '' })).status, 403);
      assert.equal((await call(path, 'no-token')).status, 401);
      const refused = await call(path, second, { 'Consumer-Key': OTHER_KEY });
      assert.deepEqual([refused.status, await refused.json()], [403, { Message: 'ForbiddenException: no permission' }]);
      const wrong = await call(path, token);
      assert.deepEqual([wrong.status, await wrong.json()], [400, { Message: 'BadRequestException: CitizenID' }]);
      assert.equal(source.seen.length, 0);
    });

    test('a purpose that is not granted is refused before the source is asked', async () => {
      const token = await tokenOf(OFFICER);
      const path = `/ws/dopa/verification/personal?${CARD}`;
      assert.equal((await call(path, token, { 'X-Purpose': 'curiosity' })).status, 403);
      assert.equal(source.seen.length, 0);
      assert.equal((await call(path, token, { 'X-Purpose': 'enrol' })).status, 200);
      assert.equal(source.seen[0]?.headers['x-purpose'], 'enrol');
    });

    test('the data set of a linkage call is taken from its query', async () => {
      const token = await tokenOf(OFFICER);
      source.next = { status: 200, text: '{"firstName":"ก"}' };
      assert.equal((await call(`/ws/dopa/linkage/v1/link?${LINK}`, token)).status, 200);
      const house = LINK.replace('ServiceID=001', 'ServiceID=008');
      assert.equal((await call(`/ws/dopa/linkage/v1/link?${house}`, token)).status, 403);
    });

    test('the source gets the documented path and names, the agent and our key', async () => {
      const token = await tokenOf(OFFICER);
      await call(`/WS/dopa/Linkage/v1/LINK/?officeid=00023&serviceid=001&VERSION=01&citizenid=${CITIZEN}&x=1`, token);
      const seen = source.seen[0];
      assert.equal(seen?.url.pathname, '/ws/dopa/linkage/v1/link');
      assert.equal(seen?.url.search, `?${LINK}`);
      assert.equal(seen?.headers['x-agent-id'], OFFICER);
      assert.equal(seen?.headers['x-upstream-key'], 'upstream-key');
    });

    test('what the source says is passed on, what is no answer becomes 503', async () => {
      const token = await tokenOf(OFFICER);
      const table = [
        [{ status: 200, text: '\ufeff{"Result":false}' }, 200, '{"Result":false}'],
        [{ status: 500, text: '{"Message":"[4] x","Code":"4"}' }, 500, '{"Message":"[4] x","Code":"4"}'],
        [{ status: 204, text: '' }, 204, ''],
        [{ status: 404, text: '{"Message":"x"}' }, 204, ''],
        [{ status: 200, text: '{"Result":tr' }, 503, undefined],
        [{ status: 500, text: '<html>' }, 503, undefined],
        [{ status: 401, text: '{"Message":"x"}' }, 503, undefined],
        [{ status: 302, text: '' }, 503, undefined],
        ['hang', 503, undefined],
      ] as const;
      for (const [next, status, text] of table) {
        source.next = next;
        const response = await call(`/ws/dopa/verification/personal?${CARD}`, token);
        assert.equal(response.status, status, JSON.stringify(next));
        const body = await response.text();
        assert.equal(body, text ?? '{"Message":"ServiceUnavailableException: source system does not answer"}');
      }
    });

    test('L3 and L10: the payment paths of every environment reach one operation; a body that is not JSON is 400', async () => {
      const token = await tokenOf(OFFICER);
      source.next = { status: 200, text: '{"status":0,"errorCode":null,"message":"Success","data":null}' };
      for (const path of ['/ws/dga/payment/close', '/ws/dga/uat/payment/close', '/ws/dga/dev/payment/close']) {
        const response = await post(path, token, '\ufeff{"Reference1":"1"}', { 'Content-Type': 'text/plain' });
        assert.equal(response.status, 200);
      }
      assert.deepEqual(
        source.seen.map((seen) => seen.url.pathname),
        Array(3).fill('/ws/dga/payment/close'),
      );
      assert.equal(source.seen[0]?.body, '{"Reference1":"1"}');
      for (const body of ['{“a”: 1}', '{"a": 1,}', '']) {
        assert.equal((await post('/ws/dga/payment/close', token, body)).status, 400);
      }
    });

    test('a wrong method is 405 with Allow, an unknown path 404', async () => {
      const token = await tokenOf(OFFICER);
      const response = await post('/ws/dopa/linkage/v1/link', token, '{}');
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET']);
      assert.equal((await call('/ws/dopa/nothing', token)).status, 404);
    });

    test('every route has a policy and only health is open', () => {
      const open = gdx.routes().filter((route) => route.policy === 'open');
      assert.deepEqual(
        open.map((route) => route.path),
        ['/healthz', '/readyz'],
      );
      assert.equal(gdx.routes().filter((route) => route.policy === 'token').length, 17);
    });
  });

  describe('GDX-8: the access journal', () => {
    test('a person sees who read their data, for what and when, and nobody else does', async () => {
      const officer = await tokenOf(OFFICER);
      const citizen = await tokenOf('5555555555551');
      const link = LINK.replace(CITIZEN, '5555555555551');
      source.next = { status: 200, text: '{"firstName":"ก"}' };
      await call(`/ws/dopa/linkage/v1/link?${link}`, officer, { 'X-Correlation-ID': 'corr-0001' });
      source.next = { status: 500, text: '{"Message":"[90001] x"}' };
      await call(`/ws/dopa/linkage/v1/link?${link}`, officer);
      const seen = await call('/ws/biz/access-history?CitizenID=5555555555551', citizen);
      const entry = {
        at: clock.now(),
        agency: 'agency-1',
        application: 'First',
        agent: '7-xxxx-xxxxx-77-8',
        purpose: 'fill',
        dataSet: '00023-001',
      };
      const { entries } = (await seen.json()) as { entries: { outcome: string }[] };
      entries.sort((a, b) => a.outcome.localeCompare(b.outcome));
      assert.deepEqual(entries, [
        { ...entry, outcome: 'answered' },
        { ...entry, outcome: 'refused' },
      ]);
      assert.equal((await call('/ws/biz/access-history?CitizenID=5555555555551', officer)).status, 403);
    });
  });

  describe('TOK-6: logs', () => {
    test('no line holds a secret, a token, a national ID or a laser code', async () => {
      const token = await tokenOf(OFFICER);
      await call(`/ws/dopa/verification/personal?${CARD}`, token);
      await call(`/nothing?CitizenID=${CITIZEN}`, token);
      const text = logged.join('');
      assert.ok(logged.length > 10);
      for (const secret of [SECRET, KEY, token, CITIZEN, OFFICER, LASER, 'ConsumerSecret'])
        assert.ok(!text.includes(secret));
    });
  });
});

type Who = { readonly key?: string; readonly secret?: string; readonly agent?: string };

function validate({ key = KEY, secret = SECRET, agent = OFFICER }: Who = {}): Promise<Response> {
  const query = new URLSearchParams({ ...(secret && { ConsumerSecret: secret }), ...(agent && { AgentID: agent }) });
  return fetch(`${gdx.origin}/ws/auth/validate?${query}`, { headers: key ? { 'Consumer-Key': key } : {} });
}

async function tokenOf(agent: string, who: Who = {}): Promise<string> {
  const body = (await (await validate({ ...who, agent })).json()) as { Result?: string; result?: string };
  return body.Result ?? body.result ?? '';
}

function call(path: string, token: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gdx.origin}${path}`, { headers: { 'Consumer-Key': KEY, Token: token, ...headers } });
}

function post(path: string, token: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gdx.origin}${path}`, {
    method: 'POST',
    headers: { 'Consumer-Key': KEY, Token: token, ...headers },
    body,
  });
}
