import { type Appointment, appointmentsOf, stands } from '@biz/licensing/appointments/appointment.ts';
import { Link } from '@biz/web/components/link.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import { SlotText } from '../../progress/appointment-text.tsx';
import type { Case } from '../../progress/case.ts';
import { useTexts } from '../../use-texts.ts';

/** What an application's appointments mean now: those to come, the last one that took place, or that others will be offered. */
export function AppointmentNotes({ its }: { readonly its: Case }): Markup | null {
  const all = appointmentsOf(its.view.state);
  const last = all.at(-1);
  const shown = all.filter((one) => stands(one, 'agreed') || one === last);
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((one) => (
        <Note key={one.id} its={its} appointment={one} />
      ))}
    </>
  );
}

function Note(props: { readonly its: Case; readonly appointment: Appointment }): Markup | null {
  const { t, tx } = useTexts(appointmentMessages);
  const { its, appointment } = props;
  const href = paths.appointment(its.view.id, appointment.id);
  const purpose = t(`purpose.${appointment.purpose}`);
  if (stands(appointment, 'offered')) return null;
  if (stands(appointment, 'agreed')) {
    const when = (
      <strong>
        <SlotText slot={appointment.status.slot} />
      </strong>
    );
    const link = <Link href={href}>{t('case.details')}</Link>;
    return <p class="govuk-body">{tx('case.upcoming', { purpose, when, link })}</p>;
  }
  if (stands(appointment, 'held')) {
    const outcome = t(`outcome.${appointment.status.result.outcome}`);
    return (
      <p class="govuk-body">
        {tx('case.held', { purpose, outcome, link: <Link href={href}>{t('case.result')}</Link> })}
      </p>
    );
  }
  return <p class="govuk-body">{tx('case.waiting', { purpose, link: <Link href={href}>{t('case.open')}</Link> })}</p>;
}
