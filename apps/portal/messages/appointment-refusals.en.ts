import type { RefusalText } from '@biz/web/refusals.ts';
import type { AppointmentRefusalKind } from '../appointment-refusals.ts';

const notHere = {
  title: 'This cannot be done here',
  detail: 'Only officers do this, not the applicant’s pages.',
  next: 'Open the application to see whose turn it is and what can be done.',
};

/** What the portal says when something about an appointment is refused. */
export const appointmentRefusalsEn: Readonly<Record<AppointmentRefusalKind, RefusalText>> = {
  AppointmentClosed: {
    title: 'This appointment has changed',
    detail: 'It was answered, moved, cancelled or finished since you opened the page, so nothing was done.',
    next: 'Open the application to see the latest appointment.',
  },
  AppointmentOpen: {
    title: 'There is an appointment already',
    detail: 'This application has an appointment that is offered or agreed.',
    next: 'Open the application to see the latest appointment.',
  },
  SlotsMissing: notHere,
  SlotNotOffered: {
    title: 'This time can no longer be chosen',
    detail: 'It is not among the times that were offered, or it has passed.',
    next: 'Go back to the appointment and choose another time.',
  },
  AppointmentTooLate: {
    title: 'It is too late to move this appointment',
    detail: 'You can ask to move it until the day before.',
    next: 'If you really cannot be there, call the agency at the number on the tracking page.',
  },
  ReschedulesUsedUp: {
    title: 'This appointment cannot be moved again',
    detail: 'Appointments of this application can be moved {limit} times, and they were.',
    next: 'If you really cannot be there, call the agency at the number on the tracking page.',
  },
  AppointmentNotYet: notHere,
  OutcomeContradicts: notHere,
  SlotTimesWrong: notHere,
  SlotOverlaps: notHere,
  SlotInUse: notHere,
  SlotTaken: {
    title: 'Somebody else has just taken this time',
    detail: 'The time you chose is no longer free, so nothing was saved.',
    next: 'Go back to the appointment and choose another time.',
  },
  ChecklistOpen: notHere,
  TooManyPhotos: notHere,
};
