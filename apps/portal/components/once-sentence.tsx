import type { FormCounts } from '@biz/catalogue/compose-form.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { requirementMessages } from '../messages/requirements.ts';
import { useTexts } from '../use-texts.ts';

/** What a single form saves, in one sentence; nothing where there is only one form anyway. */
export function OnceSentence(props: { readonly counts: FormCounts; readonly forms: number }): Markup | null {
  const { tx } = useTexts(requirementMessages);
  const { counts, forms } = props;
  if (forms < 2) return null;
  const { documentsOnce: once, documentsSeparately: separately } = counts;
  return (
    <p class="govuk-body">
      {tx('once.questions', { forms, separately: counts.questionsSeparately, once: counts.questionsOnce })}
      {' · '}
      {separately > once ? tx('once.documents', { separately, once }) : tx('once.documentsSame', { once })}
    </p>
  );
}
