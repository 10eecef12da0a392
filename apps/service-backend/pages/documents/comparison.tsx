import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import { SideBySide } from '@biz/web/components/columns.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { useText } from '../../use-text.ts';
import { AnswerList } from '../case/answer-sections.tsx';

/** Where the link beside the document leads. */
export const COMPARISON_ID = 'comparison';

/** What the applicant answered and what registries say, beside each other, to hold a document against. */
export function Comparison({ officerCase }: { readonly officerCase: OfficerCase }): Markup {
  const { t } = useText();
  const { form, filing } = officerCase;
  const questions = form.sections
    .flatMap((section) => section.questions)
    .filter(({ concept }) => filing.answers[concept.id] !== undefined);
  const isTyped = ({ concept }: FormQuestion) => {
    const source = filing.answers[concept.id]?.source;
    return source === 'typed' || source === 'guide';
  };
  const half = (title: string, shown: readonly FormQuestion[]) => (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {shown.length > 0 ? (
        <AnswerList officerCase={officerCase} questions={shown} isTight />
      ) : (
        <p class="govuk-body-s">{t('documents.compareNone')}</p>
      )}
    </>
  );
  return (
    <section aria-labelledby={COMPARISON_ID}>
      <h2 class="govuk-heading-m" id={COMPARISON_ID}>
        {t('documents.compare')}
      </h2>
      <SideBySide
        first={half(t('documents.compareForm'), questions.filter(isTyped))}
        second={half(
          t('documents.compareRegistry'),
          questions.filter((question) => !isTyped(question)),
        )}
      />
    </section>
  );
}
