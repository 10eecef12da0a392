import type { Appointment } from '@biz/licensing/appointments/appointment.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { JSX } from 'preact';
import { slotText } from '../../components/appointment-time.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import { useText } from '../../use-text.ts';

/** Which appointment a task is about: what for, when, whose. */
export function AppointmentSummary({ appointment }: { readonly appointment: Appointment }): JSX.Element {
  const { lang, t } = useText();
  const { status, slots, purpose } = appointment;
  const times = 'slot' in status && status.slot ? [status.slot] : slots;
  const lines = times.map((slot) => `${slotText(slot, lang)} ${slot.officerName}`).join('\n');
  return (
    <SummaryList
      rows={[
        { key: t('change.appointment'), value: t(`purpose.${purpose}`) },
        { key: t('change.time'), value: <LinesOfText text={lines} /> },
      ]}
    />
  );
}
