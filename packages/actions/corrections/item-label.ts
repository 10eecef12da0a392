import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { extraDocument } from '@biz/licensing/corrections/correction-items.ts';

/** What a document is called: by the catalogue, or by the officer who asked for it. */
export function documentLabel(
  catalogue: Catalogue,
  state: Pick<ApplicationState, 'extras'>,
  document: DocumentTypeId,
): Localised {
  const title = extraDocument(state, document)?.title;
  return catalogue.documents.get(document)?.label ?? written(title ?? document);
}

/** What an item of a request is about: the document, the question, or the title that the officer gave it. */
export function itemLabel(
  catalogue: Catalogue,
  state: Pick<ApplicationState, 'extras'>,
  item: CorrectionItem,
): Localised {
  switch (item.kind) {
    case 'document':
      return documentLabel(catalogue, state, item.document);
    case 'answer':
      return catalogue.concepts.get(item.concept)?.label ?? written(item.concept);
    case 'extra':
    case 'reply':
      return written(item.title);
  }
}

/** Words of a person stand in the language in which they were written. */
function written(text: string): Localised {
  return { th: text, en: text };
}
