import type { AppointmentId, SlotId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { ApplicationEvent, Move } from '../application-events.ts';
import type { AppointmentPurpose, InspectionResult, OfferedSlot, Proposal } from './appointment.ts';

/** Everything that happens to an appointment (นัดหมาย). */
export type AppointmentEvent =
  | {
      readonly type: 'AppointmentOffered.v1';
      readonly appointment: AppointmentId;
      readonly purpose: AppointmentPurpose;
      readonly prepare: string;
      readonly slots: readonly OfferedSlot[];
      readonly answerBy: LocalDate;
      readonly move: Move;
    }
  | {
      readonly type: 'AppointmentAgreed.v1';
      readonly appointment: AppointmentId;
      readonly slot: SlotId;
      readonly move: Move;
    }
  | {
      readonly type: 'AppointmentDeclined.v1' | 'AppointmentRescheduled.v1';
      readonly appointment: AppointmentId;
      readonly reason: string;
      readonly proposals: readonly Proposal[];
      readonly move: Move;
    }
  | {
      readonly type: 'AppointmentCancelled.v1';
      readonly appointment: AppointmentId;
      readonly by: 'officer' | 'system';
      readonly reason: string;
      readonly move: Move;
    }
  | {
      readonly type: 'AppointmentMissed.v1';
      readonly appointment: AppointmentId;
      readonly by: 'applicant' | 'officer';
      readonly note: string;
      readonly move: Move;
    }
  | {
      readonly type: 'InspectionRecorded.v1';
      readonly appointment: AppointmentId;
      readonly result: InspectionResult;
      readonly move: Move;
    };

const TYPES: Readonly<Record<string, true>> = {
  'AppointmentOffered.v1': true,
  'AppointmentAgreed.v1': true,
  'AppointmentDeclined.v1': true,
  'AppointmentRescheduled.v1': true,
  'AppointmentCancelled.v1': true,
  'AppointmentMissed.v1': true,
  'InspectionRecorded.v1': true,
} satisfies Record<AppointmentEvent['type'], true>;

/** True for the events that this theme folds. */
export function isAppointmentEvent(event: ApplicationEvent): event is AppointmentEvent {
  return event.type in TYPES;
}
