import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApplicationId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { DEFAULT_MESSAGE_SETTINGS, type MessageSettings } from '@biz/licensing/message-settings.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { applicantMessages, MESSAGE_KINDS, sampleMessage, smsSegments } from './messages/applicant-messages.ts';
import type { MessageGateway, OutgoingMessage } from './ports/message-gateway.ts';
import type { Job, MessageKind } from './ports/store.ts';
import { resendMessages, WAITS_TOO_LONG_MS } from './system/resend-messages.ts';
import { sendMessage } from './system/send-message.ts';
import { tell } from './tell.ts';
import { openWorkbench, sentFiling, type Workbench } from './testing/workbench.ts';

type Bench = Workbench & {
  readonly about: { readonly filing: FilingId; readonly owner: SubjectId; readonly application: ApplicationId };
};

test('every text is whole in both languages, without links, and short enough for an SMS of few parts', () => {
  for (const kind of MESSAGE_KINDS) {
    for (const lang of ['th', 'en'] as const) {
      const { subject, text } = sampleMessage(kind, lang);
      assert.doesNotMatch(`${subject} ${text}`, /[{}]|https?:|www\.| {2}/, `${kind} ${lang}`);
      assert.ok(smsSegments(text) <= 4, `${kind} ${lang} takes ${smsSegments(text)} parts`);
    }
  }
});

test('Thai takes 70 letters a part and plain Latin 160', () => {
  assert.deepEqual(
    [
      smsSegments('ก'.repeat(70)),
      smsSegments('ก'.repeat(71)),
      smsSegments('a'.repeat(160)),
      smsSegments('a'.repeat(161)),
    ],
    [1, 2, 1, 2],
  );
});

forEachStore('messages to the applicant', (store) => {
  let bench: Bench;
  before(async () => {
    const workbench = await openWorkbench(store.database);
    const { filing, applications } = await sentFiling(workbench);
    const [application] = applications;
    if (!application) throw new Error('no application');
    bench = { ...workbench, about: { filing: filing.id, owner: filing.owner, application: application.id } };
  });
  after(() => bench.close());

  test('go out by the channels of their group, once, and the inbox knows', async () => {
    await send(bench, 'corrections-requested', 'k01');
    await send(bench, 'corrections-requested', 'k01');
    await send(bench, 'paid', 'k02');
    assert.deepEqual(channels(bench.world.sent, 'k01'), ['email', 'sms']);
    assert.deepEqual(channels(bench.world.sent, 'k02'), ['email'], 'progress is not worth an SMS');
    const inbox = await bench.deps.queries.inbox(bench.about.owner);
    const seen = inbox.find(({ key }) => key === 'k02');
    assert.deepEqual([seen?.sms?.outcome, seen?.email?.outcome, seen?.tries], ['off', 'sent', 1]);
  });

  test('keep their order: a later one waits until the earlier one about the same application is out', async () => {
    await noted(bench, 'corrections-requested', 'first');
    bench.pass(1000);
    await noted(bench, 'completeness-confirmed', 'second');
    await assert.rejects(run(bench, 'completeness-confirmed', 'second'), /older message/);
    await run(bench, 'corrections-requested', 'first');
    await run(bench, 'completeness-confirmed', 'second');
    assert.deepEqual(
      bench.world.sent
        .filter(({ channel, id }) => channel === 'email' && /^(first|second)/.test(id))
        .map(({ id }) => id),
      ['first:email', 'second:email'],
    );
  });

  test('that the provider refuses are listed and sent again by one press, once', async () => {
    const refusing: MessageGateway = { send: async () => err({ kind: 'message-rejected', reason: 'address' }) };
    await noted(bench, 'refused', 'k31');
    await run(bench, 'refused', 'k31', refusing);
    const before = await bench.deps.queries.undelivered(bench.deps.clock.now());
    assert.ok(before.some(({ key, sms }) => key === 'k31' && sms?.outcome === 'refused'));
    bench.pass(WAITS_TOO_LONG_MS + 1000);
    const count = await resendMessages(bench.deps, 'press');
    assert.ok(count >= 1);
    await run(bench, 'refused', 'k31');
    const after = (await bench.deps.queries.inbox(bench.about.owner)).find(({ key }) => key === 'k31');
    assert.deepEqual([after?.sms?.outcome, after?.email?.outcome], ['sent', 'sent']);
  });

  test('follow what the person chose, in the language they chose', async () => {
    const never = { sms: false, email: false };
    const settings: MessageSettings = {
      channels: { ...DEFAULT_MESSAGE_SETTINGS.channels, progress: never, turn: { sms: true, email: false } },
      lang: 'en',
    };
    await bench.deps.store.transact<null, never>(async (tx) => {
      await tx.messages.saveSettings(bench.about.owner, settings, bench.deps.clock.now());
      return ok(null);
    });
    assert.deepEqual(await bench.deps.queries.messageSettings(bench.about.owner), settings);
    await send(bench, 'paid', 'k11');
    await send(bench, 'ready-to-collect', 'k12');
    assert.deepEqual(channels(bench.world.sent, 'k11'), []);
    const [only, ...more] = bench.world.sent.filter(({ id }) => id.startsWith('k12'));
    assert.deepEqual([only?.channel, more.length], ['sms', 0]);
    assert.doesNotMatch(only?.text ?? '', /แล้ว/);
  });

  async function noted({ deps, about }: Bench, message: MessageKind, key: string) {
    await deps.store.transact<null, never>(async (tx) => {
      await tell(tx, { ...about, message, at: deps.clock.now(), key });
      return ok(null);
    });
  }

  function run(bench: Bench, message: MessageKind, key: string, gateway?: MessageGateway) {
    const words = applicantMessages(bench.deps.catalogue);
    const job: Extract<Job, { name: 'send-message' }> = { name: 'send-message', ...bench.about, notice: key, message };
    return sendMessage({ ...bench.deps, words, ...(gateway ? { messages: gateway } : {}) }, job, key);
  }

  async function send(bench: Bench, message: MessageKind, key: string) {
    await noted(bench, message, key);
    await run(bench, message, key);
  }
});

function channels(sent: readonly OutgoingMessage[], key: string): readonly string[] {
  return sent
    .filter(({ id }) => id.startsWith(`${key}:`))
    .map(({ channel }) => channel)
    .sort();
}
