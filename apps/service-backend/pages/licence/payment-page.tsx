import { formatBaht } from '@biz/kernel/satang.ts';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Baht } from '@biz/web/components/when.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { FeeLines } from '../../components/fee-lines.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { useProof } from './handover-routes.tsx';

/** The amount that the page showed, in satang, as it comes back with the form. */
export type Received = { readonly amount: string };

/** The exact amount with its lines, and a box to tick that all of it is in hand. */
export function ReceivedPage(props: CaseVisit & Typed<Received>): Markup {
  const { t } = useText();
  const { officerCase, errors } = props;
  const { application } = officerCase;
  const { fee } = application.state;
  if (!fee) throw new Error(`${application.state.number} waits for a payment without a fee`);
  const amount = t('unit.baht', { amount: formatBaht(fee.total) });
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('payment.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('payment.lead')}</p>
      <SummaryList
        rows={[
          {
            key: t('payment.amount'),
            value: (
              <strong>
                <Baht amount={fee.total} />
              </strong>
            ),
          },
          { key: t('payment.payer'), value: application.applicantName },
          ...useProof(officerCase),
        ]}
      />
      <FeeLines officerCase={officerCase} />
      <p class="govuk-body">{t('payment.receiptNote')}</p>
      <Form action={casePath('payment', application.id)}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <input type="hidden" name="amount" value={fee.total} />
        <Checkbox name="received" label={t('payment.received', { amount })} error={errorOf(errors, 'received')} />
        <WarningText>{t('form.irreversible')}</WarningText>
        <ConfirmButtons officerCase={officerCase}>{t('payment.button')}</ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
