import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ApplicationState } from '../application-state.ts';
import type { Deciding, Decision } from '../decision.ts';
import {
  type Appointment,
  type AppointmentStatus,
  type AppointmentThat,
  appointmentsOf,
  type OfferedSlot,
  stands,
} from './appointment.ts';
import type { AppointmentRefusal } from './appointment-refusal.ts';

/** นัดหมาย: times after today, one appointment of a purpose at a time, an answer before the last of them. */
export function decideOffer({ state, command, context, move }: Deciding<'offer-appointment'>): Decision {
  const { appointment, purpose, prepare, slots, answerBy } = command;
  const isOpen = (one: Appointment) => one.purpose === purpose && (stands(one, 'offered') || stands(one, 'agreed'));
  if (appointmentsOf(state).some(isOpen)) return err({ kind: 'AppointmentOpen' });
  const today = bangkokDate(context.now);
  const last = lastDay(slots);
  if (!last || slots.some(({ from }) => bangkokDate(from) <= today)) return err({ kind: 'SlotsMissing' });
  if (answerBy < today || answerBy >= last) return err({ kind: 'DueDateTooEarly' });
  return ok([{ type: 'AppointmentOffered.v1', appointment, purpose, prepare, slots, answerBy, move }]);
}

/** The applicant agrees to one of the times that lie ahead, or says why none suits, with days that would. */
export function decideAnswer({ state, command, context, move }: Deciding<'answer-appointment'>): Decision {
  const found = find(state, command.appointment, 'offered');
  if (!found.ok) return found;
  const { answer, appointment } = command;
  if (answer.kind === 'decline') {
    const { reason, proposals } = answer;
    if (!reason.trim()) return err({ kind: 'ReasonMissing' });
    return ok([{ type: 'AppointmentDeclined.v1', appointment, reason, proposals, move }]);
  }
  const slot = found.value.slots.find((one) => one.slot === answer.slot);
  if (!slot || slot.from <= context.now) return err({ kind: 'SlotNotOffered' });
  return ok([{ type: 'AppointmentAgreed.v1', appointment, slot: slot.slot, move }]);
}

/** ขอเลื่อนนัด: until the day before, as often as the table's row allows over the life of the application. */
export function decideReschedule({ state, command, row, context, move }: Deciding<'reschedule-appointment'>): Decision {
  const found = find(state, command.appointment, 'agreed');
  if (!found.ok) return found;
  if (!isBeforeItsDay(found.value, context.now)) return err({ kind: 'AppointmentTooLate' });
  if (row.limit !== undefined && timesMoved(state) >= row.limit) {
    return err({ kind: 'ReschedulesUsedUp', limit: row.limit });
  }
  const { appointment, reason, proposals } = command;
  if (!reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'AppointmentRescheduled.v1', appointment, reason, proposals, move }]);
}

/** ยกเลิกนัด: an officer takes back an offer or an agreed time, with the reason; the system an offer nobody answered in time. */
export function decideCancellation({ state, command, context, move }: Deciding<'cancel-appointment'>): Decision {
  const { appointment, reason } = command;
  const by = context.actor.kind === 'system' ? 'system' : 'officer';
  const offered = find(state, appointment, 'offered');
  const found = by === 'officer' && !offered.ok ? find(state, appointment, 'agreed') : offered;
  if (!found.ok) return found;
  if (by === 'officer' && !reason.trim()) return err({ kind: 'ReasonMissing' });
  const isInTime = stands(found.value, 'offered') && bangkokDate(context.now) <= found.value.status.answerBy;
  if (by === 'system' && isInTime) return err({ kind: 'AppointmentNotYet' });
  return ok([{ type: 'AppointmentCancelled.v1', appointment, by, reason, move }]);
}

/** ไม่มาตามนัด: recorded once the time has come. Says who was not there. */
export function decideNoShow({ state, command, context, move }: Deciding<'record-no-show'>): Decision {
  const found = find(state, command.appointment, 'agreed');
  if (!found.ok) return found;
  if (!hasBegun(found.value, context.now)) return err({ kind: 'AppointmentNotYet' });
  const { appointment, by, note } = command;
  return ok([{ type: 'AppointmentMissed.v1', appointment, by, note, move }]);
}

/** ผลการตรวจ: only of an agreed appointment that has begun; a failed item says what was wrong, and nothing passes over it. */
export function decideInspection({ state, command, context, move }: Deciding<'record-inspection'>): Decision {
  const found = find(state, command.appointment, 'agreed');
  if (!found.ok) return found;
  if (!hasBegun(found.value, context.now)) return err({ kind: 'AppointmentNotYet' });
  const { appointment, result } = command;
  const failed = result.items.filter(({ finding }) => finding === 'fail');
  if (failed.some(({ note }) => !note.trim())) return err({ kind: 'ReasonMissing' });
  if (result.outcome === 'fail' && !result.note.trim() && failed.length === 0) return err({ kind: 'ReasonMissing' });
  if (result.outcome === 'pass' && failed.length > 0) return err({ kind: 'OutcomeContradicts' });
  return ok([{ type: 'InspectionRecorded.v1', appointment, result, move }]);
}

/** True until the end of the day before an agreed appointment. */
export function isBeforeItsDay({ status }: AppointmentThat<'agreed'>, now: Instant): boolean {
  return bangkokDate(now) < bangkokDate(status.slot.from);
}

/** True from the beginning of an agreed appointment on. */
export function hasBegun({ status }: AppointmentThat<'agreed'>, now: Instant): boolean {
  return status.slot.from <= now;
}

/** How often the applicant has moved an agreed appointment. */
export function timesMoved(state: ApplicationState): number {
  return appointmentsOf(state).filter((one) => stands(one, 'moved')).length;
}

/** The day of the last of these times. */
export function lastDay(slots: readonly Pick<OfferedSlot, 'from'>[]): LocalDate | undefined {
  const last = slots.map(({ from }) => from).toSorted()[slots.length - 1];
  return last && bangkokDate(last);
}

function find<K extends AppointmentStatus['kind']>(
  state: ApplicationState,
  id: Appointment['id'],
  kind: K,
): Result<AppointmentThat<K>, AppointmentRefusal> {
  const found = appointmentsOf(state).find((one) => one.id === id);
  return found && stands(found, kind) ? ok(found) : err({ kind: 'AppointmentClosed' });
}
