import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import { tellableTicket } from '../messages/ticket-facts.ts';
import type { Job } from '../ports/store.ts';
import { tell } from '../tell.ts';

/**
 * Reminds of a visit or tells that the turn is near, once: in the inbox of whoever booked it and by the channels that they chose.
 * Tells nothing when it no longer applies. A walk-in without an account reads it on the screen of the hall.
 */
export async function tellOfTicket(
  deps: ActionDeps,
  { ticket: id, message }: Extract<Job, { name: 'send-ticket-message' }>,
): Promise<void> {
  await deps.store.transact<null, never>(async (tx) => {
    const owner = (await tellableTicket(tx, id, message))?.ticket.owner;
    if (owner) await tell(tx, { ticket: id, owner, message, at: deps.clock.now(), key: `${message}:${id}` });
    return ok(null);
  });
}
