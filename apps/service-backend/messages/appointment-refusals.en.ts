import type { RefusalText } from '@biz/web/refusals.ts';
import type { AppointmentRefusalKind } from '../appointment-refusals.ts';

const openCalendar = 'Go back to the unit’s calendar, look at the times that are there, and try again.';
const openTab = 'Open the appointments of the application and use the buttons shown there.';
const ofApplicant = {
  title: 'This cannot be done here',
  detail: 'Only the applicant can do this, not the officers’ system.',
  next: openTab,
};

/** What an officer reads when something about an appointment or the calendar is refused. */
export const appointmentRefusalsEn: Readonly<Record<AppointmentRefusalKind, RefusalText>> = {
  AppointmentClosed: {
    title: 'This appointment has changed',
    detail: 'It was answered, moved, cancelled or finished meanwhile. Nothing else was saved.',
    next: openTab,
  },
  AppointmentOpen: {
    title: 'An appointment is still open',
    detail: 'The application has an appointment that is offered or agreed. Record its result or cancel it first.',
    next: openTab,
  },
  SlotsMissing: {
    title: 'There is no time to choose from',
    detail: 'An offer needs at least one time, and it must be after today.',
    next: 'Go back, choose free times and send again.',
  },
  SlotNotOffered: ofApplicant,
  AppointmentTooLate: ofApplicant,
  ReschedulesUsedUp: ofApplicant,
  AppointmentNotYet: {
    title: 'The appointment has not begun',
    detail: 'A result or an absence can be recorded once the time of the appointment has come.',
    next: 'Come back after it has begun. To call it off, cancel it from the appointments of the application.',
  },
  OutcomeContradicts: {
    title: 'The outcome does not match the checklist',
    detail: 'An item failed, so the whole cannot pass. Nothing was saved.',
    next: 'Go back, make items and outcome agree, and send again.',
  },
  SlotTimesWrong: {
    title: 'These times cannot be added',
    detail: 'Times must lie ahead, begin and end on a quarter of an hour, and stay within one day.',
    next: openCalendar,
  },
  SlotOverlaps: {
    title: 'These times overlap others of yours',
    detail: 'One officer cannot have two appointments at once. Nothing was saved.',
    next: openCalendar,
  },
  SlotInUse: {
    title: 'This time cannot be removed',
    detail: 'It is offered to an applicant, or agreed.',
    next: 'Cancel the appointment from its application first.',
  },
  SlotTaken: {
    title: 'A time has just been used for another application',
    detail: 'At least one of the chosen times is no longer free. Nothing was sent.',
    next: 'Go back, choose times that are still free and send again.',
  },
  ChecklistOpen: {
    title: 'The checklist is not complete',
    detail: 'An item has no finding, or the checklist has changed. Nothing was saved.',
    next: 'Go back, answer every item and send again.',
  },
  TooManyPhotos: {
    title: 'There are too many photos',
    detail: 'One inspection holds up to {limit} photos.',
    next: 'Go back, take out what is not needed and send again.',
  },
};
