import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import { type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { confirmComplete } from './officer/confirm-complete.ts';
import { explainLateness } from './officer/explain-lateness.ts';
import { extendDue } from './officer/extend-due.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import type { ApplicationView } from './ports/queries.ts';
import { makePaper } from './system/make-paper.ts';
import { noteLateApplications, noteLateness } from './system/note-lateness.ts';
import { sendLatenessCopy } from './system/send-lateness-copy.ts';
import { MALEE } from './testing/outside-world.ts';
import { openWorkbench, sentFiling, type Workbench } from './testing/workbench.ts';

const DAY_MS = 86_400_000;
const REASON = 'รอผลตรวจคุณภาพน้ำ';

forEachStore('a late application', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  test('is found by the sweep once a day, wants a reason, and gives the letter and its copy once', async () => {
    const application = await considered();
    const { due } = await read(application.id);
    assert.ok(due);
    assert.equal(await noteLateApplications(bench.deps), 0, 'in time');
    bench.pass(20 * DAY_MS);
    assert.deepEqual(await bench.deps.queries.lateApplications(today(), 10), [application.id]);
    assert.equal(await noteLateApplications(bench.deps), 1);
    assert.equal(await noteLateApplications(bench.deps), 1);
    assert.equal((await bench.jobs.counts()).find(({ name }) => name === 'note-lateness')?.waiting, 1);

    await run(noteLateness(bench.deps, application.id));
    await run(noteLateness(bench.deps, application.id));
    const noted = await read(application.id);
    assert.equal(noted.noticeBy, noted.state.lateness?.at(-1)?.by);
    assert.equal(noted.state.lateness?.[0]?.from, plusDays(due, 1));
    const notice = noted.state.lateness?.length ?? 0;

    const press = { reason: REASON, newExpectedDate: plusDays(today(), 5) };
    const target = await fresh(application);
    const first = await run(explainLateness(bench.deps, target, press));
    assert.deepEqual(await run(explainLateness(bench.deps, target, press)), first, 'the same press is one letter');
    assert.equal((await read(application.id)).noticeBy, undefined);
    assert.deepEqual(await explainLateness(bench.deps, await fresh(application), press), {
      ok: false,
      error: { kind: 'NoReasonOwed' },
    });

    await run(makePaper(bench.deps, application.id, 'lateness-notice', notice));
    await run(makePaper(bench.deps, application.id, 'lateness-notice', notice));
    const copy = { name: 'send-lateness-copy', application: application.id, notice } as const;
    const copyWords = () => ({ subject: 'copy', text: REASON });
    await run(sendLatenessCopy({ ...bench.deps, copyWords }, copy, 'job-copy'));
    await run(sendLatenessCopy({ ...bench.deps, copyWords }, copy, 'job-copy'));
    const { state } = await read(application.id);
    assert.deepEqual(
      state.papers.filter(({ paper }) => paper === 'lateness-notice').map(({ number }) => number),
      [notice],
    );
    const overseer = bench.deps.catalogue.agencies.get(state.agency)?.overseer.email;
    const copies = bench.world.sent.filter((message) => message.channel === 'email' && message.to === overseer);
    assert.equal(copies.length, 1);
    assert.ok(state.lateness?.at(-1)?.copiedAt);
    const inbox = await bench.deps.queries.inbox(MALEE.subject);
    assert.equal(inbox.filter(({ message }) => message === 'lateness-explained').length, 1);

    bench.pass(7 * DAY_MS);
    await run(noteLateness(bench.deps, application.id));
    assert.equal((await read(application.id)).state.lateness?.length, notice + 1, 'the next seven days want another');
  });

  test('may not be given more time where no law allows it', async () => {
    const application = await considered();
    const more = { days: 5, reason: REASON };
    assert.deepEqual(await extendDue(bench.deps, await fresh(application), more), {
      ok: false,
      error: { kind: 'ExtensionNotAllowed', times: 0 },
    });
  });

  /** One application of a filing under consideration: its clock runs. */
  async function considered(): Promise<ApplicationView> {
    const { applications } = await sentFiling(bench);
    const [application] = applications;
    assert.ok(application);
    const { documents, sections } = application.state;
    const checked = [...documents.map(({ document }) => ({ document })), ...sections.map((section) => ({ section }))];
    for (const subject of checked) {
      await run(recordVerdict(bench.deps, await fresh(application), { ...subject, verdict: 'pass', note: '' }));
    }
    await run(confirmComplete(bench.deps, await fresh(application)));
    return application;
  }

  async function read(id: ApplicationId) {
    const found = await bench.deps.queries.application(id, MALEE.subject);
    assert.ok(found);
    const [row] = await store.database.query<{ due: LocalDate | null; notice_by: LocalDate | null }>(
      'select due, notice_by from portal.applications where id = $1',
      [id],
    );
    const { state, seq } = found.application;
    return { state, seq, due: row?.due ?? undefined, noticeBy: row?.notice_by ?? undefined };
  }

  async function fresh({ id }: ApplicationView) {
    const { state, seq } = await read(id);
    const actor: Actor = { kind: 'officer', subject: 'pimjai' as SubjectId, name: 'พิมพ์ใจ', agency: state.agency };
    return { application: id, actor, expectedSeq: seq, key: randomUUID() };
  }

  function today(): LocalDate {
    return bench.deps.clock.now().slice(0, 10) as LocalDate;
  }
});

async function run<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await result;
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  return done.value;
}
