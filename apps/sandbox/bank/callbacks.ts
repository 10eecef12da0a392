import { plusMs } from '@biz/kernel/instant.ts';
import type { Selectable } from 'kysely';
import type { SandboxDeps } from '../sandbox-app.ts';
import type { CallbackRow } from '../tables.ts';
import { membersOf } from './bill-request.ts';

const MINUTE_MS = 60_000;

/** Minutes between attempts while the agency does not take it: 1, 5, 15, 60, then hourly for 24 hours. */
export const RETRY_MINUTES: readonly number[] = [1, 5, 15, 60, ...Array<number>(24).fill(60)];

const AT_ONCE = 20;

/**
 * Sends every callback that is due. Each is claimed by moving its next attempt before it is sent, so that a crash or a
 * second process costs an attempt at most. Answers how many were taken.
 */
export async function deliverCallbacks(deps: Pick<SandboxDeps, 'tables' | 'clock' | 'fetch'>): Promise<number> {
  const due = await deps.tables
    .selectFrom('callbacks')
    .selectAll()
    .where('next_at', '<=', deps.clock.now())
    .orderBy('next_at')
    .limit(AT_ONCE)
    .execute();
  const taken = await Promise.all(due.map((callback) => deliver(deps, callback)));
  return taken.filter(Boolean).length;
}

async function deliver(
  deps: Pick<SandboxDeps, 'tables' | 'clock' | 'fetch'>,
  callback: Selectable<CallbackRow>,
): Promise<boolean> {
  const wait = RETRY_MINUTES[callback.attempts];
  const now = deps.clock.now();
  const claimed = await deps.tables
    .updateTable('callbacks')
    .set({ attempts: callback.attempts + 1, next_at: wait === undefined ? null : plusMs(now, wait * MINUTE_MS) })
    .where('id', '=', callback.id)
    .where('attempts', '=', callback.attempts)
    .returning('id')
    .executeTakeFirst();
  if (!claimed) return false;
  const outcome = await send(deps, callback);
  const isTaken = outcome === 'taken';
  await deps.tables
    .updateTable('callbacks')
    .set({ last_outcome: outcome, ...(isTaken ? { next_at: null, delivered_at: deps.clock.now() } : {}) })
    .where('id', '=', callback.id)
    .execute();
  return isTaken;
}

/** `taken` only when the agency says `result: true`; everything else is tried again. */
async function send(deps: Pick<SandboxDeps, 'fetch'>, callback: Pick<CallbackRow, 'url' | 'body'>): Promise<string> {
  const answer = await deps.fetch({
    method: 'POST',
    url: callback.url,
    headers: { 'content-type': 'application/json' },
    body: callback.body,
  });
  if (!answer.ok) return answer.error.kind;
  if (answer.value.status !== 200) return `status-${answer.value.status}`;
  return readResult(answer.value.body) ? 'taken' : 'not-taken';
}

function readResult(body: Uint8Array): boolean {
  try {
    const result = membersOf(JSON.parse(new TextDecoder().decode(body))).get('result');
    return result === true || result === 'true';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
