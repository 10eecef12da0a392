import { sha256 } from '@biz/kernel/digest.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { assertNever, err, ok, type Result } from '@biz/kernel/result.ts';
import type { Administrator } from '../officers/decide-account.ts';
import type { Revision, RevisionEvent } from './revision.ts';

/** What can be asked of a revision that exists. */
export type RevisionCommand =
  | { readonly kind: 'save'; readonly text: string }
  | { readonly kind: 'submit'; readonly from: LocalDate; readonly note: Localised }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'approve' }
  | { readonly kind: 'withdraw'; readonly reason: string };

/** Why a command on a revision is refused. Nothing was changed. */
export type RevisionRefusal =
  /** It does not stand where this can be done. */
  | { readonly kind: 'RevisionNotOpen' }
  /** The text says what it said before. */
  | { readonly kind: 'RevisionUnchanged' }
  /** The day has passed, or lies before the day of a definition that was approved already. */
  | { readonly kind: 'RevisionTooEarly' }
  | { readonly kind: 'RevisionNoteMissing' }
  | { readonly kind: 'RevisionReasonMissing' }
  /** Who wrote any of it approves nothing of it. */
  | { readonly kind: 'AuthorApproves' }
  /** It holds already: another revision changes it again. */
  | { readonly kind: 'RevisionInEffect' }
  /** A later revision is built on it. */
  | { readonly kind: 'RevisionBuiltOn' };

/** What a decision looks at besides the revision. */
export type RevisionContext = {
  readonly by: Administrator;
  readonly today: LocalDate;
  /** The day from which the newest approved revision of the definition holds, other than this one. */
  readonly newestFrom?: LocalDate;
  /** A revision of the definition that was begun after this one and not given up. */
  readonly isBuiltOn?: true;
};

type Decision = Result<readonly RevisionEvent[], RevisionRefusal>;

/** Decides about a revision: what it says is somebody else's to check. Pure and total. */
export function decideRevision(revision: Revision, command: RevisionCommand, context: RevisionContext): Decision {
  switch (command.kind) {
    case 'save':
      if (revision.status !== 'draft') return err({ kind: 'RevisionNotOpen' });
      return ok(command.text === revision.text ? [] : [{ type: 'RevisionTextSaved.v1', text: command.text }]);
    case 'submit':
      return submit(revision, command, context);
    case 'return':
      if (revision.status !== 'submitted') return err({ kind: 'RevisionNotOpen' });
      return because(command.reason, (reason) => ({ type: 'RevisionReturned.v1', reason }));
    case 'approve':
      return approve(revision, context);
    case 'withdraw':
      return withdraw(revision, command.reason, context);
    default:
      return assertNever(command);
  }
}

function submit(
  revision: Revision,
  { from, note }: Extract<RevisionCommand, { kind: 'submit' }>,
  context: RevisionContext,
): Decision {
  const said = { th: note.th.trim(), en: note.en.trim() };
  if (revision.status !== 'draft') return err({ kind: 'RevisionNotOpen' });
  if (sha256(revision.text) === revision.base) return err({ kind: 'RevisionUnchanged' });
  if (said.th === '' || said.en === '') return err({ kind: 'RevisionNoteMissing' });
  if (isTooEarly(from, context)) return err({ kind: 'RevisionTooEarly' });
  return ok([{ type: 'RevisionSubmitted.v1', from, note: said }]);
}

/** สองคน: the second person is somebody who wrote none of it. */
function approve({ status, authors, proposal }: Revision, context: RevisionContext): Decision {
  if (status !== 'submitted' || !proposal) return err({ kind: 'RevisionNotOpen' });
  if (authors.includes(context.by.account)) return err({ kind: 'AuthorApproves' });
  if (isTooEarly(proposal.from, context)) return err({ kind: 'RevisionTooEarly' });
  return ok([{ type: 'RevisionApproved.v1' }]);
}

function withdraw({ status, proposal }: Revision, reason: string, { today, isBuiltOn }: RevisionContext): Decision {
  if (status === 'withdrawn') return err({ kind: 'RevisionNotOpen' });
  if (status === 'approved') {
    if (proposal && proposal.from <= today) return err({ kind: 'RevisionInEffect' });
    if (isBuiltOn) return err({ kind: 'RevisionBuiltOn' });
  }
  return because(reason, (given) => ({ type: 'RevisionWithdrawn.v1', reason: given }));
}

function isTooEarly(from: LocalDate, { today, newestFrom }: RevisionContext): boolean {
  return from < today || (newestFrom !== undefined && from < newestFrom);
}

function because(reason: string, event: (reason: string) => RevisionEvent): Decision {
  const given = reason.trim();
  return given === '' ? err({ kind: 'RevisionReasonMissing' }) : ok([event(given)]);
}
