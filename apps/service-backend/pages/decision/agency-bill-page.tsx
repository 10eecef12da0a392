import { Button, ButtonLink } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { FeeLines } from '../../components/fee-lines.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** Name of the file in the form. */
export const BILL_FIELD = 'slip';

/** The fee as computed, the slip that is attached so far, and a file to attach. */
export function AgencyBillPage(props: CaseVisit & { readonly errors: readonly FieldError[] }): Markup {
  const { t } = useText();
  const { officerCase, errors } = props;
  const { application } = officerCase;
  const held = application.state.papers.filter(({ paper }) => paper === 'agency-bill').at(-1);
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('bill.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('bill.lead')}</p>
      <FeeLines officerCase={officerCase} />
      {held ? (
        <SummaryList
          rows={[
            {
              key: t('bill.held'),
              value: (
                <NewWindowLink
                  href={casePath('file', application.id, { file: held.file })}
                  what={t('proof.what', { number: application.state.number })}
                >
                  {t('bill.open')}
                </NewWindowLink>
              ),
            },
          ]}
        />
      ) : null}
      <Form action={casePath('agencyBill', application.id)} upload>
        <CommandFields seen={officerCase.application.seq} />
        <FileUpload
          name={BILL_FIELD}
          label={t('bill.field')}
          hint={t('bill.hint')}
          accept={['.pdf']}
          error={errorOf(errors, BILL_FIELD)}
          isRequired
        />
        <Button look="secondary">{t('bill.button')}</Button>
      </Form>
      {held ? <ButtonLink href={casePath('approval', application.id)}>{t('bill.go')}</ButtonLink> : null}
    </CaseTaskPage>
  );
}
