import { bangkokDate, bangkokInstant, endOfBangkokDay, type Instant, plusDays, plusMs } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { agreedAppointments, numberOf } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import type { Consequence } from './consequences.ts';
import type { LoadedApplication } from './ports/store.ts';

/** The applicant is reminded on the day before, when offices open and people look at their phones. */
const REMIND_AT = { hour: 9, minute: 0 };

/** What follows from an event about an appointment: messages, a reminder, the end of an offer, the report. */
export function appointmentConsequence(
  event: AppointmentEvent,
  application: LoadedApplication['id'],
  state: ApplicationState,
  at: Instant,
): Consequence {
  const { appointment } = event;
  switch (event.type) {
    case 'AppointmentOffered.v1': {
      const close = { name: 'close-appointment-offer', application, appointment } as const;
      const after = plusMs(endOfBangkokDay(event.answerBy), 1);
      return { jobs: [{ job: close, after }], message: 'appointment-offered' };
    }
    case 'AppointmentAgreed.v1':
      return { jobs: reminderOf(event, application, state, at), message: 'appointment-agreed' };
    case 'AppointmentCancelled.v1':
      return { jobs: [], message: event.by === 'system' ? 'appointment-lapsed' : 'appointment-cancelled' };
    case 'AppointmentMissed.v1':
      return { jobs: [], message: 'appointment-missed' };
    case 'InspectionRecorded.v1': {
      const number = numberOf(state, appointment);
      const report = { name: 'make-paper', application, paper: 'inspection-report', number } as const;
      return { jobs: [{ job: report }], message: 'inspection-recorded' };
    }
    case 'AppointmentDeclined.v1':
    case 'AppointmentRescheduled.v1':
      return { jobs: [] };
    default:
      return assertNever(event);
  }
}

/** None when the time to remind has passed: the confirmation is fresh enough then. */
function reminderOf(
  { appointment, slot }: Extract<AppointmentEvent, { type: 'AppointmentAgreed.v1' }>,
  application: LoadedApplication['id'],
  state: ApplicationState,
  at: Instant,
): Consequence['jobs'] {
  const agreed = agreedAppointments(state).find(({ id }) => id === appointment);
  if (!agreed) return [];
  const after = bangkokInstant(plusDays(bangkokDate(agreed.status.slot.from), -1), REMIND_AT);
  const job = { name: 'remind-of-appointment', application, appointment, slot } as const;
  return after > at ? [{ job, after }] : [];
}
