import { documentLabel } from '@biz/actions/corrections/item-label.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';

/** One value that an event set, with what stood there before, where something did. */
export type Change = { readonly what: string; readonly before?: string; readonly after: string };

/** What the words of an event depend on besides the event. */
export type Reading = {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly state: Pick<ApplicationState, 'extras'>;
};

/** The first twelve digits: enough to compare by eye; the whole hash is on the document's own page. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** A document by its name, or by the title that the officer gave it. */
export function documentName(document: DocumentTypeId, { catalogue, lang, state }: Reading): string {
  return documentLabel(catalogue, state, document)[lang];
}
