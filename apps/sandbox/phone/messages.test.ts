import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createMessageGateway } from '@biz/exchange/message-gateway.ts';
import { createSafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { MobileNumber } from '@biz/kernel/identifiers.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { switchSource } from '../registries/switches.ts';
import type { SandboxTables } from '../tables.ts';
import { MESSAGE_KEY, startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts';
import { codeIn } from './inbox.ts';

const SMS = { correlationId: 'c-1', channel: 'sms', to: '0800000001' as MobileNumber, text: 'รหัส OTP 482913' } as const;
const MAIL = {
  correlationId: 'c-2',
  channel: 'email',
  to: 'A@Example.invalid',
  subject: 'เรื่อง',
  text: 'บรรทัด 1\nบรรทัด 2',
} as const;

forEachStore('the simulated telephone', (store) => {
  let world: TestSandbox;
  before(async () => {
    world = await startTestSandbox(store.database);
  });
  after(() => world.close());

  test('what the message gateway sends is in the inbox, newest first, once per id', async () => {
    const gateway = gatewayWith(MESSAGE_KEY);
    const first = await gateway.send({ ...SMS, id: 'm-1' });
    assert.ok(first.ok);
    assert.equal(first.value.acceptedAt, world.clock.now());
    assert.deepEqual(await gateway.send({ ...SMS, id: 'm-1' }), first);
    await gateway.send({ ...SMS, id: 'm-2', text: 'รหัส OTP 111222' });
    const messages = await inbox('+66800000001');
    assert.deepEqual(
      messages.map((message) => message.body),
      ['รหัส OTP 111222', 'รหัส OTP 482913'],
    );
  });

  test('an e-mail arrives with subject and lines, whatever the case of its address', async () => {
    assert.ok((await gatewayWith(MESSAGE_KEY).send({ ...MAIL, id: 'm-3' })).ok);
    const [message] = await inbox('a@example.INVALID');
    assert.deepEqual([message?.subject, message?.body], ['เรื่อง', 'บรรทัด 1\nบรรทัด 2']);
  });

  test('an id with other content, a wrong address and an empty text are final refusals', async () => {
    const gateway = gatewayWith(MESSAGE_KEY);
    await gateway.send({ ...SMS, id: 'm-4' });
    const reused = await gateway.send({ ...SMS, id: 'm-4', text: 'อื่น' });
    assert.deepEqual(reused, { ok: false, error: { kind: 'message-rejected', reason: 'id-reused' } });
    const wrong = await gateway.send({ ...SMS, id: 'm-5', to: '0212345678' as MobileNumber });
    assert.deepEqual(wrong, { ok: false, error: { kind: 'message-rejected', reason: 'address' } });
    const bare = await gateway.send({ ...SMS, id: 'm-6', text: '' });
    assert.deepEqual(bare, { ok: false, error: { kind: 'message-rejected', reason: 'text' } });
  });

  test('a wrong key takes no message and is no final refusal', async () => {
    const refused = await gatewayWith('another-key').send({ ...SMS, id: 'm-7', to: '0800000009' as MobileNumber });
    assert.deepEqual(refused, { ok: false, error: { kind: 'message-unavailable' } });
    assert.deepEqual(await inbox('0800000009'), []);
  });

  test('a provider that is down, sends rubbish or hangs up is unavailable, and sending again later works', async () => {
    const tables = store.database.tables<SandboxTables>('sandbox');
    for (const state of ['down', 'reset', 'hung'] as const) {
      await switchSource(tables, 'messages', state);
      const sent = await gatewayWith(MESSAGE_KEY, state === 'hung' ? 300 : 10_000).send({ ...SMS, id: `m-${state}` });
      assert.deepEqual(sent, { ok: false, error: { kind: 'message-unavailable' } }, state);
    }
    await switchSource(tables, 'messages', 'up');
    assert.ok((await gatewayWith(MESSAGE_KEY).send({ ...SMS, id: 'm-down' })).ok);
  });

  function gatewayWith(key: string, timeoutMs = 10_000) {
    const { origin } = world.sandbox;
    const fetch = createSafeFetch({ allow: [], allowPrivate: [origin], timeoutMs });
    return createMessageGateway({ origin, key, fetch, clock: world.clock });
  }

  async function inbox(address: string): Promise<readonly { subject: string | null; body: string }[]> {
    const response = await fetch(`${world.sandbox.origin}/phone/${encodeURIComponent(address)}/messages.json`);
    return ((await response.json()) as { messages: { subject: string | null; body: string }[] }).messages;
  }
});

describe('the code in a text', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['รหัส OTP 482913 (อ้างอิง 7741)', '482913'],
    ['โทร 0800000001 รหัส 000123', '000123'],
    ['เลขที่ 1234567', undefined],
    ['ไม่มีรหัส', undefined],
  ];
  for (const [text, code] of table) {
    test(`of "${text}" is ${code ?? 'none'}`, () => assert.equal(codeIn(text), code));
  }
});
