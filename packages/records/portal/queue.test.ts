import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ActionDeps } from '@biz/actions/deps.ts';
import { bookTicket } from '@biz/actions/queue/book-ticket.ts';
import { addWalkIn, callNext } from '@biz/actions/queue/call-next.ts';
import { cancelTicket, changeAtCounter } from '@biz/actions/queue/change-ticket.ts';
import { sendMessage } from '@biz/actions/system/send-message.ts';
import { tellOfTicket } from '@biz/actions/system/tell-of-ticket.ts';
import type { MobileNumber } from '@biz/kernel/identifiers.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';

/** A Wednesday, before the counters open. */
const DAWN = '2026-11-18T00:00:00.000Z' as Instant;
const HALF_PAST_EIGHT = '2026-11-18T01:30:00.000Z' as Instant;
const AGENCY = 'rim-nam-municipality' as AgencyId;
const OTHER = 'rim-nam-excise' as AgencyId;

forEachStore('queues', (on) => {
  let records: PortalRecords;
  let now: Instant;
  let deps: ActionDeps;
  before(async () => {
    records = await openPortalRecords(on.database);
    const { store, catalogue } = records;
    const ids = { uuid: () => randomUUID(), digits: () => '' };
    deps = { store, catalogue, ids, clock: { now: () => now }, files: {} as ActionDeps['files'] };
  });
  after(() => records.jobs.stop(1000));

  const officer = (agency = AGENCY) => ({ subject: 'sub-officer' as SubjectId, agency });
  const visitor = (name: string) => ({
    subject: name as SubjectId,
    contact: { mobile: '0812345678' as MobileNumber, lang: 'th' as const },
  });
  const book = (name: string, slot = HALF_PAST_EIGHT, key: string = randomUUID()) =>
    bookTicket(deps, visitor(name), { agency: AGENCY, slot, purpose: 'ask' }, key);
  const walkIn = () => addWalkIn(deps, officer(), { purpose: 'pay' }, randomUUID());
  /** Each test has a day of its own, a week after the one before. */
  const on_ = (week: number, at: Instant = DAWN) => plusMs(at, week * 7 * 86_400_000);

  test('fifty people at once get no more places than there are, with numbers that follow each other', async () => {
    now = on_(0);
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => book(`person-${index}`)));
    const booked = all.flatMap((one) => (one.ok ? [one.value.number] : []));
    assert.deepEqual(booked.toSorted(), [1, 2, 3, 4]);
    for (const one of all) if (!one.ok) assert.equal(one.error.kind, 'QueueTimeFull');
    const [held] = await records.queries.queue.day(AGENCY, bangkokDate(now));
    const owner = held?.owner ?? ('' as SubjectId);
    assert.deepEqual(await book(owner, plusMs(HALF_PAST_EIGHT, 30 * 60_000)), err({ kind: 'TicketHeld' }));
    assert.deepEqual(await book('late', plusMs(HALF_PAST_EIGHT, 1)), err({ kind: 'QueueTimeNotOffered' }));
    assert.ok(held);
    assert.deepEqual(
      await cancelTicket(deps, 'stranger' as SubjectId, held.id, randomUUID()),
      err({ kind: 'NotFound' }),
    );
    assert.ok((await cancelTicket(deps, owner, held.id, randomUUID())).ok);
    const next = await book('late');
    assert.equal(next.ok && next.value.number, 5, 'the place is free again, the number is not');
  });

  test('fifty calls at once never call anybody twice, and nobody waits unheard', async () => {
    now = on_(1);
    const waiting = await Promise.all(Array.from({ length: 40 }, walkIn));
    assert.equal(new Set(waiting.map((one) => one.ok && one.value.number)).size, 40);
    const calls = await Promise.all(
      Array.from({ length: 50 }, (_, index) => callNext(deps, officer(), (index % 3) + 1, randomUUID())),
    );
    const called = calls.flatMap((one) => (one.ok ? [one.value.id] : []));
    assert.equal(called.length, 40);
    assert.equal(new Set(called).size, 40);
    assert.equal(calls.filter((one) => !one.ok && one.error.kind === 'NobodyWaiting').length, 10);
    const key = randomUUID();
    await walkIn();
    await walkIn();
    const both = await Promise.all([callNext(deps, officer(), 1, key), callNext(deps, officer(), 1, key)]);
    assert.ok(both[0].ok && both[1].ok && both[0].value.id === both[1].value.id, 'the same press calls one');
    assert.deepEqual(await callNext(deps, officer(), 9, randomUUID()), err({ kind: 'NotFound' }));
  });

  test('a visit goes from booked to served; another agency finds nothing; it can be made anew from its events', async () => {
    now = on_(2);
    const booked = await book('malee', on_(2, HALF_PAST_EIGHT));
    assert.ok(booked.ok);
    const { id } = booked.value;
    const change = (kind: 'arrive' | 'serve' | 'miss', agency = AGENCY) =>
      changeAtCounter(deps, officer(agency), { ticket: id, command: { kind }, key: randomUUID() });
    assert.deepEqual(await change('arrive', OTHER), err({ kind: 'NotFound' }));
    assert.deepEqual(await change('serve'), err({ kind: 'TicketMoved' }));
    assert.ok((await change('arrive')).ok);
    const called = await callNext(deps, officer(), 2, randomUUID());
    assert.ok(called.ok && called.value.id === id);
    assert.deepEqual(await change('miss'), err({ kind: 'MissedTooEarly', minutes: 3 }));
    assert.ok((await change('serve')).ok);
    const before = await records.queries.queue.ticket(id);
    assert.deepEqual([before?.seq, before?.status.kind], [4, 'served']);
    await on.database.query(`update portal.queue_tickets set state = state || '{"seq": 99}'`);
    const { database } = on;
    await rebuildReadModels({ database, keyring: records.keyring, catalogue: records.catalogue });
    assert.deepEqual(await records.queries.queue.ticket(id), before);
    assert.deepEqual(await records.queries.queue.ticketsOf('malee' as SubjectId, bangkokDate(now)), [before]);
  });

  test('a message is in the inbox and goes out as the person chose, only while it applies; no phone stands in an event', async () => {
    now = on_(3);
    const owner = 'somchai' as SubjectId;
    const booked = await book(owner, on_(3, HALF_PAST_EIGHT));
    assert.ok(booked.ok);
    const { id } = booked.value;
    const sent: string[] = [];
    const messages = {
      async send(message: { text: string }) {
        sent.push(message.text);
        return ok({ providerId: 'p', acceptedAt: now });
      },
    };
    const words = () => ({ sms: 't', subject: 's', text: 't' });
    const told = async () => (await records.queries.inbox(owner)).filter(({ ticket }) => ticket === id);
    const tellOf = (message: 'ticket-reminder' | 'ticket-near') =>
      tellOfTicket(deps, { name: 'send-ticket-message', ticket: id, message });
    await tellOf('ticket-near');
    assert.deepEqual(await told(), [], 'nobody is near who has not arrived');
    await tellOf('ticket-reminder');
    await tellOf('ticket-reminder');
    const [line, ...more] = await told();
    assert.deepEqual([line?.message, line?.filing, more.length], ['ticket-reminder', undefined, 0]);
    const notice = line?.key ?? '';
    const job = { name: 'send-message', owner, notice, ticket: id, message: 'ticket-reminder' } as const;
    const sendIt = (key: string) => sendMessage({ ...deps, messages, words }, job, key);
    assert.equal(await sendIt('first'), 'sent');
    const [after] = await told();
    assert.deepEqual([after?.sms?.outcome, after?.email?.outcome], ['sent', 'none']);
    const never = { sms: false, email: false };
    await deps.store.transact<null, never>(async (tx) => {
      const channels = { turn: never, progress: never, licence: never };
      await tx.messages.saveSettings(owner, { channels }, now);
      await tx.messages.forgetOutcomes(owner, notice);
      return ok(null);
    });
    assert.equal(await sendIt('unwanted'), 'nowhere-to-send');
    assert.equal((await told())[0]?.sms?.outcome, 'off', 'as the person chose');
    assert.ok((await cancelTicket(deps, owner, id, randomUUID())).ok);
    await deps.store.transact<null, never>(async (tx) => {
      await tx.messages.forgetOutcomes(owner, notice);
      return ok(null);
    });
    assert.equal(await sendIt('cancelled'), 'nowhere-to-send');
    const [settled] = await told();
    assert.deepEqual([settled?.sms?.outcome, settled?.email?.outcome], ['none', 'none'], 'it waits for nothing');
    assert.equal(sent.length, 1);
    const rows = await on.database.query<{ row: string }>(
      `select row_to_json(e)::text as row from portal.queue_events e`,
    );
    assert.ok(rows.every(({ row }) => !row.includes('0812345678')));
  });
});
