import type { Definition } from '@biz/catalogue/definition.ts';
import type { Page } from '../../backend-app.ts';

/** What a definition is called away from its group: questions and documents of the same topic are told apart. */
export function definitionName({ t, lang }: Pick<Page, 't' | 'lang'>, { kind, title }: Definition): string {
  if (kind === 'licence' || kind === 'agency') return title[lang];
  return t('definition.inGroup', { group: t(`definition.group.${kind}`), name: title[lang] });
}
