import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries } from '../ports/queries.ts';
import type { SentMessage } from '../ports/store.ts';

/** A message that has not gone out after this long is one to look at. */
export const WAITS_TOO_LONG_MS = 60 * 60_000;

/** The moment since before which a waiting message is one to look at. */
export function waitingSince(now: Instant): Instant {
  return plusMs(now, -WAITS_TOO_LONG_MS);
}

/**
 * Has every undelivered message sent once more, each in a transaction of its own; answers how many. The same press of the button
 * enqueues each once; what went out by one channel before goes out by it again.
 */
export async function resendMessages(
  deps: ActionDeps & { readonly queries: Pick<Queries, 'undelivered'> },
  press: string,
): Promise<number> {
  const waiting = await deps.queries.undelivered(waitingSince(deps.clock.now()));
  for (const message of waiting) await resend(deps, message, press);
  return waiting.length;
}

async function resend(deps: ActionDeps, message: SentMessage, press: string): Promise<void> {
  const { owner, key, filing, ticket, application, licence, message: kind } = message;
  await deps.store.transact<null, never>(async (tx) => {
    await tx.messages.forgetOutcomes(owner, key);
    const subject = { ...(filing ? { filing } : {}), ...(ticket ? { ticket } : {}) };
    const about = {
      ...subject,
      ...(application ? { application } : {}),
      ...(licence ? { licence } : {}),
      message: kind,
    };
    await tx.enqueue({ name: 'send-message', owner, notice: key, ...about }, { key: `${key}:send:${press}` });
    return ok(null);
  });
}
