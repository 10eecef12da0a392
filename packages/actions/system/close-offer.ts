import type { ApplicationId, AppointmentId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * Nobody chose a time by the last day: the times go back to the calendar and the turn to the officers. Refused with
 * `ActionNotAllowed` or `AppointmentClosed` when the offer was answered meanwhile; then there is nothing to do.
 */
export function closeOffer(
  deps: ActionDeps,
  application: ApplicationId,
  appointment: AppointmentId,
): Promise<Result<CommandReply, ActionRefusal>> {
  const target = { application, actor: SYSTEM, key: `close-offer-${appointment}` };
  return runApplicationCommand(deps, target, 'cancel-appointment', appointment, () =>
    ok({ kind: 'cancel-appointment', appointment, reason: '' }),
  );
}
