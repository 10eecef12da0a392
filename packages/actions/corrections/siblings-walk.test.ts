import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ConceptId, DocumentTypeId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import fc from 'fast-check';
import { asApplicant } from '../applicant/filer.ts';
import { holdAnswer, holdFile } from '../applicant/hold-correction.ts';
import { submitCorrections } from '../applicant/submit-corrections.ts';
import { confirmComplete } from '../officer/confirm-complete.ts';
import { draftItem } from '../officer/draft-request.ts';
import { recordVerdict } from '../officer/record-verdict.ts';
import { refuseApplication } from '../officer/refuse-application.ts';
import { requestCorrections } from '../officer/request-corrections.ts';
import { returnApplication } from '../officer/return-application.ts';
import type { ApplicationView } from '../ports/queries.ts';
import { loadForWork } from '../system/load-for-work.ts';
import { MALEE } from '../testing/outside-world.ts';
import { openWorkbench, plainPdf, sentFiling, type Workbench } from '../testing/workbench.ts';
import { questionsOf } from './correctable-questions.ts';

const DUE = '2026-11-27' as LocalDate;
const LATE = { lateDemandReason: 'พบเมื่อตรวจสถานที่' };
const ANSWERS: readonly ConceptId[] = ['business.name-th', 'premises.area'] as ConceptId[];
const REFUSAL = { facts: 'ก', law: 'ข', reasons: 'ค' };

/** What somebody tries with one of the applications; what is not open to them is refused and changes nothing. */
const stepOf = fc.record({
  sibling: fc.nat({ max: 2 }),
  deed: fc.constantFrom('ask-answer', 'ask-document', 'answer', 'answer', 'complete', 'return', 'refuse'),
  nonce: fc.nat({ max: 50 }),
});
type Step = typeof stepOf extends fc.Arbitrary<infer T> ? T : never;

/** An answer and a document that siblings share are asked of one of them and mended; every run begins with it. */
const BOTH_CORRECTED: Step[] = [
  { sibling: 0, deed: 'ask-answer', nonce: 0 },
  { sibling: 1, deed: 'ask-answer', nonce: 1 },
  { sibling: 0, deed: 'answer', nonce: 7 },
  { sibling: 1, deed: 'answer', nonce: 8 },
  ...[0, 1, 2, 3].flatMap((nonce): Step[] => [
    { sibling: 0, deed: 'ask-document', nonce },
    { sibling: 0, deed: 'answer', nonce },
  ]),
  { sibling: 1, deed: 'return', nonce: 0 },
  { sibling: 0, deed: 'ask-answer', nonce: 0 },
  { sibling: 0, deed: 'answer', nonce: 9 },
];

forEachStore('applications of one filing', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  test('stand on the same documents and answers through random histories, until they are decided', async () => {
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf, { minLength: 8, maxLength: 16 }), async (steps) => {
        const { filing, applications } = await sentFiling(bench);
        let before = applications;
        for (const step of steps) {
          const one = before[step.sibling % before.length] ?? assert.fail('no application');
          await take(step, one);
          const now = await Promise.all(applications.map(({ id }) => view(id)));
          await assertConsistent(before, now);
          before = now;
        }
        const newest = (await bench.deps.queries.filing(filing.id, MALEE.subject))?.filing.version ?? 1;
        corrected += newest - 1;
      }),
      { numRuns: 8, examples: [[BOTH_CORRECTED]], endOnFailure: true },
    );
    assert.ok(corrected > 0, 'some walk corrects an answer');
  });

  async function assertConsistent(before: readonly ApplicationView[], now: readonly ApplicationView[]): Promise<void> {
    const open = now.filter(({ state }) => isOpen(state));
    const newest = new Map<DocumentTypeId, string>();
    for (const { state } of open) {
      for (const { document, sha256 } of state.documents) {
        assert.equal(newest.get(document) ?? sha256, sha256, `${state.number} has an older ${document}`);
        newest.set(document, sha256);
      }
    }
    const id = now[0]?.state.filing ?? assert.fail('no application');
    const filing = (await bench.deps.queries.filing(id, MALEE.subject))?.filing ?? assert.fail('no filing');
    for (const { id, state } of open) {
      const standsOn = (await loadForWork(bench.deps, id))?.filing.answers;
      for (const { concept } of questionsOf(bench.deps.catalogue, filing, state)) {
        const [held, wanted] = [standsOn?.[concept.id]?.value, filing.answers[concept.id]?.value];
        assert.deepEqual(held, wanted, `${state.number} has an older ${concept.id}`);
      }
    }
    for (const [index, { state }] of now.entries()) {
      const was = before[index]?.state;
      if (!was || isOpen(was)) continue;
      assert.deepEqual(
        [state.documents, state.filingVersion],
        [was.documents, was.filingVersion],
        'decided is decided',
      );
    }
  }

  async function take({ deed, nonce }: Step, application: ApplicationView): Promise<void> {
    const { deps } = bench;
    const officer = async () => ({ ...(await target(application.id)), actor: officerOf(application) });
    switch (deed) {
      case 'ask-answer': {
        const concept = ANSWERS[nonce % ANSWERS.length] ?? assert.fail();
        await draftItem(deps, await officer(), { kind: 'answer', concept, reason: 'incorrect', note: 'ไม่ตรง' });
        await requestCorrections(deps, await officer(), { due: DUE, ...LATE });
        return;
      }
      case 'ask-document': {
        const { documents } = application.state;
        const document = documents[nonce % documents.length]?.document ?? assert.fail();
        await recordVerdict(deps, await officer(), { document, verdict: 'incorrect', note: 'อ่านไม่ออก' });
        await requestCorrections(deps, await officer(), { due: DUE, ...LATE });
        return;
      }
      case 'answer':
        return answerRequest(application.id, nonce);
      case 'complete': {
        const { documents, sections } = application.state;
        const subjects = [
          ...documents.map(({ document }) => ({ document })),
          ...sections.map((section) => ({ section })),
        ];
        for (const subject of subjects)
          await recordVerdict(deps, await officer(), { ...subject, verdict: 'pass', note: '' });
        await confirmComplete(deps, await officer());
        return;
      }
      case 'return':
        if (nonce % 4 === 0) await returnApplication(deps, await officer(), { reason: 'อยู่นอกเขต' });
        return;
      case 'refuse':
        if (nonce % 2 === 0) await refuseApplication(deps, await officer(), REFUSAL);
    }
  }

  async function answerRequest(id: ApplicationView['id'], nonce: number): Promise<void> {
    const { state } = await view(id);
    for (const item of state.corrections?.items ?? []) {
      const at = (key: string) => ({ application: id, round: state.rounds, key });
      if (item.kind === 'answer') {
        const value = item.concept === ANSWERS[1] ? String(100 + nonce) : `ครัวคุณแม่ ${nonce}`;
        await holdAnswer(bench.deps, MALEE.subject, at(`answer:${item.concept}`), { [item.concept]: value });
      } else if (item.kind === 'document') {
        const upload = { bytes: await plainPdf(randomUUID()), fileName: 'ใหม่.pdf' };
        await holdFile(bench.deps, MALEE.subject, at(`document:${item.document}`), upload);
      }
    }
    await submitCorrections(bench.deps, MALEE.subject, { ...(await target(id)), actor: asApplicant(MALEE) });
  }

  async function view(id: ApplicationView['id']): Promise<ApplicationView> {
    return (await bench.deps.queries.application(id, MALEE.subject))?.application ?? assert.fail('no application');
  }

  async function target(id: ApplicationView['id']) {
    return { application: id, expectedSeq: (await view(id)).seq, key: randomUUID() };
  }
});

function officerOf({ state }: ApplicationView): Extract<Actor, { agency: unknown }> {
  return { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ', agency: state.agency };
}

/** May still be corrected. */
function isOpen({ phase }: ApplicationState): boolean {
  return phase === 'CHECK' || phase === 'PENDING';
}
