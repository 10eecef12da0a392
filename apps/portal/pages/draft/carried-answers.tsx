import { Details } from '@biz/web/components/details.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText } from '../../forms/answer-text.ts';
import { operationMessages } from '../../messages/operations.ts';
import { useTexts } from '../../use-texts.ts';
import type { DraftContext } from './draft-context.ts';
import { isGiven, isSettled } from './form-pages.ts';
import { rowsOf } from './row-fields.ts';
import { RowFacts } from './rows-pages.tsx';

/** Everything that stands as the licence was issued, to be read and not to be typed again. */
export function CarriedAnswers({ context }: { readonly context: DraftContext }): Markup | null {
  const { t, lang } = useTexts(operationMessages);
  const { form, draft } = context;
  const carried = form.sections
    .flatMap((section) => section.questions)
    .filter(({ concept }) => draft.answers[concept.id] !== undefined && !isGiven(concept, draft.answers[concept.id]))
    .filter((question) => isSettled(question, draft.answers));
  if (!draft.operation || carried.length === 0) return null;
  const groups = carried.flatMap(({ concept }) => {
    const { type } = concept;
    return type.kind === 'group' ? [{ concept, group: type }] : [];
  });
  return (
    <Details summary={t('carried.summary', { count: carried.length })}>
      <p class="govuk-body">{t('carried.text')}</p>
      <SummaryList
        rows={carried
          .filter(({ concept }) => concept.type.kind !== 'group')
          .map(({ concept }) => ({
            key: concept.label[lang],
            value: answerText(concept.type, draft.answers[concept.id]?.value, lang),
          }))}
      />
      {groups.map(({ concept, group }) => (
        <div key={concept.id}>
          <h3 class="govuk-heading-s">{concept.label[lang]}</h3>
          {rowsOf(draft.answers[concept.id]?.value).map((row, index) => (
            <RowFacts key={index} group={group} row={row} />
          ))}
        </div>
      ))}
    </Details>
  );
}
