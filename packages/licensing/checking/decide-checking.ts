import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { type ApplicationState, documentTypesOf } from '../application-state.ts';
import { addDays } from '../clock-of.ts';
import { correctionsDueUntil } from '../corrections/decide-corrections.ts';
import type { Deciding, Decision } from '../decision.ts';

/** ผลตรวจเอกสาร: what an officer found in one document. A verdict other than pass says why. */
export function decideVerdict({ state, command }: Deciding<'record-verdict'>): Decision {
  const { document, verdict, note } = command;
  if (!documentTypesOf(state).includes(document)) return err({ kind: 'DocumentNotPart', document });
  if (verdict !== 'pass' && !note.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'VerdictRecorded.v1', document, verdict, note }]);
}

/** เอกสารครบถ้วนถูกต้อง: every check has passed; the clock starts and the last day is promised. */
export function decideCompleteness({ state, context, move }: Deciding<'confirm-complete'>): Decision {
  const open = openChecks(state);
  if (open.length > 0) return err({ kind: 'ChecksOpen', documents: open });
  const today = bangkokDate(context.now);
  const due = addDays(today, state.days, state.dayBasis, context.holidays);
  return ok([{ type: 'CompletenessConfirmed.v1', due, move }]);
}

/** คืนเรื่อง: with a reason, and not while the applicant may still answer a request. */
export function decideReturn({ state, command, context, move }: Deciding<'return'>): Decision {
  const due = correctionsDueUntil(state, context.now);
  if (due) return err({ kind: 'CorrectionsStillDue', due });
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'ApplicationReturned.v1', reason: command.reason, move }]);
}

/** Documents that have not passed yet; a corrected one must be looked at again. */
export function openChecks(state: ApplicationState) {
  return documentTypesOf(state).filter((document) => state.verdicts[document]?.verdict !== 'pass');
}
