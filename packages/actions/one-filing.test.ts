import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { asApplicant } from './applicant/filer.ts';
import { holdFile } from './applicant/hold-correction.ts';
import { submitCorrections } from './applicant/submit-corrections.ts';
import { approveApplication } from './officer/approve-application.ts';
import { confirmCollected } from './officer/confirm-collected.ts';
import { confirmComplete } from './officer/confirm-complete.ts';
import { confirmCounterPayment } from './officer/confirm-counter-payment.ts';
import { issuePaperLicence } from './officer/issue-paper-licence.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import { requestCorrections } from './officer/request-corrections.ts';
import { signLicence } from './officer/sign-licence.ts';
import type { ApplicationView } from './ports/queries.ts';
import { draftLicence } from './system/draft-licence.ts';
import { issueBill } from './system/issue-bill.ts';
import { makePaper } from './system/make-paper.ts';
import { matchPayment } from './system/match-payment.ts';
import { MALEE } from './testing/outside-world.ts';
import { openWorkbench, plainPdf, sentFiling, type Workbench } from './testing/workbench.ts';

forEachStore('one filing, three licences', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  test('each licence goes its own way to the end', async () => {
    const { applications } = await sentFiling(bench);
    assert.equal(applications.length, 3);
    for (const application of applications) await passEveryDocument(application);

    const food = byProcess(applications, 'fully-digital');
    await run(confirmComplete(bench.deps, target(food)));
    await run(makePaper(bench.deps, food.id, 'acknowledgement'));
    await run(approveApplication(bench.deps, await fresh(food), { note: '' }));
    await run(issueBill(bench.deps, food.id));
    const billed = await read(food.id);
    assert.equal(billed.fee?.total, 65000);
    assert.equal(billed.step, 'pay');
    await run(makePaper(bench.deps, food.id, 'bill-slip'));
    const { reference1 = '', reference2 = '' } = billed.bill ?? {};
    assert.deepEqual(await matchPayment(bench.deps, reference1, reference2), { ok: true, value: 'pending' });
    bench.world.pay(64999, bench.deps.clock.now());
    assert.deepEqual(await matchPayment(bench.deps, reference1, reference2), { ok: true, value: 'held' });
    bench.world.pay(65000, bench.deps.clock.now());
    assert.deepEqual(await matchPayment(bench.deps, reference1, reference2), { ok: true, value: 'paid' });
    assert.deepEqual(await matchPayment(bench.deps, reference1, reference2), { ok: true, value: 'settled' });
    await run(makePaper(bench.deps, food.id, 'receipt'));
    await run(draftLicence(bench.deps, food.id));
    await run(signLicence(bench.deps, await fresh(food, SIGNER)));
    const licensed = await read(food.id);
    assert.equal(licensed.phase, 'COMPLETED');
    assert.ok(licensed.issued?.isSigned);
    const registered = await bench.deps.queries.licence(licensed.issued.number);
    assert.equal(registered?.entry.document.application, food.id);
    assert.equal(registered?.signerName, 'ลำดวน มั่นคง');

    const signboard = byProcess(applications, 'signboard-tax');
    await run(confirmComplete(bench.deps, await fresh(signboard)));
    await run(approveApplication(bench.deps, await fresh(signboard), { note: '' }));
    await run(makePaper(bench.deps, signboard.id, 'assessment'));
    const assessed = await read(signboard.id);
    assert.equal(assessed.fee?.total, 0);
    assert.equal(assessed.payBy, undefined);
    await run(confirmCollected(bench.deps, await fresh(signboard), { trackingNumber: 'EX123456789TH', note: '' }));
    assert.equal((await read(signboard.id)).phase, 'COMPLETED');

    const liquor = byProcess(applications, 'excise');
    await run(confirmComplete(bench.deps, await fresh(liquor)));
    await run(approveApplication(bench.deps, await fresh(liquor), { note: '' }));
    assert.equal((await read(liquor.id)).fee?.total, 220000);
    const short = await confirmCounterPayment(bench.deps, await fresh(liquor), { amount: 219900 as Satang });
    assert.deepEqual(short, { ok: false, error: { kind: 'AmountDiffers', expected: 220000, actual: 219900 } });
    await run(confirmCounterPayment(bench.deps, await fresh(liquor), { amount: 220000 as Satang }));
    await run(issuePaperLicence(bench.deps, await fresh(liquor)));
    await run(confirmCollected(bench.deps, await fresh(liquor), { trackingNumber: '', note: '' }));
    assert.equal((await read(liquor.id)).phase, 'COMPLETED');
  });

  test('a corrected document that siblings share is replaced for all of them', async () => {
    const { filing, applications } = await sentFiling(bench);
    const [first, ...siblings] = applications;
    assert.ok(first);
    const shared = first.state.documents.find(({ document }) =>
      siblings.some((sibling) => sibling.state.documents.some((held) => held.document === document)),
    );
    assert.ok(shared, 'the three licences share a document');
    const verdict = { document: shared.document, verdict: 'incomplete' as const, note: 'ขาดหน้า 2' };
    await run(recordVerdict(bench.deps, target(first), verdict));
    await run(requestCorrections(bench.deps, await fresh(first), { due: '2026-11-27' as LocalDate }));
    assert.equal((await read(first.id)).turn, 'user');
    const upload = { bytes: await plainPdf('new page'), fileName: 'new.pdf' };
    const item = { application: first.id, round: 1, key: `document:${shared.document}` };
    const mine = { ...(await fresh(first)), actor: asApplicant(MALEE) };
    const other = 'sub-other' as SubjectId;
    const nobody = { ok: false, error: { kind: 'NotFound' } };
    assert.deepEqual(await holdFile(bench.deps, other, item, upload), nobody, 'somebody else cannot answer');
    assert.deepEqual(await submitCorrections(bench.deps, other, { ...mine, key: randomUUID() }), nobody);
    await run(holdFile(bench.deps, MALEE.subject, item, upload));
    await run(submitCorrections(bench.deps, MALEE.subject, mine));
    const after = (await bench.deps.queries.filing(filing.id, MALEE.subject))?.applications ?? [];
    const hashes = after.flatMap(({ state }) => state.documents.filter((held) => held.document === shared.document));
    assert.ok(hashes.length > 1);
    assert.equal(new Set(hashes.map((held) => held.sha256)).size, 1);
    assert.notEqual(hashes[0]?.sha256, shared.sha256);
  });

  test('of two officers at once one wins and the other is told', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    await passEveryDocument(food);
    const seen = await fresh(food);
    const both = await Promise.all([
      confirmComplete(bench.deps, { ...seen, key: randomUUID() }),
      confirmComplete(bench.deps, { ...seen, key: randomUUID(), actor: { ...OFFICER, name: 'ปกรณ์' } as Actor }),
    ]);
    assert.equal(both.filter((result) => result.ok).length, 1);
    const lost = both.find((result) => !result.ok);
    assert.ok(lost && !lost.ok && lost.error.kind === 'StaleVersion');
  });

  test('the same press of a button fifty times at once is one event', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const [held] = food.state.documents;
    assert.ok(held);
    const press = { ...target(food), key: 'button-pressed-once' };
    const verdict = { document: held.document, verdict: 'pass' as const, note: '' };
    const replies = await Promise.all(Array.from({ length: 50 }, () => recordVerdict(bench.deps, press, verdict)));
    assert.ok(replies.every((reply) => reply.ok));
    assert.equal(new Set(replies.map((reply) => canonicalJson(reply))).size, 1);
    assert.equal((await bench.deps.queries.history(food.id)).length, 2);
    const other = await recordVerdict(bench.deps, press, { ...verdict, note: 'other content' });
    assert.deepEqual(other, { ok: false, error: { kind: 'KeyReused' } });
    const none = await recordVerdict(bench.deps, { ...press, key: '' }, verdict);
    assert.deepEqual(none, { ok: false, error: { kind: 'KeyMissing' } });
  });

  async function passEveryDocument(application: ApplicationView): Promise<void> {
    const { documents, sections } = application.state;
    for (const subject of [
      ...documents.map(({ document }) => ({ document })),
      ...sections.map((section) => ({ section })),
    ]) {
      await run(recordVerdict(bench.deps, await fresh(application), { ...subject, verdict: 'pass', note: '' }));
    }
    Object.assign(application, { seq: (await readView(application.id)).seq });
  }

  async function readView(id: ApplicationId): Promise<ApplicationView> {
    const found = await bench.deps.queries.application(id, MALEE.subject);
    assert.ok(found);
    return found.application;
  }

  async function read(id: ApplicationId) {
    return (await readView(id)).state;
  }

  async function fresh(application: ApplicationView, actor?: (agency: ApplicationView) => Actor) {
    const view = await readView(application.id);
    return { ...target(view), ...(actor ? { actor: actor(view) } : {}) };
  }
});

const OFFICER = { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ ตั้งตรง' } as const;

function SIGNER({ state }: ApplicationView): Actor {
  return { kind: 'signer', subject: 'sub-lamduan' as SubjectId, name: 'ลำดวน มั่นคง', agency: state.agency };
}

/** A command of an officer of the right agency on the version just read. */
function target(application: ApplicationView) {
  const actor: Actor = { ...OFFICER, agency: application.state.agency };
  return { application: application.id, actor, expectedSeq: application.seq, key: randomUUID() };
}

function byProcess(applications: readonly ApplicationView[], process: string): ApplicationView {
  const found = applications.find((application) => application.state.process === process);
  assert.ok(found, process);
  return found;
}

async function run<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await result;
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  return done.value;
}
