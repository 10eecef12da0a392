import type { AgencyId, SubjectId, TicketId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decideTicket, type TicketCommand } from '@biz/licensing/queueing/decide-ticket.ts';
import { afterTicketEvent, type Ticket } from '@biz/licensing/queueing/ticket.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { TicketActor } from '../ports/queue.ts';
import type { QueueActionRefusal } from './book-ticket.ts';
import { tellWhoIsNext } from './call-next.ts';

/** An officer at a counter of their agency. */
export type CounterOfficer = { readonly subject: SubjectId; readonly agency: AgencyId };

/** ยกเลิกคิว: the owner gives the time back before it has begun. Somebody else's ticket is not found. */
export function cancelTicket(
  deps: ActionDeps,
  owner: SubjectId,
  ticket: TicketId,
  key: string,
): Promise<Result<Ticket, QueueActionRefusal>> {
  const by: TicketActor = { kind: 'applicant', subject: owner };
  return change(deps, { ticket, key, by, command: { kind: 'cancel' }, isSeen: (found) => found.owner === owner });
}

/** What the counter does with a ticket: has arrived, call again, served, has not come. Another agency's is not found. */
export function changeAtCounter(
  deps: ActionDeps,
  officer: CounterOfficer,
  input: { readonly ticket: TicketId; readonly command: TicketCommand; readonly key: string },
): Promise<Result<Ticket, QueueActionRefusal>> {
  const by: TicketActor = { kind: 'officer', subject: officer.subject };
  return change(deps, { ...input, by, isSeen: ({ agency }) => agency === officer.agency });
}

function change(
  deps: ActionDeps,
  input: {
    readonly ticket: TicketId;
    readonly command: TicketCommand;
    readonly key: string;
    readonly by: TicketActor;
    isSeen(ticket: Ticket): boolean;
  },
): Promise<Result<Ticket, QueueActionRefusal>> {
  const { ticket: id, command, key, by } = input;
  const once = { scope: `change-ticket:${by.subject ?? ''}`, key, content: { id, command } };
  return deps.store.transact((tx) =>
    doOnceRefusing<Ticket, QueueActionRefusal>(tx, once, async () => {
      const seen = await tx.queue.find(id);
      if (!seen || !input.isSeen(seen)) return err({ kind: 'NotFound' });
      const tickets = await tx.queue.lockDay(seen.agency, seen.day);
      const ticket = tickets.find((one) => one.id === id) ?? seen;
      const at = deps.clock.now();
      const decided = decideTicket(ticket, command, at);
      if (!decided.ok) return decided;
      const happening = { event: decided.value, at };
      const after = afterTicketEvent(id, ticket, happening);
      await tx.queue.append(after, { ...happening, by });
      await tellWhoIsNext(
        tx,
        tickets.map((one) => (one.id === id ? after : one)),
        at,
      );
      return ok(after);
    }),
  );
}
