import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { slotUseChanges } from '@biz/licensing/appointments/slot-use.ts';
import type { Tx } from './ports/store.ts';

/**
 * Brings the calendar in line with what an application uses after a command, in the command's transaction: whatever ends a
 * matter frees its times. False when a time that is to be held is not open any more; then the command must be refused.
 */
export async function settleSlots(
  tx: Tx,
  application: ApplicationId,
  before: ApplicationState,
  after: ApplicationState,
): Promise<boolean> {
  const changes = slotUseChanges(before, after);
  const count = changes.hold.length + changes.take.length + changes.release.length;
  return count === 0 || tx.calendar.settle(after.agency, application, changes);
}
