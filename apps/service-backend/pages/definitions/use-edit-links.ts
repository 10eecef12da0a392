import { contentOf } from '@biz/catalogue/definition-content.ts';
import { operationsOf } from '@biz/catalogue/operation.ts';
import { revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { RevisionView } from './revision-view.ts';
import { useOperationName } from './use-definition-words.ts';

type EditLink = { readonly href: string; readonly label: string };

/** The forms in which a revision's text can be changed; what they do not show is changed in the source. */
export function useEditLinks(view: RevisionView): readonly EditLink[] {
  const { lang, t } = useText();
  const nameOf = useOperationName();
  const { id, definition } = view.seen;
  const content = view.after ?? contentOf(view.before, definition);
  const { licences } = (view.trial.loaded ?? view.before).catalogue;
  const texts = (part: string, label: string): EditLink => ({ href: revisionPath('texts', id, part), label });
  const terms = (part: string, label: string): EditLink => ({ href: revisionPath('terms', id, part), label });
  switch (content?.kind) {
    case undefined:
      return [];
    case 'licence':
      return [
        texts('licence', t('revision.edit.texts')),
        ...operationsOf(content.says).map(([kind]) =>
          terms(kind, t('revision.edit.terms', { operation: nameOf(kind) })),
        ),
      ];
    case 'agency':
      return [
        texts('agency', t('revision.edit.agency')),
        ...Object.keys(content.says.feeRules).map((licence) => {
          const name = [...licences.values()].find((one) => one.id === licence)?.shortName[lang] ?? licence;
          return terms(licence, t('revision.edit.slab', { licence: name }));
        }),
      ];
    case 'questions':
    case 'documents':
      return Object.values(content.says).map((one) => texts(one.id, one.label[lang]));
  }
}
