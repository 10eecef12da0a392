/**
 * Counters (ช่องบริการ) of an agency: how many, from when to when (`08:30`, Bangkok time), how long one booked time is, and how many
 * visits may be booked for each; what is left of a day is for those who come without booking.
 */
export type Counters = {
  readonly count: number;
  readonly opens: string;
  readonly closes: string;
  readonly slotMinutes: number;
  readonly perSlot: number;
};
