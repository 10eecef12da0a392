import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Example } from '@biz/catalogue/example.ts';
import type { AnswerValue } from '@biz/catalogue/model.ts';
import { catalogue, loaded } from '@biz/catalogue/testing/real-catalogue.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { approveApplication } from './officer/approve-application.ts';
import { confirmCollected } from './officer/confirm-collected.ts';
import { confirmComplete } from './officer/confirm-complete.ts';
import { confirmCounterPayment } from './officer/confirm-counter-payment.ts';
import { issuePaperLicence } from './officer/issue-paper-licence.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import type { ApplicationView } from './ports/queries.ts';
import { issueBill } from './system/issue-bill.ts';
import { matchPayment } from './system/match-payment.ts';
import { MALEE } from './testing/outside-world.ts';
import { type Choice, openWorkbench, sentFiling, type Workbench } from './testing/workbench.ts';

/** Licences that are paid for, printed and handed over, of every process that does so but the excise one. */
const FAMILIES = [
  'hazard-food',
  'hazard-service',
  'public-place',
  'hotel',
  'vet-establish',
  'vet-operate',
  'building-permit',
  'drain-connection',
  'house-number',
];

forEachStore('licences on paper', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  for (const family of FAMILIES) {
    test(`${family} goes from the application of its example to the register`, async () => {
      const example = firstExample(family);
      const { applications } = await sentFiling(bench, choiceOf(example));
      const [sent] = applications;
      assert.ok(sent);
      assert.equal(applications.length, 1);
      assert.equal(sent.state.agency, example.expect.agency);
      await passEverything(sent);
      await run(confirmComplete(bench.deps, await target(sent)));
      await run(approveApplication(bench.deps, await target(sent), { note: '' }));
      const approved = await read(sent);
      assert.equal(approved.fee?.total, example.expect.feeBaht * 100);
      if (approved.fee?.total) await pay(sent, example.expect.feeBaht);
      await run(issuePaperLicence(bench.deps, await target(sent)));
      await run(confirmCollected(bench.deps, await target(sent), { trackingNumber: '', note: '' }));
      const { phase, issued } = await read(sent);
      assert.equal(phase, 'COMPLETED');
      const registered = await bench.deps.queries.licence(issued?.number ?? '');
      assert.equal(registered?.entry.document.application, sent.id);
    });
  }

  async function passEverything(application: ApplicationView): Promise<void> {
    const { documents, sections } = application.state;
    for (const subject of [
      ...documents.map(({ document }) => ({ document })),
      ...sections.map((section) => ({ section })),
    ]) {
      await run(recordVerdict(bench.deps, await target(application), { ...subject, verdict: 'pass', note: '' }));
    }
  }

  /** Pays the fee where the process takes it: at the counter, or by the bill that any bank takes. */
  async function pay(application: ApplicationView, baht: number): Promise<void> {
    const { process, step } = await read(application);
    const amount = (baht * 100) as Satang;
    if (catalogue.processes.get(process)?.steps[step]?.pay === 'counter') {
      await run(confirmCounterPayment(bench.deps, await target(application), { amount }));
      return;
    }
    await run(issueBill(bench.deps, application.id));
    const { reference1 = '', reference2 = '' } = (await read(application)).bill ?? {};
    bench.world.pay(amount, bench.deps.clock.now());
    assert.deepEqual(await matchPayment(bench.deps, reference1, reference2), { ok: true, value: 'paid' });
  }

  async function readView({ id }: ApplicationView): Promise<ApplicationView> {
    const found = await bench.deps.queries.application(id, MALEE.subject);
    assert.ok(found);
    return found.application;
  }

  async function read(application: ApplicationView) {
    return (await readView(application)).state;
  }

  /** A command of an officer of the agency on the version just read. */
  async function target(application: ApplicationView) {
    const { id, seq, state } = await readView(application);
    const actor: Actor = {
      kind: 'officer',
      subject: 'sub-officer' as SubjectId,
      name: 'เจ้าหน้าที่',
      agency: state.agency,
    };
    return { application: id, actor, expectedSeq: seq, key: randomUUID() };
  }
});

/** The first example of a first application that its applicant sends in person. */
function firstExample(family: string): Example {
  const found = loaded.examples.find(
    ({ licence, asking, answers, expect }) =>
      licence === family && asking === undefined && answers['applicant.acting-as'] === undefined && expect.needed,
  );
  assert.ok(found, family);
  return found;
}

function choiceOf({ licence, applicant, answers }: Example): Choice {
  const business = [...catalogue.businesses.values()].find(({ licences }) => licences.includes(licence));
  assert.ok(business, licence);
  return { applicantKind: applicant, business: business.id, licences: [licence], answers: given(answers) };
}

function given(answers: Example['answers']): Record<string, AnswerValue> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([concept, value]) => (value === undefined ? [] : [[concept, value]])),
  );
}

async function run<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await result;
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  return done.value;
}
