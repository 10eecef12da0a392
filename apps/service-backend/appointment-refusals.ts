/** Codes of what may be refused about appointments and the calendar they are in. */
export const appointmentRefusals = {
  AppointmentClosed: { code: 'OFF-100', status: 409, logLevel: 'info' },
  AppointmentOpen: { code: 'OFF-101', status: 409, logLevel: 'info' },
  SlotsMissing: { code: 'OFF-102', status: 422, logLevel: 'info' },
  SlotNotOffered: { code: 'OFF-103', status: 409, logLevel: 'info' },
  AppointmentTooLate: { code: 'OFF-104', status: 409, logLevel: 'info' },
  ReschedulesUsedUp: { code: 'OFF-105', status: 409, logLevel: 'info' },
  AppointmentNotYet: { code: 'OFF-106', status: 409, logLevel: 'info' },
  OutcomeContradicts: { code: 'OFF-107', status: 422, logLevel: 'info' },
  SlotTimesWrong: { code: 'OFF-108', status: 422, logLevel: 'info' },
  SlotOverlaps: { code: 'OFF-109', status: 409, logLevel: 'info' },
  SlotInUse: { code: 'OFF-110', status: 409, logLevel: 'info' },
  SlotTaken: { code: 'OFF-111', status: 409, logLevel: 'info' },
  ChecklistOpen: { code: 'OFF-112', status: 422, logLevel: 'info' },
  TooManyPhotos: { code: 'OFF-113', status: 422, logLevel: 'info' },
} as const;

/** The kinds of them. */
export type AppointmentRefusalKind = keyof typeof appointmentRefusals;
