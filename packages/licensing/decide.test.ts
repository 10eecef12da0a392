import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ACTION_KINDS,
  type ActionKind,
  type Process,
  type ProcessAction,
  type ProcessStep,
} from '@biz/catalogue/process.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ConceptId, DocumentTypeId, FileId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Actor } from './actor.ts';
import type { CorrectionItem } from './application-events.ts';
import type { ApplicationState, LicenceFacts } from './application-state.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { DecisionContext } from './decision.ts';
import { evolve } from './evolve.ts';
import { processTables } from './testing/process-tables.ts';
import {
  ACTORS,
  answersTo,
  commandFor,
  DOCUMENTS,
  documentItem,
  extraItem,
  fileOf,
  SECTIONS,
  submittedState,
} from './testing/walk.ts';

const NOW = '2026-11-18T03:00:00.000Z' as Instant;
const TABLES = processTables();
const FULLY_DIGITAL = tableOf('fully-digital');
const NO_ANSWERS = { replaced: [], answers: [], replies: [], follow: { documents: [], answers: [] } };
const CHOICE = { verdict: 'pass', fee: 65000 } as const;

describe('every step of every process against every action and every actor', () => {
  for (const process of TABLES) {
    for (const step of Object.values(process.steps)) {
      test(`${process.id}: in ${step.id} only the rows of the table are open`, () => {
        assertOpenRows(process, step, {});
        assertOpenRows(process, step, { withdrawal: { reason: '', askedAt: NOW } });
      });
    }
  }
});

test('an officer of another agency may do nothing', () => {
  const stranger: Actor = { kind: 'officer', subject: 'x' as SubjectId, name: 'x', agency: 'other' as AgencyId };
  const state = submittedState(FULLY_DIGITAL, NOW);
  const decided = decide(state, { kind: 'return', reason: 'r' }, context(FULLY_DIGITAL, stranger));
  assert.deepEqual(decided, { ok: false, error: { kind: 'ActionNotAllowed', action: 'return', step: 'check' } });
});

test('completeness is refused until every document and every section has passed', () => {
  let state = submittedState(FULLY_DIGITAL, NOW);
  const confirm = { kind: 'confirm-complete' } as const;
  assert.deepEqual(refusal(state, confirm), { kind: 'ChecksOpen', documents: DOCUMENTS, sections: SECTIONS });
  for (const document of DOCUMENTS)
    state = done(state, { kind: 'record-verdict', document, verdict: 'pass', note: '' });
  assert.deepEqual(refusal(state, confirm), { kind: 'ChecksOpen', documents: [], sections: SECTIONS });
  for (const section of SECTIONS) state = done(state, { kind: 'record-verdict', section, verdict: 'pass', note: '' });
  state = done(state, { kind: 'confirm-complete' });
  assert.equal(state.step, 'consider');
  assert.equal(state.clock.promisedDue, '2026-11-27');
});

test('a failing verdict and a request need a reason, a document of the application and a day to come', () => {
  const state = submittedState(FULLY_DIGITAL, NOW);
  const [document] = DOCUMENTS as [(typeof DOCUMENTS)[number]];
  const item = { kind: 'document' as const, document, reason: 'incorrect' as const, note: 'เบลอ' };
  const due = '2026-11-27' as LocalDate;
  assert.equal(
    refusal(state, { kind: 'record-verdict', document, verdict: 'incorrect', note: ' ' }).kind,
    'ReasonMissing',
  );
  assert.equal(refusal(state, { kind: 'request-corrections', items: [], due }).kind, 'NothingRequested');
  const today = { kind: 'request-corrections', items: [item], due: '2026-11-18' as LocalDate } as const;
  assert.equal(refusal(state, today).kind, 'DueDateTooEarly');
  const foreign = { ...item, document: 'elsewhere' as typeof document };
  assert.equal(refusal(state, { kind: 'request-corrections', items: [foreign], due }).kind, 'DocumentNotPart');
});

test('a correction must answer every item with a new file, and nothing else', () => {
  const [plan, photo] = DOCUMENTS as [(typeof DOCUMENTS)[number], (typeof DOCUMENTS)[number]];
  const items = [documentItem(plan)];
  const state = done(submittedState(FULLY_DIGITAL, NOW), {
    kind: 'request-corrections',
    items,
    due: '2026-11-27' as LocalDate,
  });
  const by = (replaced: readonly ReturnType<typeof fileOf>[]) =>
    refusal(state, { kind: 'submit-corrections', ...NO_ANSWERS, replaced }, ACTORS.applicant).kind;
  assert.equal(by([]), 'CorrectionMissing');
  assert.equal(by([fileOf(plan, `first ${plan}`)]), 'SameFileAgain');
  assert.equal(by([fileOf(plan, 'new'), fileOf(photo, 'new')]), 'DocumentNotPart');
  const answers = { kind: 'submit-corrections', ...NO_ANSWERS, replaced: [fileOf(plan, 'new')] } as const;
  const after = done(state, answers, ACTORS.applicant);
  assert.equal(after.turn, 'agent');
  assert.equal(after.corrections, undefined);
  assert.equal(after.verdicts[plan], undefined, 'only the check of the new file is open again');
});

test('a request in a later round, or after the check, says why it asks something new only now', () => {
  const [plan, photo] = DOCUMENTS as [DocumentTypeId, DocumentTypeId];
  const due = '2026-11-27' as LocalDate;
  const ask = (items: readonly CorrectionItem[], lateDemandReason?: string) =>
    ({ kind: 'request-corrections', items, due, ...(lateDemandReason ? { lateDemandReason } : {}) }) as const;
  const first = done(submittedState(FULLY_DIGITAL, NOW), ask([documentItem(plan)]));
  const answered = done(first, { kind: 'submit-corrections', ...answersTo(first, 1) }, ACTORS.applicant);
  assert.ok(done(answered, ask([documentItem(plan, 'ยังไม่ชัด')])), 'the same demand again is not late');
  assert.equal(refusal(answered, ask([documentItem(photo)])).kind, 'LateDemandReasonMissing');
  assert.equal(refusal(considered(), ask([extraItem('extra-1' as DocumentTypeId)])).kind, 'LateDemandReasonMissing');
  const late = done(answered, ask([documentItem(photo)], 'เพิ่งพบเมื่อเทียบกับแผนผังใหม่'));
  assert.equal(late.rounds, 2);
  assert.equal(late.corrections?.lateDemandReason, 'เพิ่งพบเมื่อเทียบกับแผนผังใหม่');
  assert.deepEqual(late.demanded, [`document:${plan}`, `document:${photo}`]);
});

test('a corrected answer reopens only the check of its section, a document more gets a check of its own', () => {
  const due = '2026-11-27' as LocalDate;
  const extra = 'extra-1' as DocumentTypeId;
  const items: readonly CorrectionItem[] = [
    { kind: 'answer', concept: 'premises.area' as ConceptId, reason: 'incorrect', note: 'ไม่ตรงกับแผนผัง' },
    extraItem(extra),
  ];
  const asked = done(considered(), { kind: 'request-corrections', items, due, lateDemandReason: 'พบที่ร้าน' });
  const missing = { ...answersTo(asked, 1), answers: [] };
  assert.deepEqual(refusal(asked, { kind: 'submit-corrections', ...missing }, ACTORS.applicant), {
    kind: 'CorrectionMissing',
    item: 'answer:premises.area',
  });
  const after = done(asked, { kind: 'submit-corrections', ...answersTo(asked, 1) }, ACTORS.applicant);
  assert.equal(after.filingVersion, 2);
  const open = { kind: 'ChecksOpen', documents: [extra], sections: ['premises'] };
  const approve = { kind: 'approve', fee: { lines: [], total: 0 as Satang }, payBy: due, note: '' } as const;
  assert.deepEqual(refusal(after, approve), open);
});

test('a sibling takes shared answers while it may still be checked, and is no longer asked for them', () => {
  const concept = 'premises.area' as ConceptId;
  const items: readonly CorrectionItem[] = [{ kind: 'answer', concept, reason: 'incorrect', note: 'ผิด' }];
  const asked = done(submittedState(FULLY_DIGITAL, NOW), {
    kind: 'request-corrections',
    items,
    due: '2026-11-27' as LocalDate,
  });
  const take = {
    kind: 'take-shared-answers',
    answers: [{ concept, section: 'premises' }],
    sections: SECTIONS,
    filingVersion: 2,
    through: 'BP69-000001-2',
  } as const;
  const after = done(asked, take, ACTORS.applicant);
  assert.deepEqual(after.corrections?.items, []);
  assert.equal(after.filingVersion, 2);
  const decided = { ...considered(), phase: 'APPROVED_WAITING_PAY_FEE' as const };
  assert.deepEqual(decide(decided, take, context(FULLY_DIGITAL, ACTORS.applicant)), { ok: true, value: [] });
});

test('a document for the applicant changes nothing but the list of them, a reply is noted at its document', () => {
  const state = submittedState(FULLY_DIGITAL, NOW);
  const send = {
    kind: 'send-document',
    file: 'f1' as FileId,
    sha256: sha256('f1'),
    title: 'แผนที่',
    note: 'โปรดอ่าน',
  } as const;
  assert.equal(refusal(state, { ...send, title: ' ' }).kind, 'ReasonMissing');
  const sent = done(state, send);
  assert.deepEqual([sent.turn, sent.step, sent.officerDocuments.length], ['agent', 'check', 1]);
  const items: readonly CorrectionItem[] = [
    { kind: 'reply', file: 'f2' as FileId, sha256: sha256('f2'), title: 'หนังสือ', note: 'ตอบด้วย' },
  ];
  const asked = done(sent, { kind: 'request-corrections', items, due: '2026-11-27' as LocalDate });
  const after = done(asked, { kind: 'submit-corrections', ...answersTo(asked, 1) }, ACTORS.applicant);
  assert.deepEqual(
    after.officerDocuments.map(({ needsReply, reply }) => [needsReply, reply?.at]),
    [
      [false, undefined],
      [true, NOW],
    ],
  );
});

test('an unanswered request may be ended by the officer only after its last day', () => {
  const [document] = DOCUMENTS as [(typeof DOCUMENTS)[number]];
  const items = [documentItem(document)];
  const due = '2026-11-27' as LocalDate;
  const waiting = done(submittedState(FULLY_DIGITAL, NOW), { kind: 'request-corrections', items, due });
  const giveBack = { kind: 'return', reason: 'ไม่ส่งเอกสาร' } as const;
  assert.deepEqual(refusal(waiting, giveBack), { kind: 'CorrectionsStillDue', due });
  const later = { ...context(FULLY_DIGITAL, ACTORS.officer), now: '2026-11-27T17:00:00.000Z' as Instant };
  assert.equal(decide(waiting, giveBack, later).ok, true);
});

test('only the exact fee counts as paid, and a fee of zero needs no payment', () => {
  const approved = (fee: number) =>
    done(considered(), {
      kind: 'approve',
      fee: { lines: [], total: fee as Satang },
      payBy: '2026-12-09' as LocalDate,
      note: '',
    });
  const pay = (amount: number) =>
    ({ kind: 'record-payment', amount: amount as Satang, paidAt: NOW, reference: 'r', receiptNumber: 'R1' }) as const;
  const waiting = approved(65000);
  assert.equal(waiting.step, 'pay');
  assert.deepEqual(refusal(waiting, pay(64999), ACTORS.system), {
    kind: 'AmountDiffers',
    expected: 65000,
    actual: 64999,
  });
  assert.equal(done(waiting, pay(65000), ACTORS.system).step, 'draft');
  assert.equal(approved(0).step, 'draft');
});

test('the officer who approved may not sign', () => {
  const paid = done(
    done(considered(), {
      kind: 'approve',
      fee: { lines: [], total: 0 as Satang },
      payBy: '2026-12-09' as LocalDate,
      note: '',
    }),
    commandFor('draft-licence', considered(), NOW, 1, CHOICE),
    ACTORS.system,
  );
  const reviewer: Actor = { ...ACTORS.signer, subject: 'officer-1' as SubjectId } as Actor;
  const sign = commandFor('sign-licence', paid, NOW, 1, CHOICE);
  assert.equal(refusal(paid, sign, reviewer).kind, 'SignerIsReviewer');
  assert.equal(done(paid, sign, ACTORS.signer).phase, 'COMPLETED');
});

test('a refusal carries the day until which one may appeal', () => {
  const text = { facts: 'ก', law: 'ข', reasons: 'ค', appealTo: { th: 'ผู้ว่าฯ', en: 'Governor' }, appealDays: 15 };
  assert.equal(refusal(considered(), { kind: 'refuse', ...text, reasons: '' }).kind, 'ReasonMissing');
  const refused = done(considered(), { kind: 'refuse', ...text });
  assert.ok(refused.ending?.kind === 'refused');
  assert.equal(refused.ending.appealBy, '2026-12-03');
  assert.equal(refused.clock.stoppedAt, NOW);
});

function considered(): ApplicationState {
  let state = submittedState(FULLY_DIGITAL, NOW);
  for (const document of DOCUMENTS)
    state = done(state, { kind: 'record-verdict', document, verdict: 'pass', note: '' });
  for (const section of SECTIONS) state = done(state, { kind: 'record-verdict', section, verdict: 'pass', note: '' });
  return done(state, { kind: 'confirm-complete' });
}

function done(state: ApplicationState, command: Command, actor: Actor = ACTORS.officer): ApplicationState {
  const decided = decide(state, command, context(FULLY_DIGITAL, actor));
  assert.ok(decided.ok, decided.ok ? '' : JSON.stringify(decided.error));
  return decided.value.reduce<ApplicationState>((next, event) => evolve(next, { event, at: NOW, actor }), state);
}

function refusal(state: ApplicationState, command: Command, actor: Actor = ACTORS.officer) {
  const decided = decide(state, command, context(FULLY_DIGITAL, actor));
  assert.ok(!decided.ok, 'expected a refusal');
  return decided.error;
}

function context(process: Process, actor: Actor): DecisionContext {
  return { process, actor, now: NOW, holidays: new Set() };
}

function tableOf(id: string): Process {
  const process = TABLES.find((table) => table.id === id);
  assert.ok(process, id);
  return process;
}

/** While a withdrawal is open it is answered first; without one there is nothing to answer. */
const ANSWERS = new Set<ActionKind>(['drop-withdrawal', 'confirm-withdrawal']);
const WAITS = new Set<ActionKind>([
  'ask-withdrawal',
  'request-corrections',
  'confirm-complete',
  'return',
  'approve',
  'refuse',
  'offer-appointment',
]);
/** There is no appointment in these states. */
const NEEDS_APPOINTMENT = new Set<ActionKind>([
  'answer-appointment',
  'reschedule-appointment',
  'cancel-appointment',
  'record-no-show',
  'record-inspection',
]);

/** Signing needs a draft, so the state holds one. */
const DRAFTED: LicenceFacts = { number: 'N1', issuedOn: '2026-11-18' as LocalDate, isSigned: false, isPaper: false };

function assertOpenRows(process: Process, step: ProcessStep, facts: Pick<ApplicationState, 'withdrawal'>): void {
  const first = submittedState(process, NOW);
  const { id, phase, turn, station = first.station } = step;
  const state = { ...first, step: id, phase, turn, station, issued: DRAFTED, ...facts };
  for (const action of ACTION_KINDS) {
    for (const actor of Object.values(ACTORS)) {
      const isBarred = (facts.withdrawal ? WAITS : ANSWERS).has(action) || NEEDS_APPOINTMENT.has(action);
      const isMeant = (row: ProcessAction) => row.action === action && row.by === actor.kind;
      const isOpen = !isBarred && step.actions.some((row) => isMeant(row) && row.needs === undefined);
      const decided = decide(state, commandFor(action, state, NOW, 1, CHOICE), context(process, actor));
      const isRefused = !decided.ok && decided.error.kind === 'ActionNotAllowed';
      assert.equal(isRefused, !isOpen, `${action} by ${actor.kind}`);
    }
  }
}
