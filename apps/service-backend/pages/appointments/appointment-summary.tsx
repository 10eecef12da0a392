import type { Appointment, OfferedSlot } from '@biz/licensing/appointments/appointment.ts';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { SlotTime } from '../../components/appointment-time.tsx';
import { useText } from '../../use-text.ts';

/** Which appointment a task is about: what for, when, whose. */
export function AppointmentSummary({ appointment }: { readonly appointment: Appointment }): Markup {
  const { t } = useText();
  const { status, slots, purpose } = appointment;
  const times = 'slot' in status && status.slot ? [status.slot] : slots;
  return (
    <SummaryList
      rows={[
        { key: t('change.appointment'), value: t(`purpose.${purpose}`) },
        { key: t('change.time'), value: <TimesOf slots={times} /> },
      ]}
    />
  );
}

/** Times with the officer of each, one a line. */
export function TimesOf({ slots }: { readonly slots: readonly OfferedSlot[] }): Markup {
  return (
    <>
      {slots.map((slot, index) => (
        <span key={slot.slot}>
          {index > 0 ? <br /> : null}
          <SlotTime slot={slot} /> {slot.officerName}
        </span>
      ))}
    </>
  );
}
