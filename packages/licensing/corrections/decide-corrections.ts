import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import type { ApplicationEvent, CorrectionItem } from '../application-events.ts';
import { type ApplicationState, documentTypesOf } from '../application-state.ts';
import type { CorrectionAnswers } from '../commands.ts';
import type { Deciding, Decision } from '../decision.ts';
import type { LicensingRefusal } from '../refusal.ts';
import { documentOf, itemKey, lateDemands } from './correction-items.ts';

/**
 * ให้ดำเนินการเพิ่มเติม: one batch of items, each with a reason, and a day after today by which to answer. What is asked
 * later than the first time needs a reason of its own.
 */
export function decideCorrectionsRequest({ state, command, context, move }: Deciding<'request-corrections'>): Decision {
  const { items, due, note, lateDemandReason } = command;
  if (items.length === 0) return err({ kind: 'NothingRequested' });
  const foreign = items.find((item) => item.kind === 'document' && !documentTypesOf(state).includes(item.document));
  if (foreign?.kind === 'document') return err({ kind: 'DocumentNotPart', document: foreign.document });
  if (items.some((item) => !item.note.trim() || ('title' in item && !item.title.trim())))
    return err({ kind: 'ReasonMissing' });
  if (due <= bangkokDate(context.now)) return err({ kind: 'DueDateTooEarly' });
  const isLate = lateDemands(state, items).length > 0;
  if (isLate && !lateDemandReason?.trim()) return err({ kind: 'LateDemandReasonMissing' });
  return ok([
    {
      type: 'CorrectionsRequested.v1',
      round: state.rounds + 1,
      items,
      due,
      ...(note?.trim() ? { note } : {}),
      ...(isLate && lateDemandReason ? { lateDemandReason } : {}),
      move,
    },
  ]);
}

/**
 * ส่งที่แก้ไข: every item is answered - a document by another file than the one that was rejected - and nothing else is
 * sent than what was asked and what follows from it.
 */
export function decideCorrections({ state, command, move }: Deciding<'submit-corrections'>): Decision {
  const items = state.corrections?.items ?? [];
  for (const item of items) {
    const refusal = missingAnswer(state, item, command);
    if (refusal) return err(refusal);
  }
  const asked = new Set(items.map(documentOf));
  const extra = command.replaced.find((file) => !asked.has(file.document));
  if (extra) return err({ kind: 'DocumentNotPart', document: extra.document });
  return ok([submitted(state, command, move)]);
}

/** ส่งเอกสารให้ผู้ยื่น: to read, with a title and words to it; the turn stays where it is. */
export function decideOfficerDocument({ command }: Deciding<'send-document'>): Decision {
  const { file, sha256, title, note } = command;
  if (!title.trim() || !note.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'OfficerDocumentSent.v1', file, sha256, title, note }]);
}

/** The day until which the applicant may answer an open request; after it the matter may be ended. */
export function correctionsDueUntil(state: ApplicationState, now: Instant): string | undefined {
  const { corrections } = state;
  return corrections && bangkokDate(now) <= corrections.due ? corrections.due : undefined;
}

function missingAnswer(
  state: ApplicationState,
  item: CorrectionItem,
  command: CorrectionAnswers,
): LicensingRefusal | undefined {
  const missing = { kind: 'CorrectionMissing', item: itemKey(item) } as const;
  switch (item.kind) {
    case 'document':
    case 'extra': {
      const { document } = item;
      const next = command.replaced.find((file) => file.document === document);
      if (!next) return missing;
      const held = state.documents.find((file) => file.document === document);
      return held?.sha256 === next.sha256 ? { kind: 'SameFileAgain', document } : undefined;
    }
    case 'answer':
      return command.answers.some(({ concept }) => concept === item.concept) ? undefined : missing;
    case 'reply':
      return command.replies.some(({ file }) => file === item.file) ? undefined : missing;
  }
}

function submitted(
  state: ApplicationState,
  { replaced, answers, replies, follow, made }: CorrectionAnswers,
  move: Deciding<'submit-corrections'>['move'],
): ApplicationEvent {
  const changed = [...answers, ...follow.answers];
  return {
    type: 'CorrectionsSubmitted.v1',
    round: state.rounds,
    replaced: [...replaced, ...follow.documents],
    ...(changed.length > 0 && made ? { answers: changed, ...made } : {}),
    ...(replies.length > 0 ? { replies } : {}),
    move,
  };
}
