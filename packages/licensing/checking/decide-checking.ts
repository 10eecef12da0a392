import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { type ApplicationState, documentTypesOf } from '../application-state.ts';
import { addDays } from '../clock-of.ts';
import { correctionsDueUntil } from '../corrections/decide-corrections.ts';
import type { Deciding, Decision } from '../decision.ts';
import type { LicensingRefusal } from '../refusal.ts';

/** ผลตรวจ: what an officer found in one document or one section of the form. A verdict other than pass says why. */
export function decideVerdict({ state, command }: Deciding<'record-verdict'>): Decision {
  const { verdict, note } = command;
  if ('section' in command) {
    const { section } = command;
    if (!state.sections.includes(section)) return err({ kind: 'SectionNotPart', section });
    if (verdict !== 'pass' && !note.trim()) return err({ kind: 'ReasonMissing' });
    return ok([{ type: 'SectionVerdictRecorded.v1', section, verdict, note }]);
  }
  const { document } = command;
  if (!documentTypesOf(state).includes(document)) return err({ kind: 'DocumentNotPart', document });
  if (verdict !== 'pass' && !note.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'VerdictRecorded.v1', document, verdict, note }]);
}

/** เอกสารครบถ้วนถูกต้อง: every check has passed; the clock starts and the last day is promised. */
export function decideCompleteness({ state, context, move }: Deciding<'confirm-complete'>): Decision {
  const open = openChecks(state);
  if (open) return err(open);
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

/** The checks that have not passed yet, as a refusal; what was corrected must be looked at again. Undefined = none. */
export function openChecks(state: ApplicationState): Extract<LicensingRefusal, { kind: 'ChecksOpen' }> | undefined {
  const documents = documentTypesOf(state).filter((document) => state.verdicts[document]?.verdict !== 'pass');
  const sections = state.sections.filter((section) => state.sectionVerdicts[section]?.verdict !== 'pass');
  return documents.length + sections.length > 0 ? { kind: 'ChecksOpen', documents, sections } : undefined;
}
