import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
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
import type { AbsenceValues } from './absence-routes.tsx';
import { AppointmentSummary } from './appointment-summary.tsx';

/** Who was not at the appointment, and the button that records it. */
export function AbsencePage(props: CaseVisit & Typed<AbsenceValues>): Markup {
  const { t } = useText();
  const { officerCase, errors, values } = props;
  const appointment = namedAppointment(props);
  return (
    <CaseTaskPage
      shell={props.shell}
      officerCase={officerCase}
      title={t('absence.title')}
      hasErrors={errors.length > 0}
      before={<ErrorSummary errors={errors} />}
    >
      <p class="govuk-body-l">{t('absence.lead')}</p>
      <AppointmentSummary appointment={appointment} />
      <Form action={casePath('appointmentAbsence', officerCase.application.id, { appointment: appointment.id })}>
        <CommandFields seen={props.seen} {...(props.once ? { once: props.once } : {})} />
        <Radios
          name="by"
          label={t('absence.by')}
          labelSize="m"
          value={values.by}
          error={errorOf(errors, 'by')}
          choices={(['applicant', 'officer'] as const).map((value) => ({ value, label: t(`absent.${value}`) }))}
        />
        <Textarea
          name="note"
          label={t('absence.note')}
          rows={3}
          value={values.note}
          error={errorOf(errors, 'note')}
          isOptional
        />
        <WarningText>{t('form.irreversible')}</WarningText>
        <ConfirmButtons officerCase={officerCase}>{t('absence.button')}</ConfirmButtons>
      </Form>
    </CaseTaskPage>
  );
}
