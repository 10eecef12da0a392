import type { AppointmentId, SlotId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { addWorkingDays, type Holidays } from '@biz/kernel/working-days.ts';
import type { AppointmentPurpose } from '@biz/licensing/appointments/appointment.ts';
import { lastDay } from '@biz/licensing/appointments/decide-appointments.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { CalendarSlot, SlotPlace } from '../ports/calendar.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** Working days that the applicant has to choose a time; sooner when the last of the times comes sooner. */
export const ANSWER_WITHIN_WORKING_DAYS = 3;
/** More times than this are no help in choosing. */
export const MOST_OFFERED = 8;

/**
 * เสนอวันนัด: holds open times of the unit's calendar for this application and asks the applicant to choose one. A time that
 * somebody else has just used is refused, and then none is held.
 */
export function offerAppointment(
  deps: ActionDeps,
  target: CommandTarget,
  input: {
    readonly purpose: AppointmentPurpose;
    readonly prepare: string;
    readonly slots: readonly SlotId[];
  },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'offer-appointment', input, async ({ state }, tx) => {
    const { purpose, prepare } = input;
    const found = await tx.calendar.load(state.agency, input.slots);
    const isFree = (slot: CalendarSlot) => slot.status === 'open' && slot.place === placeOf(purpose);
    if (found.length !== new Set(input.slots).size || !found.every(isFree)) return err({ kind: 'SlotTaken' });
    if (found.length === 0 || found.length > MOST_OFFERED) return err({ kind: 'SlotsMissing' });
    const slots = found
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ id: slot, from, to, officer, officerName }) => ({ slot, from, to, officer, officerName }));
    const answerBy = answerByOf(slots, bangkokDate(deps.clock.now()), deps.catalogue.holidays);
    const appointment = newId<AppointmentId>(deps.ids);
    return ok({ kind: 'offer-appointment', appointment, purpose, prepare, slots, answerBy });
  });
}

/** Where an appointment of this purpose takes place. */
export function placeOf(purpose: AppointmentPurpose): SlotPlace {
  return purpose === 'site-inspection' ? 'site' : 'office';
}

/** The last day to choose one of these times: `ANSWER_WITHIN_WORKING_DAYS`, and before the day of the last of them. */
export function answerByOf(
  slots: readonly Pick<CalendarSlot, 'from'>[],
  today: LocalDate,
  holidays: Holidays,
): LocalDate {
  const usual = addWorkingDays(today, ANSWER_WITHIN_WORKING_DAYS, holidays);
  const last = lastDay(slots);
  const dayBefore = last ? plusDays(last, -1) : usual;
  return dayBefore < usual ? dayBefore : usual;
}
