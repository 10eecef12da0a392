import type { DocumentNeed, DocumentType } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { conditionText } from '../../forms/condition-text.ts';
import { manualMessages } from '../../messages/manuals.ts';
import { useTexts } from '../../use-texts.ts';
import { kindsOf, limitOf } from '../documents/upload-errors.ts';
import type { Manual } from './manual.ts';
import { Part } from './part.tsx';

/** The documents of a first application by when each is needed, as what file, or that the State has it. */
export function Documents({ manual }: { readonly manual: Manual }): Markup {
  const { t, lang } = useTexts(manualMessages);
  const groups = [...Map.groupBy(needsOf(manual, lang), ({ when }) => when)];
  return (
    <Part title={t('documents.title')}>
      {groups.length === 0 ? (
        <p class="govuk-body">{t(manual.way.by === 'portal' ? 'documents.none' : 'documents.unknown')}</p>
      ) : null}
      {groups.map(([when, needs]) => (
        <section key={when}>
          <h3 class="govuk-heading-s">{when}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {needs.map(({ type, file }) => (
              <li key={type.id}>
                {type.label[lang]} {file === undefined ? null : <span class="bp-muted">· {file}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}

type Need = { readonly type: DocumentType; readonly when: string; readonly file?: string };

function needsOf({ catalogue, way }: Manual, lang: Lang): readonly Need[] {
  const t = manualMessages.t[lang];
  if (way.by === 'agency') {
    const types = (way.operation?.documents ?? []).flatMap((id) => catalogue.documents.get(id) ?? []);
    return types.map((type) => ({ type, when: t('documents.agency') }));
  }
  // Always first, then under conditions, what one may add last.
  const rank = (need: DocumentNeed) => (need.when === undefined ? (need.required ? 0 : 2) : 1);
  const inOrder = way.operation.documents.toSorted((a, b) => rank(a) - rank(b));
  return inOrder.flatMap(({ document, required, when: condition }): readonly Need[] => {
    const type = catalogue.documents.get(document);
    if (!type) return [];
    const always = t(required ? 'documents.always' : 'documents.optional');
    const when = condition ? t('documents.when', { condition: conditionText(catalogue, condition, lang) }) : always;
    return [{ type, when, file: fileText(type, lang) }];
  });
}

function fileText(type: DocumentType, lang: Lang): string {
  const t = manualMessages.t[lang];
  if (type.replacedBy) return t('documents.held');
  return t('documents.limit', { kinds: kindsOf(type, lang), size: limitOf(type) });
}
