import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { CorrectionItem } from '../application-events.ts';
import type { ApplicationState, ExtraDocument } from '../application-state.ts';

/** What an item asks for, as one word: the same demand has the same key in every round. */
export function itemKey(item: CorrectionItem): string {
  switch (item.kind) {
    case 'document':
    case 'extra':
      return `document:${item.document}`;
    case 'answer':
      return `answer:${item.concept}`;
    case 'reply':
      return `reply:${item.file}`;
  }
}

/** The document that an item wants a file for; undefined for answers and replies. */
export function documentOf(item: CorrectionItem): DocumentTypeId | undefined {
  return item.kind === 'document' || item.kind === 'extra' ? item.document : undefined;
}

/**
 * Items that were never asked before, in a request that is not the first or comes after the check. All defects are to be
 * named at once (Licensing Facilitation Act B.E. 2558, s. 8), so these need a reason.
 */
export function lateDemands(state: ApplicationState, items: readonly CorrectionItem[]): readonly CorrectionItem[] {
  if (state.rounds === 0 && state.phase === 'CHECK') return [];
  return items.filter((item) => !state.demanded.includes(itemKey(item)));
}

/** The officer's own document of this name; undefined for a document of the catalogue. */
export function extraDocument(
  state: Pick<ApplicationState, 'extras'>,
  document: DocumentTypeId,
): ExtraDocument | undefined {
  return state.extras.find((extra) => extra.document === document);
}
