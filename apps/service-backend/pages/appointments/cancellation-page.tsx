import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { namedAppointment } from '../../case/case-appointment.ts';
import type { CaseVisit } from '../../case/case-routes.tsx';
import { CaseTaskPage } from '../../case/case-task-page.tsx';
import type { Typed } from '../../case/task-routes.tsx';
import { CommandFields } from '../../components/command-fields.tsx';
import { ConfirmButtons } from '../../components/task-buttons.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AppointmentSummary } from './appointment-summary.tsx';
import type { CancellationValues } from './cancellation-routes.tsx';

/** Why an appointment is cancelled, and the button that does it. */
export function CancellationPage(props: CaseVisit & Typed<CancellationValues>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  const appointment = namedAppointment(props);
  const action = casePath('appointmentCancellation', officerCase.application.id, { appointment: appointment.id });
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('cancelAppointment.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('cancelAppointment.lead')}</p>
      <AppointmentSummary appointment={appointment} />
      <Form action={action}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Textarea
          name="reason"
          label={t('cancelAppointment.reason')}
          labelSize="m"
          rows={3}
          value={values.reason}
          error={errorOf(errors, 'reason')}
          isRequired
        />
        <WarningText>{t('form.irreversible')}</WarningText>
        <ConfirmButtons officerCase={officerCase} look="warning">
          {t('cancelAppointment.button')}
        </ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
