/** Why a command about an appointment is refused. Nothing was changed. */
export type AppointmentRefusal =
  /** It was answered, moved, cancelled or held meanwhile, or never was. */
  | { readonly kind: 'AppointmentClosed' }
  /** One of this purpose is offered or agreed; or the matter cannot be decided while one is. */
  | { readonly kind: 'AppointmentOpen' }
  /** An offer needs at least one time that lies after the day of the offer. */
  | { readonly kind: 'SlotsMissing' }
  /** The chosen time was not offered, or has begun. */
  | { readonly kind: 'SlotNotOffered' }
  /** The applicant may move it until the day before. */
  | { readonly kind: 'AppointmentTooLate' }
  /** The applicant has moved appointments of this application as often as the process allows. */
  | { readonly kind: 'ReschedulesUsedUp'; readonly limit: number }
  /** What came of it can be recorded only once it has begun. */
  | { readonly kind: 'AppointmentNotYet' }
  /** Nothing passes as a whole while an item of its checklist failed. */
  | { readonly kind: 'OutcomeContradicts' };
