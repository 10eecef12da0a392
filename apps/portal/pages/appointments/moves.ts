import type { Instant } from '@biz/kernel/instant.ts';
import type { AppointmentThat } from '@biz/licensing/appointments/appointment.ts';
import { isBeforeItsDay, timesMoved } from '@biz/licensing/appointments/decide-appointments.ts';
import type { Case } from '../../progress/case.ts';

/** Whether the applicant may still move an agreed appointment, and how often; without a limit `left` means nothing. */
export type Moves = { readonly mayMove: boolean; readonly limit?: number; readonly left: number };

/** Reads it from the process table, the same rows that decide about the command. */
export function movesOf(its: Case, appointment: AppointmentThat<'agreed'>, now: Instant): Moves {
  const { state } = its.view;
  const row = its.process.steps[state.step]?.actions.find((one) => one.action === 'reschedule-appointment');
  const left = row?.limit === undefined ? 1 : Math.max(0, row.limit - timesMoved(state));
  const mayMove = row !== undefined && left > 0 && isBeforeItsDay(appointment, now);
  return { mayMove, left, ...(row?.limit === undefined ? {} : { limit: row.limit }) };
}
