import type { AnswerValue } from '@biz/catalogue/model.ts';
import type { AgencyId, ApplicationId, ConceptId, FileId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { AttachedDocument, Draft, Filing } from '@biz/licensing/filing.ts';

/** An item of a request that is still being drafted: shared by the officers of the agency, unknown to the applicant. */
export type DraftedItem = {
  readonly key: string;
  readonly item: CorrectionItem;
  readonly by: SubjectId;
  readonly byName: string;
  readonly at: Instant;
  /** Counts every change of the item; a page says which one it showed. */
  readonly version: number;
};

/** A file that answers an item, as stored. */
export type HeldFile = Omit<AttachedDocument, 'document'>;

/**
 * What an applicant has prepared for one item of a request. Kept until all is sent, and after that as the record of what
 * was replied in words. Sealed at rest; officers do not see it before it is sent.
 */
export type HeldCorrection = {
  readonly key: string;
  readonly file?: HeldFile;
  readonly answer?: AnswerValue;
  readonly words?: string;
  readonly at: Instant;
};

/** Answers that a correction changes, and through what. */
export type FilingCorrection = {
  readonly filing: FilingId;
  readonly application: ApplicationId;
  readonly round: number;
  readonly concepts: readonly ConceptId[];
  readonly answers: Draft['answers'];
  /** What the business is called now. */
  readonly title: string;
  readonly by: string;
  readonly at: Instant;
};

/** One version of a filing's answers; none is ever changed. Version 1 is what was submitted. */
export type FilingVersion = {
  readonly version: number;
  readonly answers: Draft['answers'];
  readonly concepts: readonly ConceptId[];
  /** Through which application and in which round it came; absent for version 1. */
  readonly through?: { readonly application: ApplicationId; readonly round: number };
  readonly by: string;
  readonly at: Instant;
};

/** The part of a transaction that corrections need. */
export type CorrectionsTx = {
  drafted(application: ApplicationId): Promise<readonly DraftedItem[]>;
  /** Writes an item; one of the same key is replaced and its version counted on. */
  putDraft(application: ApplicationId, agency: AgencyId, item: Omit<DraftedItem, 'version'>): Promise<void>;
  removeDraft(application: ApplicationId, key: string): Promise<void>;
  clearDrafts(application: ApplicationId): Promise<void>;
  held(application: ApplicationId, round: number): Promise<readonly HeldCorrection[]>;
  hold(application: ApplicationId, round: number, correction: HeldCorrection): Promise<void>;
  /** Makes the next version of a filing's answers and answers its number. The former ones stay as they are. */
  correctFiling(correction: FilingCorrection): Promise<number>;
  /** The filing with the answers of that version. */
  filingAt(id: FilingId, version: number): Promise<Filing | undefined>;
  /** Notes when the applicant first opened a document that an officer sent. */
  markOpened(application: ApplicationId, file: FileId, at: Instant): Promise<void>;
};

/** Reads for the pages about corrections; whose it is was asked before, by `application` or `applicationForAgency`. */
export type CorrectionQueries = {
  held(application: ApplicationId, round: number): Promise<readonly HeldCorrection[]>;
  /** Every version of a filing's answers, oldest first; empty while it was never corrected. */
  versions(filing: FilingId): Promise<readonly FilingVersion[]>;
  /** When the applicant first opened each document of the officer. */
  opened(application: ApplicationId): Promise<ReadonlyMap<FileId, Instant>>;
};
