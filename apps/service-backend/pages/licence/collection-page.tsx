import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { goesByPost } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { CollectionTexts } from './collection-routes.tsx';

/** Who received what, or the tracking number of what was posted. */
export function CollectionPage(props: CaseVisit & Typed<CollectionTexts>): Markup {
  const { lang, t } = useText();
  const { officerCase, errors } = props;
  const { application, licence } = officerCase;
  const isPosted = goesByPost(officerCase);
  const { issued } = application.state;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={isPosted ? t('collect.postTitle') : t('collect.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{isPosted ? t('collect.postLead') : t('collect.lead')}</p>
      <SummaryList
        rows={[
          { key: t('collect.what'), value: licence.deliverable.name[lang] },
          ...(issued ? [{ key: t('licence.number'), value: <span class="bp-id">{issued.number}</span> }] : []),
          { key: t('collect.receiver'), value: application.applicantName },
        ]}
      />
      <CollectionForm {...props} isPosted={isPosted} />
    </CaseTaskPage>
  );
}

function CollectionForm(props: CaseVisit & Typed<CollectionTexts> & { readonly isPosted: boolean }): Markup {
  const { t } = useText();
  const { officerCase, errors, values, isPosted } = props;
  const { application } = officerCase;
  return (
    <Form action={casePath('collection', application.id)}>
      <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
      {isPosted ? (
        <TextInput
          name="tracking"
          label={t('collect.tracking')}
          hint={t('collect.trackingHint')}
          width={20}
          value={values.tracking}
          error={errorOf(errors, 'tracking')}
          autocomplete="off"
          spellcheck={false}
          isRequired
        />
      ) : null}
      <Textarea
        name="note"
        label={t('collect.note')}
        {...(isPosted ? {} : { hint: t('collect.noteHint') })}
        rows={2}
        value={values.note}
        error={errorOf(errors, 'note')}
        isOptional
      />
      <WarningText>{t('form.irreversible')}</WarningText>
      <ConfirmButtons officerCase={officerCase}>
        {isPosted ? t('collect.postButton') : t('collect.button')}
      </ConfirmButtons>
    </Form>
  );
}
