import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Sheet } from '@biz/web/components/sheet.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { mayDo } from '../../case/officer-case.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { CheckButton, ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { ReturnTexts } from './return-routes.tsx';

/** The reason for returning, with the milder way beside. */
export function ReturnPage(props: CaseVisit & Typed<ReturnTexts>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  const { id } = officerCase.application;
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('return.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('return.lead')}</p>
      {mayDo(officerCase, 'request-corrections') ? (
        <p class="govuk-body">
          <Link href={casePath('corrections', id)}>{t('return.ratherCorrect')}</Link>
        </p>
      ) : null}
      <Form action={casePath('return', id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Textarea
          name="reason"
          label={t('return.reason')}
          labelSize="m"
          hint={t('return.reasonHint')}
          value={values.reason}
          error={errorOf(errors, 'reason')}
          isRequired
        />
        <CheckButton />
      </Form>
    </CaseTaskPage>
  );
}

/** What the applicant will read, and the button that returns the application. */
export function ReturnPreviewPage(props: CaseVisit & { readonly values: ReturnTexts }): Markup {
  const { lang, t } = useText();
  const { officerCase, values } = props;
  const { application, agency, licence } = officerCase;
  const { number } = application.state;
  return (
    <CaseTaskPage shell={props.shell} officerCase={officerCase} title={t('return.previewTitle')}>
      <h2 class="govuk-heading-m">{t('corrections.previewAs')}</h2>
      <Sheet title={t('return.letterTitle', { number })} titleId="letter" subtitle={agency.name[lang]}>
        <p class="govuk-body">{t('return.letterText', { agency: agency.name[lang], licence: licence.name[lang] })}</p>
        <p class="govuk-body">
          <LinesOfText text={values.reason} />
        </p>
        <p class="govuk-body">{t('return.letterNext')}</p>
      </Sheet>
      <WarningText>{t('form.irreversible')}</WarningText>
      <Form action={casePath('return', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="reason" value={values.reason} />
        <ConfirmButtons officerCase={officerCase} look="warning" edit={t('form.edit')}>
          {t('return.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
