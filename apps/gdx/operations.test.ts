import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import {
  CARD,
  CITIZEN,
  declareTestGateway,
  KEY,
  LASER,
  LINK,
  OFFICER,
  OTHER_KEY,
  OTHER_SECRET,
  SECRET,
} from './testing/test-gateway.ts';

forEachStore('operations of the gateway', (store) => {
  const { clock, logged, source, routes, tokenOf, call, post } = declareTestGateway(store);

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
      assert.equal(source().seen.length, 0);
    });

    test('a purpose that is not granted is refused before the source is asked', async () => {
      const token = await tokenOf(OFFICER);
      const path = `/ws/dopa/verification/personal?${CARD}`;
      assert.equal((await call(path, token, { 'X-Purpose': 'curiosity' })).status, 403);
      assert.equal(source().seen.length, 0);
      assert.equal((await call(path, token, { 'X-Purpose': 'enrol' })).status, 200);
      assert.equal(source().seen[0]?.headers['x-purpose'], 'enrol');
    });

    test('the data set of a linkage call is taken from its query', async () => {
      const token = await tokenOf(OFFICER);
      source().next = { status: 200, text: '{"firstName":"ก"}' };
      assert.equal((await call(`/ws/dopa/linkage/v1/link?${LINK}`, token)).status, 200);
      const house = LINK.replace('ServiceID=001', 'ServiceID=008');
      assert.equal((await call(`/ws/dopa/linkage/v1/link?${house}`, token)).status, 403);
    });

    test('the source gets the documented path and names, the agent and our key', async () => {
      const token = await tokenOf(OFFICER);
      await call(`/WS/dopa/Linkage/v1/LINK/?officeid=00023&serviceid=001&VERSION=01&citizenid=${CITIZEN}&x=1`, token);
      const seen = source().seen[0];
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
        source().next = next;
        const response = await call(`/ws/dopa/verification/personal?${CARD}`, token);
        assert.equal(response.status, status, JSON.stringify(next));
        const body = await response.text();
        assert.equal(body, text ?? '{"Message":"ServiceUnavailableException: source system does not answer"}');
      }
    });

    test('L3 and L10: the payment paths of every environment reach one operation; a body that is not JSON is 400', async () => {
      const token = await tokenOf(OFFICER);
      source().next = { status: 200, text: '{"status":0,"errorCode":null,"message":"Success","data":null}' };
      for (const path of ['/ws/dga/payment/close', '/ws/dga/uat/payment/close', '/ws/dga/dev/payment/close']) {
        const response = await post(path, token, '\ufeff{"Reference1":"1"}', { 'Content-Type': 'text/plain' });
        assert.equal(response.status, 200);
      }
      assert.deepEqual(
        source().seen.map((seen) => seen.url.pathname),
        Array(3).fill('/ws/dga/payment/close'),
      );
      assert.equal(source().seen[0]?.body, '{"Reference1":"1"}');
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
      const open = routes().filter((route) => route.policy === 'open');
      assert.deepEqual(
        open.map((route) => route.path),
        ['/healthz', '/readyz'],
      );
      assert.equal(routes().filter((route) => route.policy === 'token').length, 17);
    });
  });

  describe('GDX-8: the access journal', () => {
    test('a person sees who read their data, for what and when, and nobody else does', async () => {
      const officer = await tokenOf(OFFICER);
      const citizen = await tokenOf('5555555555551');
      const link = LINK.replace(CITIZEN, '5555555555551');
      source().next = { status: 200, text: '{"firstName":"ก"}' };
      await call(`/ws/dopa/linkage/v1/link?${link}`, officer, { 'X-Correlation-ID': 'corr-0001' });
      source().next = { status: 500, text: '{"Message":"[90001] x"}' };
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
