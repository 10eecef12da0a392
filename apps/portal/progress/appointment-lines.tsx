import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import { Day } from '@biz/web/components/when.tsx';
import type { Content } from '@biz/web/markup/markup.ts';
import { appointmentMessages } from '../messages/appointments.ts';
import { SlotText } from './appointment-text.tsx';
import type { Case } from './case.ts';

/** A line of the timeline about an appointment. */
export function appointmentLine(its: Case, event: AppointmentEvent, lang: Lang): Content {
  const [t, tx] = [appointmentMessages.t[lang], appointmentMessages.tx[lang]];
  const licence = its.licence.shortName[lang];
  const appointment = appointmentsOf(its.view.state).find(({ id }) => id === event.appointment);
  if (!appointment) return undefined;
  const purpose = t(`purpose.${appointment.purpose}`);
  switch (event.type) {
    case 'AppointmentOffered.v1': {
      const date = <Day date={event.answerBy} />;
      return tx('event.offered', { licence, purpose, count: event.slots.length, date });
    }
    case 'AppointmentAgreed.v1': {
      const slot = appointment.slots.find((one) => one.slot === event.slot);
      return slot ? tx('event.agreed', { licence, when: <SlotText slot={slot} /> }) : undefined;
    }
    case 'AppointmentDeclined.v1':
      return t('event.declined', { licence });
    case 'AppointmentRescheduled.v1':
      return t('event.moved', { licence });
    case 'AppointmentCancelled.v1':
      return event.by === 'system'
        ? t('event.lapsed', { licence })
        : t('event.cancelled', { licence, reason: event.reason });
    case 'AppointmentMissed.v1':
      return t(`event.missed.${event.by}`, { licence });
    case 'InspectionRecorded.v1':
      return t('event.held', { licence, purpose, outcome: t(`outcome.${event.result.outcome}`) });
    default:
      return assertNever(event);
  }
}
