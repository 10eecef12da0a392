import { formFieldsOf } from '@biz/catalogue/answers.ts';
import type { FormDocument, FormQuestion, SingleForm } from '@biz/catalogue/compose-form.ts';
import type { FeeAssessment } from '@biz/catalogue/compute-fee.ts';
import type { Example } from '@biz/catalogue/example.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import { AnswerField } from '@biz/web/components/answer-field.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { RevisionFrame } from './revision-frame.tsx';
import type { RevisionView } from './revision-view.ts';
import { useExampleName } from './use-example-name.ts';

/** Answers that can decide what else is asked; names, numbers and addresses of people are left blank. */
const DECIDING: ReadonlySet<string> = new Set(['choice', 'choices', 'yes-no', 'integer', 'decimal']);

/** What one example sees of a revision. */
export type Preview = {
  readonly example: Example;
  readonly form: SingleForm;
  readonly fee: FeeAssessment | undefined;
};

type Props = {
  readonly shell: Shell;
  readonly view: RevisionView;
  readonly examples: readonly Example[];
  /** Absent while there is nothing that could be shown. */
  readonly preview: Preview | undefined;
};

/** The form and the documents as an applicant gets them, by the answers of an example; nothing can be entered. */
export function PreviewPage(props: Props): Markup {
  const { t } = useText();
  const { shell, view, examples, preview } = props;
  const nameOf = useExampleName(view);
  return (
    <RevisionFrame shell={shell} view={view} tab="preview">
      <p class="govuk-body">{t('revision.preview.lead')}</p>
      {view.after ? null : <p class="govuk-body">{t('revision.unreadable')}</p>}
      {examples.length === 0 ? (
        <p class="govuk-body">{t('revision.preview.none')}</p>
      ) : (
        <form method="get" action={revisionPath('preview', view.seen.id)}>
          <Select
            name="example"
            label={t('revision.preview.example')}
            value={preview?.example.id}
            options={examples.map((example) => ({ value: example.id, label: nameOf(example) }))}
          />
          <Button look="secondary">{t('revision.preview.show')}</Button>
        </form>
      )}
      {preview ? <Shown preview={preview} /> : null}
    </RevisionFrame>
  );
}

function Shown({ preview }: { readonly preview: Preview }): Markup {
  const { t, tx } = useText();
  const { form, fee, example } = preview;
  const questions = form.sections.flatMap((section) => section.questions).filter(({ isCarried }) => !isCarried);
  return (
    <>
      <SummaryList
        look="tight"
        rows={[
          {
            key: t('revision.preview.fee'),
            value: fee ? tx('revision.preview.baht', { amount: formatBaht(fee.total) }) : t('revision.preview.noFee'),
          },
        ]}
      />
      <h2 class="govuk-heading-m">{t('definition.questions')}</h2>
      <fieldset class="govuk-fieldset" disabled>
        <legend class="govuk-visually-hidden">{t('definition.questions')}</legend>
        {questions.map((question) => (
          <Question key={question.concept.id} question={question} example={example} />
        ))}
      </fieldset>
      <h2 class="govuk-heading-m">{t('definition.documents')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {form.documents.map((need) => (
          <Document key={need.document} need={need} />
        ))}
      </ul>
    </>
  );
}

function Question(props: { readonly question: FormQuestion; readonly example: Example }): Markup {
  const { lang, t } = useText();
  const { concept, required } = props.question;
  const { id, type, label, hint } = concept;
  const text = { name: id, label: label[lang], labelSize: 's', autocomplete: 'off' } as const;
  if (concept.registry !== undefined) return <TextInput {...text} hint={t('revision.preview.registry')} isDisabled />;
  if (type.kind === 'subdistrict') return <TextInput {...text} hint={t('revision.preview.place')} isDisabled />;
  if (type.kind === 'group') {
    const fields = type.fields.map((field) => field.label[lang]).join(', ');
    return <TextInput {...text} hint={t('revision.preview.rows', { fields })} isDisabled />;
  }
  const fields = DECIDING.has(type.kind) ? formFieldsOf(concept, props.example.answers[id]) : {};
  return (
    <AnswerField asked={{ name: id, label, type, required, ...(hint ? { hint } : {}) }} fields={fields} errors={[]} />
  );
}

function Document({ need }: { readonly need: FormDocument }): Markup {
  const { lang, t } = useText();
  const how = need.replacedByRegistry
    ? t('revision.preview.replaced')
    : t(need.required ? 'definition.required' : 'definition.optional');
  return (
    <li>
      {need.type.label[lang]} ({how})
    </li>
  );
}
