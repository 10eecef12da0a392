import type { Example } from '@biz/catalogue/example.ts';
import { useText } from '../../use-text.ts';
import type { RevisionView } from './revision-view.ts';

/** What an example is about; where a definition is used by many licences, with the licence. */
export function useExampleName({ seen, before }: RevisionView): (example: Example) => string {
  const { lang, t } = useText();
  return ({ licence, about }) => {
    const name = before.catalogue.licences.get(licence)?.shortName[lang];
    const isAlone = seen.definition.kind === 'licence' || name === undefined;
    return isAlone ? about : t('revision.examples.of', { licence: name, about });
  };
}
