import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ConceptId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { asApplicant } from '../applicant/filer.ts';
import { holdAnswer, holdFile, holdWords } from '../applicant/hold-correction.ts';
import { submitCorrections } from '../applicant/submit-corrections.ts';
import { approveApplication } from '../officer/approve-application.ts';
import { confirmComplete } from '../officer/confirm-complete.ts';
import { draftDigest, draftItem, editDraftedItem, type NewItem, removeDraftedItem } from '../officer/draft-request.ts';
import { recordVerdict } from '../officer/record-verdict.ts';
import { refuseApplication } from '../officer/refuse-application.ts';
import { requestCorrections } from '../officer/request-corrections.ts';
import { returnApplication } from '../officer/return-application.ts';
import { sendDocument } from '../officer/send-document.ts';
import type { ApplicationView } from '../ports/queries.ts';
import { loadForWork } from '../system/load-for-work.ts';
import { makePaper } from '../system/make-paper.ts';
import { MALEE } from '../testing/outside-world.ts';
import { openWorkbench, plainPdf, sentFiling, type Workbench } from '../testing/workbench.ts';
import { planChanges } from './plan-changes.ts';

const AREA = 'premises.area' as ConceptId;
const NAME = 'business.name-th' as ConceptId;
const OWNERSHIP = 'premises.ownership' as ConceptId;
const DUE = '2026-11-27' as LocalDate;

forEachStore('asking for more and answering it', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  async function view(application: Pick<ApplicationView, 'id'>): Promise<ApplicationView> {
    const found = await bench.deps.queries.application(application.id, MALEE.subject);
    assert.ok(found);
    return found.application;
  }

  async function draftedOf({ id, state }: ApplicationView) {
    return (await bench.deps.queries.applicationForAgency(id, state.agency))?.drafted ?? [];
  }

  async function target(application: Pick<ApplicationView, 'id'>, who = 'pimjai') {
    const { id, seq, state } = await view(application);
    const actor: Actor = { kind: 'officer', subject: `sub-${who}` as SubjectId, name: who, agency: state.agency };
    return { application: id, actor, expectedSeq: seq, key: randomUUID() };
  }

  async function mine(application: Pick<ApplicationView, 'id'>) {
    return { ...(await target(application)), actor: asApplicant(MALEE) };
  }

  async function draft(application: ApplicationView, item: NewItem, who?: string): Promise<string> {
    return (await run(draftItem(bench.deps, await target(application, who), item))).key;
  }

  async function answer(application: ApplicationView, values: Readonly<Record<string, string>>) {
    const { state } = await view(application);
    for (const [concept, value] of Object.entries(values)) {
      const item = { application: application.id, round: state.rounds, key: `answer:${concept}` };
      assert.deepEqual(await run(holdAnswer(bench.deps, MALEE.subject, item, { [concept]: value })), []);
    }
  }

  test('officers draft one request together; what was seen is what is sent', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const wrongArea = { kind: 'answer', concept: AREA, reason: 'incorrect', note: 'ไม่ตรงกับแผนผัง' } as const;
    const key = await draft(food, wrongArea);
    await draft(food, { kind: 'extra', title: 'แผนผังระบายน้ำ', formats: ['pdf'], note: 'ใช้ดูบ่อดักไขมัน' }, 'pakorn');
    const drafted = await draftedOf(food);
    assert.deepEqual(
      drafted.map(({ item, byName }) => [item.kind, byName]),
      [
        ['answer', 'pimjai'],
        ['extra', 'pakorn'],
      ],
    );
    const seen = draftDigest(drafted);
    await run(editDraftedItem(bench.deps, await target(food), { key, version: 1 }, { note: 'แผนผังว่า 90 ตร.ม.' }));
    const changed = { ok: false, error: { kind: 'DraftRequestChanged' } };
    const stale = { key, version: 1 };
    assert.deepEqual(await editDraftedItem(bench.deps, await target(food), stale, { note: 'x' }), changed);
    assert.deepEqual(await removeDraftedItem(bench.deps, await target(food), stale), changed);
    assert.deepEqual(await requestCorrections(bench.deps, await target(food), { due: DUE, seen }), changed);
    const locked = { ...wrongArea, concept: 'applicant.first-name' as ConceptId };
    assert.deepEqual(await draftItem(bench.deps, await target(food), locked), {
      ok: false,
      error: { kind: 'QuestionNotPart', concept: 'applicant.first-name' },
    });
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    const { state } = await view(food);
    assert.deepEqual([state.turn, state.rounds, state.corrections?.items.length], ['user', 1, 2]);
    assert.deepEqual(await draftedOf(food), []);
    const messages = await bench.deps.queries.inbox(MALEE.subject);
    assert.ok(
      messages.some(({ message, application }) => message === 'corrections-requested' && application === food.id),
    );
    assert.equal((await draftItem(bench.deps, await target(food), wrongArea)).ok, false, 'not while it is answered');
  });

  test('a failing verdict on a section drafts its questions, a passing one takes them out again', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const section = { section: 'premises', verdict: 'incorrect', note: 'ไม่ตรง', concepts: [AREA] } as const;
    await run(recordVerdict(bench.deps, await target(food), section));
    assert.equal((await draftedOf(food)).length, 1);
    await run(recordVerdict(bench.deps, await target(food), { section: 'premises', verdict: 'pass', note: '' }));
    assert.deepEqual(await draftedOf(food), []);
    const foreign = { ...section, concepts: [NAME] };
    assert.equal((await recordVerdict(bench.deps, await target(food), foreign)).ok, false);
  });

  test('a corrected answer makes a new version, is the answer of every sibling and reopens only its section', async () => {
    const { filing, applications } = await sentFiling(bench);
    for (const application of applications) await passAll(application);
    const food = byProcess(applications, 'fully-digital');
    const siblings = applications.filter(({ id }) => id !== food.id);
    await run(
      recordVerdict(bench.deps, await target(food), {
        section: 'business',
        verdict: 'incorrect',
        note: 'ชื่อไม่ตรงกับป้าย',
        concepts: [NAME],
      }),
    );
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    const item = { application: food.id, round: 1, key: `answer:${NAME}` };
    const same = await holdAnswer(bench.deps, MALEE.subject, item, { [NAME]: 'ครัวคุณแม่ริมน้ำ' });
    assert.deepEqual(same, { ok: false, error: { kind: 'SameAnswerAgain', concept: NAME } });
    const blank = await run(holdAnswer(bench.deps, MALEE.subject, item, { [NAME]: '' }));
    assert.equal(blank[0]?.kind, 'Required');
    assert.deepEqual(await submitCorrections(bench.deps, MALEE.subject, await mine(food)), {
      ok: false,
      error: { kind: 'CorrectionMissing', item: item.key },
    });
    await answer(food, { [NAME]: 'ครัวคุณแม่ริมคลอง' });
    await run(submitCorrections(bench.deps, MALEE.subject, await mine(food)));

    const now = await bench.deps.queries.filing(filing.id, MALEE.subject);
    assert.equal(now?.filing.version, 2);
    assert.equal(now?.filing.title, 'ครัวคุณแม่ริมคลอง');
    for (const { state, businessName } of now?.applications ?? []) {
      assert.equal(state.filingVersion, 2);
      assert.equal(state.sectionVerdicts.business, undefined);
      assert.equal(state.sectionVerdicts.premises?.verdict, 'pass');
      assert.ok(state.documents.every(({ document }) => state.verdicts[document]?.verdict === 'pass'));
      assert.equal(businessName, 'ครัวคุณแม่ริมคลอง');
    }
    const versions = await bench.deps.queries.corrections.versions(filing.id);
    assert.deepEqual(
      versions.map(({ version, answers, through }) => [version, answers[NAME]?.value, through?.round]),
      [
        [1, 'ครัวคุณแม่ริมน้ำ', undefined],
        [2, 'ครัวคุณแม่ริมคลอง', 1],
      ],
    );
    const [sibling] = siblings;
    assert.ok(sibling);
    const history = await bench.deps.queries.history(sibling.id);
    assert.equal(history.at(-1)?.event.type, 'SharedAnswersCorrected.v1');
    const written = JSON.stringify([...history, ...(await bench.deps.queries.history(food.id))]);
    assert.ok(!written.includes('ริมคลอง'), 'no answer is in an event');
  });

  test('an application that was decided stays on the answers that were decided on', async () => {
    const { filing, applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const liquor = byProcess(applications, 'excise');
    await passAll(liquor);
    await run(confirmComplete(bench.deps, await target(liquor)));
    await run(approveApplication(bench.deps, await target(liquor), { note: '' }));
    await draft(food, { kind: 'answer', concept: NAME, reason: 'incorrect', note: 'ชื่อไม่ตรง' });
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    await answer(food, { [NAME]: 'ชื่อใหม่' });
    await run(submitCorrections(bench.deps, MALEE.subject, await mine(food)));
    const decided = await loadForWork(bench.deps, liquor.id);
    assert.equal(decided?.loaded.state.filingVersion, 1);
    assert.equal(decided?.filing.answers[NAME]?.value, 'ครัวคุณแม่ริมน้ำ');
    assert.equal(decided?.filing.title, 'ครัวคุณแม่ริมน้ำ');
    const shown = await bench.deps.queries.application(liquor.id, MALEE.subject);
    assert.equal(shown?.filing.answers[NAME]?.value, 'ครัวคุณแม่ริมน้ำ');
    assert.equal((await loadForWork(bench.deps, food.id))?.filing.answers[NAME]?.value, 'ชื่อใหม่');
    assert.equal((await bench.deps.queries.filing(filing.id, MALEE.subject))?.filing.version, 2);
  });

  test('an answer that makes more necessary waits for that, and gives it to the siblings that need it too', async () => {
    const { filing, applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const liquor = byProcess(applications, 'excise');
    await draft(food, { kind: 'answer', concept: OWNERSHIP, reason: 'incorrect', note: 'เอกสารเป็นสัญญาเช่า' });
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    await answer(food, { [OWNERSHIP]: 'rent' });
    const early = await submitCorrections(bench.deps, MALEE.subject, await mine(food));
    assert.ok(!early.ok && early.error.kind === 'CorrectionsIncomplete', JSON.stringify(early));
    assert.ok(early.error.missing.includes('answer:premises.lessor-kind'));
    assert.ok(early.error.missing.includes('document:lease'));
    await answer(food, { 'premises.lessor-kind': 'person' });
    const wanted = await submitCorrections(bench.deps, MALEE.subject, await mine(food));
    assert.ok(!wanted.ok && wanted.error.kind === 'CorrectionsIncomplete');
    for (const key of wanted.error.missing) {
      const upload = { bytes: await plainPdf(key), fileName: 'file.pdf' };
      await run(holdFile(bench.deps, MALEE.subject, { application: food.id, round: 1, key }, upload));
    }
    await run(submitCorrections(bench.deps, MALEE.subject, await mine(food)));
    for (const application of [food, liquor]) {
      const { state } = await view(application);
      assert.ok(
        state.documents.some(({ document }) => document === 'lease'),
        state.licence,
      );
      assert.equal(state.filingVersion, 2);
    }
    const now = await bench.deps.queries.filing(filing.id, MALEE.subject);
    assert.equal(now?.filing.answers['premises.lessor-kind']?.value, 'person');
  });

  test('the plan says when corrected answers change the licences or the fee', async () => {
    const { filing, applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const area = { value: 250, source: 'typed', at: filing.submittedAt } as const;
    const larger = { ...filing, answers: { ...filing.answers, [AREA]: area } };
    const changes = planChanges(bench.deps.catalogue, filing, larger, food.state);
    assert.ok(changes.fee && changes.fee.after !== changes.fee.before, 'another area is another fee');
    assert.deepEqual([changes.added.length, changes.removed.map(({ id }) => id)], [1, [food.state.licence]]);
    assert.deepEqual(planChanges(bench.deps.catalogue, filing, filing, food.state), { added: [], removed: [] });
  });

  test('one document more and a reply become part of the application', async () => {
    const { filing, applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const upload = { bytes: await plainPdf('letter'), fileName: 'letter.pdf' };
    const asked = await draft(food, { kind: 'extra', title: 'แผนผังระบายน้ำ', formats: ['pdf'], note: 'ใช้ดูบ่อดักไขมัน' });
    const reply = await draft(food, { kind: 'reply', title: 'หนังสือสอบถาม', note: 'โปรดชี้แจง', upload });
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    const at = (key: string) => ({ application: food.id, round: 1, key });
    const photo = { bytes: await plainPdf('drain'), fileName: 'drain.pdf' };
    await run(holdFile(bench.deps, MALEE.subject, at(asked.replace('extra:', 'document:')), photo));
    await run(holdWords(bench.deps, MALEE.subject, at(reply), 'จะติดตั้งก่อนเปิดร้าน'));
    await run(submitCorrections(bench.deps, MALEE.subject, await mine(food)));
    const { state } = await view(food);
    const [extra] = state.extras;
    assert.ok(extra);
    assert.ok(state.documents.some(({ document }) => document === extra.document));
    assert.equal(state.officerDocuments[0]?.reply !== undefined, true);
    const now = await bench.deps.queries.filing(filing.id, MALEE.subject);
    assert.ok(now?.filing.documents.some(({ document }) => document === extra.document));
    const held = await bench.deps.queries.corrections.held(food.id, 1);
    assert.equal(held.find(({ key }) => key === reply)?.words, 'จะติดตั้งก่อนเปิดร้าน');
    const events = JSON.stringify(await bench.deps.queries.history(food.id));
    assert.ok(!events.includes('จะติดตั้ง'), 'what the applicant wrote is in no event');
  });

  test('a document to read goes out alone, and its first opening is on record', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const upload = { bytes: await plainPdf('letter'), fileName: 'letter.pdf' };
    const key = await draft(food, { kind: 'reply', title: 'คำแนะนำ', note: 'โปรดอ่าน', upload });
    await run(sendDocument(bench.deps, await target(food), { key, version: 1 }));
    const { state } = await view(food);
    const [sent] = state.officerDocuments;
    assert.ok(sent);
    assert.deepEqual([state.turn, sent.needsReply], ['agent', false]);
    const first = bench.deps.clock.now();
    await bench.deps.store.transact(async (tx) => {
      await tx.corrections.markOpened(food.id, sent.file, first);
      return { ok: true, value: null };
    });
    bench.pass(60_000);
    await bench.deps.store.transact(async (tx) => {
      await tx.corrections.markOpened(food.id, sent.file, bench.deps.clock.now());
      return { ok: true, value: null };
    });
    assert.equal((await bench.deps.queries.corrections.opened(food.id)).get(sent.file), first);
  });

  test('the letters of a return and of a refusal are filed once, by whom and with the appeal', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const liquor = byProcess(applications, 'excise');
    await run(returnApplication(bench.deps, await target(liquor), { reason: 'ยื่นผิดหน่วยงาน' }));
    await passAll(food);
    await run(confirmComplete(bench.deps, await target(food)));
    const why = { facts: 'บ่อดักไขมันชำรุด', law: 'มาตรา 38', reasons: 'ไม่ถูกสุขลักษณะ' };
    await run(refuseApplication(bench.deps, await target(food), why));
    for (const [application, paper] of [
      [liquor, 'return-letter'],
      [food, 'refusal-letter'],
    ] as const) {
      await run(makePaper(bench.deps, application.id, paper));
      await run(makePaper(bench.deps, application.id, paper));
      const { state } = await view(application);
      assert.deepEqual(
        state.papers.map((filed) => filed.paper).filter((kind) => kind === paper),
        [paper],
      );
      assert.ok(state.ending && 'by' in state.ending && state.ending.by?.name === 'pimjai');
    }
  });

  test('another agency and another person have nothing to do with it', async () => {
    const { applications } = await sentFiling(bench);
    const food = byProcess(applications, 'fully-digital');
    const liquor = byProcess(applications, 'excise');
    const stranger = { ...(await target(food)), actor: (await target(liquor)).actor };
    const item = { kind: 'answer', concept: AREA, reason: 'incorrect', note: 'x' } as const;
    assert.deepEqual(await draftItem(bench.deps, stranger, item), { ok: false, error: { kind: 'NotFound' } });
    await draft(food, item);
    await run(requestCorrections(bench.deps, await target(food), { due: DUE }));
    const other = 'sub-other' as SubjectId;
    const at = { application: food.id, round: 1, key: `answer:${AREA}` };
    const nobody = { ok: false, error: { kind: 'NotFound' } };
    assert.deepEqual(await holdAnswer(bench.deps, other, at, { [AREA]: '90' }), nobody);
    const late = await holdAnswer(bench.deps, MALEE.subject, { ...at, round: 2 }, { [AREA]: '90' });
    assert.ok(!late.ok && late.error.kind === 'ActionNotAllowed', 'an answer to another round');
  });

  async function passAll(application: ApplicationView): Promise<void> {
    const { documents, sections } = application.state;
    for (const subject of [
      ...documents.map(({ document }) => ({ document })),
      ...sections.map((section) => ({ section })),
    ]) {
      await run(recordVerdict(bench.deps, await target(application), { ...subject, verdict: 'pass', note: '' }));
    }
  }
});

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
