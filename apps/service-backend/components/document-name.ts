import { documentLabel, itemLabel } from '@biz/actions/corrections/item-label.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { CheckSubject, CorrectionItem } from '@biz/licensing/application-events.ts';
import type { OfficerCase } from '../case/officer-case.ts';
import { useText } from '../use-text.ts';

type Named = Pick<OfficerCase, 'catalogue' | 'application'>;

/** Names documents in the page's language: those of the catalogue, and those that an officer asked for. */
export function useDocumentName({ catalogue, application }: Named): (document: DocumentTypeId) => string {
  const { lang } = useText();
  return (document) => documentLabel(catalogue, application.state, document)[lang];
}

/** Names what is checked: a document, or a section of the form. */
export function useSubjectName(named: Named): (subject: CheckSubject) => string {
  const { t } = useText();
  const documentName = useDocumentName(named);
  return (subject) =>
    'document' in subject ? documentName(subject.document) : t(`application.section.${subject.section}`);
}

/** Names what an item of a request is about. */
export function useItemName({ catalogue, application }: Named): (item: CorrectionItem) => string {
  const { lang } = useText();
  return (item) => itemLabel(catalogue, application.state, item)[lang];
}
