import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '../application-state.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { processTables } from '../testing/process-tables.ts';
import { ACTORS, submittedState } from '../testing/walk.ts';

const NOW = '2026-11-18T03:00:00.000Z' as Instant;
const [process] = processTables();
assert.ok(process);
const table = process;
const [ANONG, BOON] = ['anong', 'boon'].map((name) => ({ subject: name as SubjectId, name }));
const fresh = submittedState(table, NOW);

function assign(state: ApplicationState, to: typeof ANONG, reason = '', by = ACTORS.officer) {
  const command = { kind: 'assign', reason, ...(to ? { to } : {}) } as const;
  return decide(state, command, { process: table, actor: by, now: NOW, holidays: new Set() });
}

function assigned(state: ApplicationState, to: typeof ANONG, reason = ''): ApplicationState {
  const decided = assign(state, to, reason);
  assert.ok(decided.ok, JSON.stringify(decided));
  return decided.value.reduce<ApplicationState>(
    (so, event) => evolve(so, { event, at: NOW, actor: ACTORS.officer }),
    state,
  );
}

test('an application is given to somebody, on to another and back to nobody; nothing else about it changes', () => {
  const first = assigned(fresh, ANONG);
  assert.deepEqual(first, { ...fresh, assignee: ANONG });
  const second = assigned(first, BOON, 'ลาพักร้อน');
  assert.deepEqual(second.assignee, BOON);
  assert.deepEqual(assigned(second, undefined, 'คืนกองกลาง'), fresh);
});

test('taking it from a colleague needs a reason, giving away one’s own does not', () => {
  const theirs = assigned(fresh, ANONG);
  assert.deepEqual(assign(theirs, BOON, '  '), { ok: false, error: { kind: 'ReasonMissing' } });
  assert.ok('subject' in ACTORS.officer);
  const mine = assigned(fresh, { subject: ACTORS.officer.subject, name: ACTORS.officer.name });
  assert.ok(assign(mine, BOON).ok);
});

test('giving it to whom it belongs changes nothing, and what has ended belongs to nobody', () => {
  const state = assigned(fresh, ANONG);
  assert.deepEqual(assign(state, ANONG), { ok: true, value: [] });
  assert.deepEqual(assign(fresh, undefined), { ok: true, value: [] });
  assert.deepEqual(assign({ ...state, turn: 'done' }, BOON, 'x'), { ok: false, error: { kind: 'CaseEnded' } });
});
