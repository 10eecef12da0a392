import { RESULT_MESSAGES } from '@biz/actions/message-groups.ts';
import type { ResultTold } from '@biz/actions/ports/queries.ts';
import type { ChannelOutcome, SentMessage } from '@biz/actions/ports/store.ts';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { MessageChannel, MessageSettings } from '@biz/licensing/message-settings.ts';
import type { Selectable } from 'kysely';
import type { InboxRow } from './tables/people-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** An older message holds the next ones back no longer than this. */
const HOLDS_BACK_MS = 24 * 60 * 60_000;
/** Longest list of messages that did not go out. */
const MOST_SHOWN = 100;

/** A line of the inbox with how it went out. */
export function sentMessage(row: Selectable<InboxRow>): SentMessage {
  const { sms, sms_at, email, email_at } = row;
  return {
    ...(row.filing_id === null ? {} : { filing: row.filing_id }),
    ...(row.ticket_id === null ? {} : { ticket: row.ticket_id }),
    ...(row.application_id === null ? {} : { application: row.application_id }),
    owner: row.owner,
    message: row.message,
    ...(row.licence === null ? {} : { licence: row.licence }),
    at: row.at,
    key: row.key,
    ...(sms && sms_at ? { sms: { outcome: sms, at: sms_at } } : {}),
    ...(email && email_at ? { email: { outcome: email, at: email_at } } : {}),
    tries: row.tries,
  };
}

/** What the person chose to be sent; undefined while they chose nothing. */
export async function settingsOf(db: Reader, owner: SubjectId): Promise<MessageSettings | undefined> {
  const row = await db.selectFrom('message_settings').select('settings').where('owner', '=', owner).executeTakeFirst();
  return row?.settings;
}

/** Keeps what the person chose, in place of what they chose before. */
export async function saveSettings(
  { db }: TxScope,
  owner: SubjectId,
  settings: MessageSettings,
  at: Instant,
): Promise<void> {
  const chosen = { settings: JSON.stringify(settings), changed_at: at };
  await db
    .insertInto('message_settings')
    .values({ owner, ...chosen })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet(chosen))
    .execute();
}

/** Locks a message for sending and counts the try. */
export async function beginSending({ db }: TxScope, owner: SubjectId, key: string): Promise<SentMessage | undefined> {
  const row = await db
    .updateTable('inbox_messages')
    .set((to) => ({ tries: to('tries', '+', 1) }))
    .where('owner', '=', owner)
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();
  return row && sentMessage(row);
}

/** True while an older message about the same application has not gone out by any channel. */
export async function isOvertaking({ db }: TxScope, message: SentMessage): Promise<boolean> {
  if (!message.application) return false;
  const older = await db
    .selectFrom('inbox_messages')
    .select('key')
    .where('owner', '=', message.owner)
    .where('application_id', '=', message.application)
    .where('at', '<', message.at)
    .where('at', '>', plusMs(message.at, -HOLDS_BACK_MS))
    .where('sms', 'is', null)
    .where('email', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return older !== undefined;
}

/** Notes what became of a message by one channel. */
export async function noteOutcome(
  { db }: TxScope,
  owner: SubjectId,
  key: string,
  channel: MessageChannel,
  outcome: ChannelOutcome,
  at: Instant,
): Promise<void> {
  const noted = channel === 'sms' ? { sms: outcome, sms_at: at } : { email: outcome, email_at: at };
  await db.updateTable('inbox_messages').set(noted).where('owner', '=', owner).where('key', '=', key).execute();
}

/** Forgets the outcomes of a message, so that it is sent again by every channel that is wanted. */
export async function forgetOutcomes({ db }: TxScope, owner: SubjectId, key: string): Promise<void> {
  await db
    .updateTable('inbox_messages')
    .set({ sms: null, sms_at: null, email: null, email_at: null })
    .where('owner', '=', owner)
    .where('key', '=', key)
    .execute();
}

/** How the first message with the result of an application reached its applicant. */
export async function resultTold(
  db: Reader,
  application: ApplicationId,
  owner: SubjectId,
): Promise<ResultTold | undefined> {
  const row = await db
    .selectFrom('inbox_messages')
    .select(['at', 'read_at', 'sms', 'sms_at', 'email', 'email_at'])
    .where('owner', '=', owner)
    // The end of a licence is told about the licence; its key names the application that asked for it.
    .where((is) => is.or([is('application_id', '=', application), is('key', '=', `${application}:cancelled`)]))
    .where('message', 'in', RESULT_MESSAGES)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { at, read_at, sms, sms_at, email, email_at } = row;
  const ways = [
    ...(sms === 'sent' && sms_at ? [{ at: sms_at, by: 'sms' as const }] : []),
    ...(email === 'sent' && email_at ? [{ at: email_at, by: 'email' as const }] : []),
    ...(read_at ? [{ at: read_at, by: 'inbox' as const }] : []),
  ];
  const [reached] = ways.sort((one, other) => (one.at < other.at ? -1 : 1));
  return { at, ...(reached ? { reached } : {}) };
}

/** Messages that the provider refused, and those that wait since before that moment; the newest first. */
export async function undelivered(db: Reader, waitingSince: Instant): Promise<readonly SentMessage[]> {
  const rows = await db
    .selectFrom('inbox_messages')
    .selectAll()
    .where((where) =>
      where.or([
        where('sms', '=', 'refused'),
        where('email', '=', 'refused'),
        where.and([where.or([where('sms', 'is', null), where('email', 'is', null)]), where('at', '<', waitingSince)]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(sentMessage);
}
