import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Verdict } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';

/** A document of an application and what the officer found in it, if they looked. */
export type DocumentCheck = {
  readonly document: DocumentTypeId;
  readonly verdict?: Verdict;
  /** The reason the applicant will read; empty when it passed or is unchecked. */
  readonly note: string;
};

/** How far the check of the documents is. */
export type DocumentChecks = {
  readonly checks: readonly DocumentCheck[];
  readonly unchecked: readonly DocumentTypeId[];
  readonly failed: readonly DocumentTypeId[];
  /** Every document has passed; also when there is none to check. */
  readonly isComplete: boolean;
};

/**
 * The documents in the order of the form, with the verdicts that stand: a corrected document keeps its place in the list.
 */
export function documentChecks(state: ApplicationState, order: readonly DocumentTypeId[]): DocumentChecks {
  const place = (document: DocumentTypeId) => (order.includes(document) ? order.indexOf(document) : order.length);
  const checks = state.documents
    .map(({ document }): DocumentCheck => {
      const found = state.verdicts[document];
      return found ? { document, verdict: found.verdict, note: found.note } : { document, note: '' };
    })
    .sort((a, b) => place(a.document) - place(b.document));
  const unchecked = checks.filter(({ verdict }) => verdict === undefined).map(({ document }) => document);
  const failed = checks
    .filter(({ verdict }) => verdict !== undefined && verdict !== 'pass')
    .map(({ document }) => document);
  return { checks, unchecked, failed, isComplete: unchecked.length === 0 && failed.length === 0 };
}

/** The unchecked document to look at after this one: the next in the list, then from its beginning. */
export function nextUnchecked(checks: DocumentChecks, after: DocumentTypeId): DocumentTypeId | undefined {
  const all = checks.checks.map(({ document }) => document);
  const from = all.indexOf(after) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find((document) => checks.unchecked.includes(document));
}
