import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { useText } from '../use-text.ts';

/** Names documents of the catalogue in the page's language. */
export function useDocumentName(catalogue: Catalogue): (document: DocumentTypeId) => string {
  const { lang } = useText();
  return (document) => catalogue.documents.get(document)?.label[lang] ?? document;
}
