import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationState } from '../application-state.ts';
import { type Appointment, type AppointmentStatus, appointmentsOf, type OfferedSlot, stands } from './appointment.ts';
import type { AppointmentEvent } from './appointment-events.ts';

/** Folds what happened to an appointment. An event about one that is not there, or stands otherwise, is a broken stream. */
export function withAppointment(state: ApplicationState, event: AppointmentEvent, at: Instant): ApplicationState {
  if (event.type === 'AppointmentOffered.v1') {
    const { appointment: id, purpose, prepare, slots, answerBy } = event;
    const offered: Appointment = { id, purpose, prepare, slots, status: { kind: 'offered', answerBy } };
    return { ...state, appointments: [...appointmentsOf(state), offered] };
  }
  const appointments = appointmentsOf(state).map((one) =>
    one.id === event.appointment ? { ...one, status: statusAfter(one, event, at) } : one,
  );
  return { ...state, appointments };
}

function statusAfter(
  appointment: Appointment,
  event: Exclude<AppointmentEvent, { type: 'AppointmentOffered.v1' }>,
  at: Instant,
): AppointmentStatus {
  switch (event.type) {
    case 'AppointmentAgreed.v1': {
      const slot = appointment.slots.find((one) => one.slot === event.slot);
      if (!slot) throw new Error(`${event.type} names a time that was not offered`);
      return { kind: 'agreed', slot, at };
    }
    case 'AppointmentDeclined.v1':
      return { kind: 'declined', reason: event.reason, proposals: event.proposals };
    case 'AppointmentRescheduled.v1': {
      const { reason, proposals } = event;
      return { kind: 'moved', slot: agreedSlot(appointment, event.type), reason, proposals };
    }
    case 'AppointmentCancelled.v1': {
      const slot = stands(appointment, 'agreed') ? { slot: appointment.status.slot } : {};
      return { kind: 'cancelled', by: event.by, reason: event.reason, ...slot };
    }
    case 'AppointmentMissed.v1':
      return { kind: 'missed', slot: agreedSlot(appointment, event.type), by: event.by, note: event.note };
    case 'InspectionRecorded.v1':
      return { kind: 'held', slot: agreedSlot(appointment, event.type), at, result: event.result };
    default:
      return assertNever(event);
  }
}

function agreedSlot(appointment: Appointment, type: string): OfferedSlot {
  if (!stands(appointment, 'agreed')) throw new Error(`${type} without AppointmentAgreed.v1`);
  return appointment.status.slot;
}
