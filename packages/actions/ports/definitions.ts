import type { LoadedCatalogue } from '@biz/catalogue/link-catalogue.ts';
import type { SourceFile } from '@biz/catalogue/source-file.ts';
import type { DefinitionId, LicenceId, RevisionId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { RecordedRevisionEvent, Revision, RevisionEvent } from '@biz/licensing/definitions/revision.ts';
import type { AccountActor } from '@biz/licensing/officers/officer-account.ts';

/** A revision as it is kept. `seq` counts its events. */
export type KeptRevision = {
  readonly id: RevisionId;
  readonly seq: number;
  readonly revision: Revision;
  readonly savedAt: Instant;
};

/** The revisions of one definition inside a transaction, oldest first; whoever asks for them waits for the one before. */
export type DefinitionsTx = {
  lock(definition: DefinitionId): Promise<readonly KeptRevision[]>;
  /** Appends to a revision that was locked here, or begins one with `seq` 0. */
  append(
    id: RevisionId,
    revision: Revision | undefined,
    change: {
      readonly seq: number;
      readonly events: readonly RevisionEvent[];
      readonly at: Instant;
      readonly by: AccountActor;
    },
  ): Promise<void>;
};

/** The reads of the pages about definitions. */
export type DefinitionQueries = {
  revision(id: RevisionId): Promise<KeptRevision | undefined>;
  /** Newest first. */
  revisionsOf(definition: DefinitionId): Promise<readonly KeptRevision[]>;
  /** Everything that is being written or waits for approval, and what was approved for a day after this one. */
  open(today: LocalDate): Promise<readonly KeptRevision[]>;
  /** Of each definition the revision that holds on a day; none where the shipped one does. */
  inEffect(day: LocalDate): Promise<readonly KeptRevision[]>;
  history(id: RevisionId): Promise<readonly RecordedRevisionEvent[]>;
  /** Revisions that came into effect after that moment and by this one, in order. */
  inEffectBetween(span: { readonly after: Instant; readonly until: Instant }): Promise<readonly KeptRevision[]>;
};

/** The sources of the catalogue, for who changes it. */
export type DefinitionSources = {
  /** The edition of a day, with everything that is approved for it. */
  on(day: LocalDate): LoadedCatalogue;
  /** The editions that begin after a day, in order. */
  after(day: LocalDate): readonly LoadedCatalogue[];
  /** The shipped examples of these licences. */
  examples(licences: readonly LicenceId[]): Promise<readonly SourceFile[]>;
  /** Reads what was published, so that it counts at once in this process. */
  refresh(): Promise<void>;
};
