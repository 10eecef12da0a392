import { correctableQuestions } from '@biz/actions/corrections/correctable-questions.ts';
import type { SectionId } from '@biz/catalogue/model.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Checkboxes } from '@biz/web/components/checkboxes.tsx';
import { ReviewColumns } from '@biz/web/components/document-review.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { CasePage } from '../../case/case-page.tsx';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { ClockPanel } from '../../case/clock-panel.tsx';
import { nextOpen } from '../../case/document-checks.ts';
import { mayDo, type OfficerCase } from '../../case/officer-case.ts';
import { CommandFields } from '../../components/command-fields.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AnswerList } from '../case/answer-sections.tsx';
import { CheckList } from './check-list.tsx';
import { Closed } from './review-page.tsx';

/** What an officer may find in a section of the form; an answer does not expire. */
export const SECTION_VERDICTS = ['pass', 'incorrect', 'incomplete'] as const;

/** What was typed into the form of a section. */
export type TypedSection = {
  readonly verdict: string;
  readonly note: string;
  readonly concepts: readonly string[];
};

type Props = Omit<CaseVisit, 'page'> & {
  readonly section: SectionId;
  readonly typed?: TypedSection;
  readonly errors: readonly FieldError[];
};

/** O5: one section of the form with its answers, and the verdict on it; a failing one says which answers are wrong. */
export function SectionPage(props: Props): Markup {
  const { officerCase, errors, section } = props;
  return (
    <CasePage
      shell={props.shell}
      officerCase={officerCase}
      tab="documents"
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
      {...(props.deed ? { deed: props.deed } : {})}
    >
      <ReviewColumns
        list={<CheckList officerCase={officerCase} current={{ section }} />}
        viewer={<Answers officerCase={officerCase} section={section} />}
        verdict={
          <>
            <ClockPanel officerCase={officerCase} />
            {mayDo(officerCase, 'record-verdict') ? <SectionForm {...props} /> : <Closed officerCase={officerCase} />}
          </>
        }
      />
    </CasePage>
  );
}

/** The questions of a section whose answers can be asked for again. */
export function correctableIn({ catalogue, filing, application }: OfficerCase, section: SectionId) {
  return correctableQuestions(catalogue, filing, application.state).filter(
    ({ concept }) => concept.section === section,
  );
}

function Answers(props: { readonly officerCase: OfficerCase; readonly section: SectionId }): Markup {
  const { t } = useText();
  const { officerCase, section } = props;
  const questions = officerCase.form.sections.filter(({ id }) => id === section).flatMap((part) => part.questions);
  return (
    <SummaryCard title={t(`application.section.${section}`)}>
      <AnswerList officerCase={officerCase} questions={questions} />
    </SummaryCard>
  );
}

function SectionForm(props: Props): Markup {
  const { lang, t } = useText();
  const { officerCase, section, errors } = props;
  const { application, checks } = officerCase;
  const typed = props.typed ?? savedIn(officerCase, section);
  const questions = correctableIn(officerCase, section);
  return (
    <Form action={casePath('section', application.id, { section })} class="bp-verdict">
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      <Radios
        name="verdict"
        label={t('verdict.legend', { document: t(`application.section.${section}`) })}
        labelSize="s"
        isSmall
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        choices={SECTION_VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      {questions.length > 0 ? (
        <Checkboxes
          name="concepts"
          label={t('section.wrong')}
          labelSize="s"
          hint={t('section.wrongHint')}
          isSmall
          values={typed.concepts}
          error={errorOf(errors, 'concepts')}
          choices={questions.map(({ concept }) => ({ value: concept.id, label: concept.label[lang] }))}
        />
      ) : (
        <p class="govuk-body-s">{t('section.locked')}</p>
      )}
      <Textarea
        name="note"
        label={t('verdict.note')}
        hint={t('section.noteHint')}
        rows={4}
        value={typed.note}
        error={errorOf(errors, 'note')}
      />
      <Button>{nextOpen(checks, { section }) ? t('verdict.save') : t('verdict.saveLast')}</Button>
      <p class="govuk-body-s">{t('verdict.after')}</p>
    </Form>
  );
}

function savedIn({ checks, drafted, catalogue }: OfficerCase, section: SectionId): TypedSection {
  const saved = checks.sections.find((check) => check.section === section);
  const concepts = drafted.flatMap(({ item }) =>
    item.kind === 'answer' && catalogue.concepts.get(item.concept)?.section === section ? [item.concept] : [],
  );
  return { verdict: saved?.verdict ?? '', note: saved?.note ?? '', concepts };
}
