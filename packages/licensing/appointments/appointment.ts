import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AppointmentId, FileId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { ApplicationState } from '../application-state.ts';

/** What an appointment is for: นัดตรวจสถานที่, สัมภาษณ์, นัดพบที่หน่วยงาน. The first is at the premises, the others at the unit. */
export type AppointmentPurpose = 'site-inspection' | 'interview' | 'counter-visit';

/** A time that was offered, with the officer whose time it is. */
export type OfferedSlot = {
  readonly slot: SlotId;
  readonly from: Instant;
  readonly to: Instant;
  readonly officer: SubjectId;
  readonly officerName: string;
};

/** A day and half of it that would suit the applicant. */
export type Proposal = { readonly day: LocalDate; readonly half: 'morning' | 'afternoon' };

/** What was found at one item of the checklist; the label as it read then. */
export type InspectedItem = {
  readonly item: string;
  readonly label: Localised;
  readonly finding: 'pass' | 'fail' | 'not-applicable';
  /** What was wrong, or what to know; not empty for `fail`. */
  readonly note: string;
};

/** ผลการตรวจ: every item, the outcome as a whole, and photos. An interview or visit has no items. */
export type InspectionResult = {
  readonly items: readonly InspectedItem[];
  readonly outcome: 'pass' | 'fail';
  readonly note: string;
  readonly photos: readonly { readonly file: FileId; readonly sha256: Sha256 }[];
};

/** Where an appointment stands. `moved` = the applicant asked for another time after having agreed. */
export type AppointmentStatus =
  | { readonly kind: 'offered'; readonly answerBy: LocalDate }
  | { readonly kind: 'agreed'; readonly slot: OfferedSlot; readonly at: Instant }
  | { readonly kind: 'declined'; readonly reason: string; readonly proposals: readonly Proposal[] }
  | {
      readonly kind: 'moved';
      readonly slot: OfferedSlot;
      readonly reason: string;
      readonly proposals: readonly Proposal[];
    }
  /** By the system when nobody answered in time. */
  | {
      readonly kind: 'cancelled';
      readonly by: 'officer' | 'system';
      readonly reason: string;
      readonly slot?: OfferedSlot;
    }
  | {
      readonly kind: 'missed';
      readonly slot: OfferedSlot;
      readonly by: 'applicant' | 'officer';
      readonly note: string;
    }
  | { readonly kind: 'held'; readonly slot: OfferedSlot; readonly at: Instant; readonly result: InspectionResult };

/** นัดหมาย of one application. */
export type Appointment = {
  readonly id: AppointmentId;
  readonly purpose: AppointmentPurpose;
  /** What the applicant should have ready, in the officer's words; may be empty. */
  readonly prepare: string;
  readonly slots: readonly OfferedSlot[];
  readonly status: AppointmentStatus;
};

/** An appointment that stands so. */
export type AppointmentThat<K extends AppointmentStatus['kind']> = Appointment & {
  readonly status: Extract<AppointmentStatus, { kind: K }>;
};

/** Every appointment of an application, oldest first. */
export function appointmentsOf(state: ApplicationState): readonly Appointment[] {
  return state.appointments ?? [];
}

/** True when the appointment stands like this. */
export function stands<K extends AppointmentStatus['kind']>(
  appointment: Appointment,
  kind: K,
): appointment is AppointmentThat<K> {
  return appointment.status.kind === kind;
}

/** The appointment that waits for the applicant to choose a time; at most one does. */
export function offeredAppointment(state: ApplicationState): AppointmentThat<'offered'> | undefined {
  return appointmentsOf(state).find((one) => stands(one, 'offered'));
}

/** Appointments that will take place, the earliest first. */
export function agreedAppointments(state: ApplicationState): readonly AppointmentThat<'agreed'>[] {
  return appointmentsOf(state)
    .filter((one) => stands(one, 'agreed'))
    .toSorted((a, b) => a.status.slot.from.localeCompare(b.status.slot.from));
}

/** True while an appointment is offered or agreed and the matter goes on: then it is not decided. */
export function hasOpenAppointment(state: ApplicationState): boolean {
  return offeredAppointment(state) !== undefined || agreedAppointments(state).length > 0;
}

/** Which appointment of its application, counted from 1: its report carries the same number. */
export function numberOf(state: ApplicationState, id: AppointmentId): number {
  return appointmentsOf(state).findIndex((one) => one.id === id) + 1;
}
