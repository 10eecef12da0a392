/** Codes of what may be refused about appointments and the calendar they are in. */
export const appointmentRefusals = {
  AppointmentClosed: { code: 'PRT-100', status: 409, logLevel: 'info' },
  AppointmentOpen: { code: 'PRT-101', status: 409, logLevel: 'info' },
  SlotsMissing: { code: 'PRT-102', status: 422, logLevel: 'info' },
  SlotNotOffered: { code: 'PRT-103', status: 409, logLevel: 'info' },
  AppointmentTooLate: { code: 'PRT-104', status: 409, logLevel: 'info' },
  ReschedulesUsedUp: { code: 'PRT-105', status: 409, logLevel: 'info' },
  AppointmentNotYet: { code: 'PRT-106', status: 409, logLevel: 'info' },
  OutcomeContradicts: { code: 'PRT-107', status: 422, logLevel: 'info' },
  SlotTimesWrong: { code: 'PRT-108', status: 422, logLevel: 'info' },
  SlotOverlaps: { code: 'PRT-109', status: 409, logLevel: 'info' },
  SlotInUse: { code: 'PRT-110', status: 409, logLevel: 'info' },
  SlotTaken: { code: 'PRT-111', status: 409, logLevel: 'info' },
  ChecklistOpen: { code: 'PRT-112', status: 422, logLevel: 'info' },
  TooManyPhotos: { code: 'PRT-113', status: 422, logLevel: 'info' },
} as const;

/** The kinds of them. */
export type AppointmentRefusalKind = keyof typeof appointmentRefusals;
