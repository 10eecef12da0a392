import { type Sha256, sha256 } from '@biz/kernel/digest.ts';
import { type DefinitionId, definitionIdOf, type LicenceId, type OfficerAccountId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { AccountActor } from '../officers/officer-account.ts';

/**
 * Where a revision (ฉบับแก้ไข) stands: being written, waiting for a second person, approved - then its day decides - or given up.
 */
export type RevisionStatus = 'draft' | 'submitted' | 'approved' | 'withdrawn';

/** What happened to a revision. */
export type RevisionEvent =
  /** From when licences alone were revised. */
  | { readonly type: 'RevisionBegun.v1'; readonly licence: LicenceId; readonly text: string }
  | { readonly type: 'RevisionBegun.v2'; readonly definition: DefinitionId; readonly text: string }
  | { readonly type: 'RevisionTextSaved.v1'; readonly text: string }
  | { readonly type: 'RevisionSubmitted.v1'; readonly from: LocalDate; readonly note: Localised }
  | { readonly type: 'RevisionReturned.v1'; readonly reason: string }
  | { readonly type: 'RevisionApproved.v1' }
  | { readonly type: 'RevisionWithdrawn.v1'; readonly reason: string };

/** An event of a revision as it is kept. */
export type RecordedRevisionEvent = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: AccountActor;
  readonly event: RevisionEvent;
};

/** What was asked for: from which day it holds, and what changes and why, for applicants (บันทึกการเปลี่ยนแปลง). */
export type Proposal = {
  readonly from: LocalDate;
  readonly note: Localised;
  readonly by: AccountActor;
  readonly at: Instant;
};

/** One proposed change of a definition. Made only by `evolveRevision`. */
export type Revision = {
  readonly definition: DefinitionId;
  readonly status: RevisionStatus;
  /** Digest of the definition that it began from. */
  readonly base: Sha256;
  /** YAML source as it was last saved. */
  readonly text: string;
  /** Everybody who wrote any of the text, or asked for its approval. */
  readonly authors: readonly OfficerAccountId[];
  readonly begun: { readonly by: AccountActor; readonly at: Instant };
  readonly proposal?: Proposal;
  /** Why it came back; gone with the next submission. */
  readonly returned?: { readonly reason: string; readonly by: AccountActor; readonly at: Instant };
  readonly approved?: { readonly by: AccountActor; readonly at: Instant };
};

type Happening = Pick<RecordedRevisionEvent, 'event' | 'at' | 'by'>;

/** Folds one event into the revision. Throws on anything but a beginning as the first event: a broken stream. */
export function evolveRevision(revision: Revision | undefined, { event, at, by }: Happening): Revision {
  if (event.type === 'RevisionBegun.v1' || event.type === 'RevisionBegun.v2') {
    const { text } = event;
    const definition = 'licence' in event ? definitionIdOf('licence', event.licence) : event.definition;
    return { definition, status: 'draft', base: sha256(text), text, authors: [], begun: { by, at } };
  }
  if (!revision) throw new Error(`event ${event.type} before RevisionBegun`);
  switch (event.type) {
    case 'RevisionTextSaved.v1':
      return { ...revision, text: event.text, authors: withAuthor(revision, by) };
    case 'RevisionSubmitted.v1': {
      const { returned: _, ...rest } = revision;
      const proposal = { from: event.from, note: event.note, by, at };
      return { ...rest, status: 'submitted', authors: withAuthor(revision, by), proposal };
    }
    case 'RevisionReturned.v1':
      return { ...revision, status: 'draft', returned: { reason: event.reason, by, at } };
    case 'RevisionApproved.v1':
      return { ...revision, status: 'approved', approved: { by, at } };
    case 'RevisionWithdrawn.v1':
      return { ...revision, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}

function withAuthor({ authors }: Revision, by: AccountActor): Revision['authors'] {
  return by.kind === 'system' || authors.includes(by.account) ? authors : [...authors, by.account];
}
