import { contentOf, type DefinitionContent } from '@biz/catalogue/definition-content.ts';
import type { Catalogue, Concept } from '@biz/catalogue/model.ts';
import { operationsOf } from '@biz/catalogue/operation.ts';
import { possibleProblems } from '@biz/catalogue/possible-problems.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { Table } from '@biz/web/components/table.tsx';
import { answerProblemText } from '@biz/web/i18n/answer-problem-text.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { useText } from '../../use-text.ts';
import { RevisionFrame } from './revision-frame.tsx';
import type { RevisionView } from './revision-view.ts';

/** A question with every message that somebody who answers it may get; those of a row's fields, too. */
type Messages = { readonly concept: Concept; readonly texts: readonly string[] };

/** Every error that a definition can produce, in the words that applicants read. */
export function ErrorsPage(props: { readonly shell: Shell; readonly view: RevisionView }): Markup {
  const { lang, t } = useText();
  const { view, shell } = props;
  const loaded = view.trial.loaded ?? view.before;
  const content = contentOf(loaded, view.seen.definition);
  const rows = content ? messagesOf(loaded.catalogue, content, lang) : [];
  return (
    <RevisionFrame shell={shell} view={view} tab="errors">
      <p class="govuk-body">{t(rows.length === 0 ? 'revision.errors.none' : 'revision.errors.lead')}</p>
      {rows.length === 0 ? null : (
        <Table
          caption={t('revision.tab.errors')}
          isCaptionHidden
          isDense
          stacks
          rows={rows}
          rowKey={({ concept }) => concept.id}
          columns={[
            { header: t('revision.errors.question'), isRowHeader: true, cell: ({ concept }) => concept.label[lang] },
            {
              header: t('revision.errors.texts'),
              label: t('revision.errors.texts'),
              cell: ({ texts }) =>
                texts.length === 0 ? (
                  t('revision.errors.registry')
                ) : (
                  <ul class="govuk-list">
                    {texts.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      )}
    </RevisionFrame>
  );
}

function messagesOf(catalogue: Catalogue, content: DefinitionContent, lang: Lang): readonly Messages[] {
  return [...askedBy(content)].flatMap(([id, isRequired]): readonly Messages[] => {
    const concept = [...catalogue.concepts.values()].find((one) => one.id === id);
    return concept ? [{ concept, texts: concept.registry ? [] : textsOf(concept, isRequired, lang) }] : [];
  });
}

/** The questions of a definition, and whether one must answer each; shared ones may be required anywhere. */
function askedBy({ kind, says }: DefinitionContent): ReadonlyMap<string, boolean> {
  if (kind === 'questions') return new Map(Object.keys(says).map((id) => [id, true]));
  const required = new Map<string, boolean>();
  for (const [, { questions }] of kind === 'licence' ? operationsOf(says) : [])
    for (const need of questions) required.set(need.concept, (required.get(need.concept) ?? false) || need.required);
  return required;
}

function textsOf({ label, type }: Concept, isRequired: boolean, lang: Lang): readonly string[] {
  const fields = type.kind === 'group' ? type.fields : [];
  const texts = [{ label, type, required: isRequired }, ...fields].flatMap((one) =>
    possibleProblems(one.type, one.required).map((problem) => answerProblemText(problem, one.label[lang], lang)),
  );
  return [...new Set(texts)];
}
