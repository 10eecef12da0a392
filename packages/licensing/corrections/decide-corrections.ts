import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { type ApplicationState, documentTypesOf } from '../application-state.ts';
import type { Deciding, Decision } from '../decision.ts';

/** ให้แก้ไข / ส่งเพิ่ม: one batch of items, each with a reason, and a day after today by which to answer. */
export function decideCorrectionsRequest({ state, command, context, move }: Deciding<'request-corrections'>): Decision {
  if (command.items.length === 0) return err({ kind: 'NothingRequested' });
  const foreign = command.items.find((item) => !documentTypesOf(state).includes(item.document));
  if (foreign) return err({ kind: 'DocumentNotPart', document: foreign.document });
  if (command.items.some((item) => !item.note.trim())) return err({ kind: 'ReasonMissing' });
  if (command.due <= bangkokDate(context.now)) return err({ kind: 'DueDateTooEarly' });
  const { items, due } = command;
  return ok([{ type: 'CorrectionsRequested.v1', round: state.rounds + 1, items, due, move }]);
}

/** ส่งที่แก้ไข: every item is answered, with another file than the one that was rejected, and nothing else is sent. */
export function decideCorrections({ state, command, move }: Deciding<'submit-corrections'>): Decision {
  for (const { document } of state.corrections?.items ?? []) {
    const next = command.replaced.find((file) => file.document === document);
    if (!next) return err({ kind: 'CorrectionMissing', document });
    const held = state.documents.find((file) => file.document === document);
    if (held?.sha256 === next.sha256) return err({ kind: 'SameFileAgain', document });
  }
  const asked = new Set(state.corrections?.items.map((item) => item.document));
  const extra = command.replaced.find((file) => !asked.has(file.document));
  if (extra) return err({ kind: 'DocumentNotPart', document: extra.document });
  return ok([{ type: 'CorrectionsSubmitted.v1', round: state.rounds, replaced: command.replaced, move }]);
}

/** The day until which the applicant may answer an open request; after it the matter may be ended. */
export function correctionsDueUntil(state: ApplicationState, now: Instant): string | undefined {
  const { corrections } = state;
  return corrections && bangkokDate(now) <= corrections.due ? corrections.due : undefined;
}
