import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { registerConsumers } from './consumers.ts';
import type { GdxTables } from './tables.ts';
import {
  CARD,
  CITIZEN,
  CONSUMERS,
  declareTestGateway,
  KEY,
  OFFICER,
  OTHER_KEY,
  OTHER_SECRET,
  SECRET,
} from './testing/test-gateway.ts';

forEachStore('tokens of the gateway', (store) => {
  const { clock, keyring, origin, validate, tokenOf, call } = declareTestGateway(store);

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
      const response = await fetch(`${origin()}/ws/auth/validate?AgentID=x`, {
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
        assert.equal((await fetch(`${origin()}/ws/auth/validate?${query}`, { headers: headers as never })).status, 200);
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
        const response = await fetch(`${origin()}${path}?ConsumerSecret=${SECRET}&AgentID=x`, {
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
      const rows = await store.database.query<{ id: string; agent_sealed: string }>(
        'select id, agent_sealed from gdx.access_journal order by at',
      );
      const opened = rows.map((row) => keyring.open(row.agent_sealed, `gdx.access_journal.agent:${row.id}`));
      for (const agent of agents) assert.ok(opened.includes(agent));
      const stored = JSON.stringify([
        await store.database.query('select * from gdx.tokens'),
        await store.database.query('select * from gdx.access_journal'),
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
      const tables = store.database.tables<GdxTables>('gdx');
      const [first] = CONSUMERS;
      assert.ok(first);
      await registerConsumers(tables, clock, [{ ...first, secret: `${SECRET}-new` }]);
      assert.equal((await call(`/ws/dopa/verification/personal?${CARD}`, token)).status, 401);
      await registerConsumers(tables, clock, [first]);
    });
  });
});
