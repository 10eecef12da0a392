import type { Appointment } from '@biz/licensing/appointments/appointment.ts';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { useTexts } from '../../use-texts.ts';

/** What every page of an appointment shows. */
export type AppointmentContext = { readonly shell: Shell; readonly its: Case; readonly appointment: Appointment };

/** The frame of the pages of an appointment. */
export function AppointmentFrame(props: {
  readonly context: AppointmentContext;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  readonly notice?: string;
  readonly children: Content;
}): Markup {
  const { t, lang } = useTexts(appointmentMessages);
  const { shell, its } = props.context;
  const { applicant } = its.filing;
  const errors = props.errors ?? [];
  return (
    <PortalPage
      shell={shell}
      place="filings"
      title={props.title}
      hasErrors={errors.length > 0}
      actingFor={applicant.juristicName ?? applicant.personName}
      back={{ href: paths.filing(its.filing.id), label: t('back') }}
      {...(props.notice ? { notice: props.notice } : {})}
    >
      <Columns>
        <ErrorSummary errors={errors} />
        <PageHeading caption={t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number })}>
          {props.title}
        </PageHeading>
        {props.children}
      </Columns>
    </PortalPage>
  );
}
