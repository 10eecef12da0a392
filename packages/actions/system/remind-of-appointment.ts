import type { ApplicationId, AppointmentId, SlotId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import { agreedAppointments } from '@biz/licensing/appointments/appointment.ts';
import type { ActionDeps } from '../deps.ts';
import { tell } from '../tell.ts';

/**
 * Reminds the applicant of an appointment on the day before it. Sends nothing when it was moved, cancelled or has ended
 * since; the same reminder is sent once.
 */
export async function remindOfAppointment(
  deps: ActionDeps,
  job: { readonly application: ApplicationId; readonly appointment: AppointmentId; readonly slot: SlotId },
): Promise<void> {
  const { application, appointment, slot } = job;
  await deps.store.transact<null, never>(async (tx) => {
    const loaded = await tx.applications.load(application);
    if (!loaded || loaded.state.turn === 'done') return ok(null);
    const found = agreedAppointments(loaded.state).find(({ id }) => id === appointment);
    const filing = await tx.filings.load(loaded.state.filing);
    if (found?.status.slot.slot !== slot || !filing) return ok(null);
    const about = { filing: filing.id, application, message: 'appointment-reminder' as const };
    const key = `remind:${appointment}:${slot}`;
    await tell(tx, { ...about, owner: filing.owner, at: deps.clock.now(), key });
    return ok(null);
  });
}
