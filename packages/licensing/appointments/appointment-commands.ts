import type { AppointmentId, SlotId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { AppointmentPurpose, InspectionResult, OfferedSlot, Proposal } from './appointment.ts';

/** What an applicant answers to an offer. */
export type AppointmentAnswer =
  | { readonly kind: 'agree'; readonly slot: SlotId }
  | { readonly kind: 'decline'; readonly reason: string; readonly proposals: readonly Proposal[] };

/** What can be asked about appointments of an application. */
export type AppointmentCommand =
  | {
      readonly kind: 'offer-appointment';
      readonly appointment: AppointmentId;
      readonly purpose: AppointmentPurpose;
      readonly prepare: string;
      readonly slots: readonly OfferedSlot[];
      readonly answerBy: LocalDate;
    }
  | {
      readonly kind: 'answer-appointment';
      readonly appointment: AppointmentId;
      readonly answer: AppointmentAnswer;
    }
  | {
      readonly kind: 'reschedule-appointment';
      readonly appointment: AppointmentId;
      readonly reason: string;
      readonly proposals: readonly Proposal[];
    }
  | { readonly kind: 'cancel-appointment'; readonly appointment: AppointmentId; readonly reason: string }
  | {
      readonly kind: 'record-no-show';
      readonly appointment: AppointmentId;
      readonly by: 'applicant' | 'officer';
      readonly note: string;
    }
  | { readonly kind: 'record-inspection'; readonly appointment: AppointmentId; readonly result: InspectionResult };
