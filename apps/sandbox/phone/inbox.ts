import { randomUUID } from 'node:crypto';
import { sha256 } from '@biz/kernel/digest.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Kysely } from 'kysely';
import type { MessageRow, SandboxTables } from '../tables.ts';

/** A message as the provider takes it. */
export type IncomingMessage = Pick<MessageRow, 'channel' | 'address' | 'subject' | 'body'>;

/** A message in somebody's inbox. */
export type InboxMessage = IncomingMessage & { readonly id: string; readonly receivedAt: string };

/** A number or address that has received something. */
export type Inbox = { readonly address: string; readonly count: number; readonly latest: InboxMessage };

const MOST_SHOWN = 50;

/**
 * Takes a message once per idempotency key. The same key with the same content is answered like the first time; with
 * other content it is refused.
 */
export async function takeMessage(
  deps: { readonly tables: Kysely<SandboxTables>; readonly clock: Clock },
  key: string,
  message: IncomingMessage,
): Promise<Result<{ readonly id: string; readonly acceptedAt: string; readonly isNew: boolean }, 'id-reused'>> {
  const content_hash = sha256(JSON.stringify([message.channel, message.address, message.subject, message.body]));
  const row = { id: randomUUID(), idempotency_key: key, content_hash, ...message, received_at: deps.clock.now() };
  const added = await deps.tables
    .insertInto('messages')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning(['id', 'received_at'])
    .executeTakeFirst();
  if (added) return ok({ id: added.id, acceptedAt: added.received_at, isNew: true });
  const before = await deps.tables
    .selectFrom('messages')
    .select(['id', 'received_at', 'content_hash'])
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow();
  if (before.content_hash !== content_hash) return err('id-reused');
  return ok({ id: before.id, acceptedAt: before.received_at, isNew: false });
}

/** The newest messages of one number or address, newest first. */
export async function messagesTo(tables: Kysely<SandboxTables>, address: string): Promise<readonly InboxMessage[]> {
  const rows = await tables
    .selectFrom('messages')
    .selectAll()
    .where('address', '=', address)
    .orderBy('position', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(toMessage);
}

/** Every number and address that has received something, the most recent first. */
export async function inboxes(tables: Kysely<SandboxTables>): Promise<readonly Inbox[]> {
  const rows = await tables
    .selectFrom((from) =>
      from
        .selectFrom('messages')
        .selectAll()
        .distinctOn('address')
        .select((select) =>
          select.fn
            .count<number>('position')
            .over((over) => over.partitionBy('address'))
            .as('count'),
        )
        .orderBy('address')
        .orderBy('position', 'desc')
        .as('latest'),
    )
    .selectAll()
    .orderBy('position', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({ address: row.address, count: row.count, latest: toMessage(row) }));
}

/** The one-time code in a text: the first run of exactly six digits that is no part of a longer number. */
export function codeIn(text: string): string | undefined {
  return /(?<![\d])\d{6}(?!\d)/.exec(text)?.[0];
}

function toMessage(row: Omit<MessageRow, 'position'>): InboxMessage {
  const { id, channel, address, subject, body } = row;
  return { id, channel, address, subject, body, receivedAt: row.received_at };
}
