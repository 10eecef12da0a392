import type { AccessRecord, InboxMessage, Job } from '@biz/actions/ports/store.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { filingFacts } from './filing-records.ts';
import { insertRow } from './insert-row.ts';
import type { TxScope } from './tx-scope.ts';

/** Puts a message into the inbox; the same key once. */
export async function addToInbox({ db }: TxScope, message: InboxMessage): Promise<void> {
  await insertRow(
    db,
    'inbox_messages',
    {
      owner: message.owner,
      key: message.key,
      filing_id: message.filing ?? null,
      ticket_id: message.ticket ?? null,
      application_id: message.application ?? null,
      message: message.message,
      licence: message.licence ?? null,
      at: message.at,
    },
    'once',
  );
}

/** Marks the owner's messages up to that moment as read; those that were read before keep their time. */
export async function markInboxRead({ db }: TxScope, owner: SubjectId, until: Instant): Promise<void> {
  await db
    .updateTable('inbox_messages')
    .set({ read_at: until })
    .where('owner', '=', owner)
    .where('at', '<=', until)
    .where('read_at', 'is', null)
    .execute();
}

/** Journals that somebody read personal data of a filing. Throws when there is no such filing: then nothing was read. */
export async function addToJournal(scope: TxScope, access: AccessRecord): Promise<void> {
  const { owner } = await filingFacts(scope, access.filing);
  await scope.db
    .insertInto('access_journal')
    .values({
      filing_id: access.filing,
      owner,
      agency: access.agency ?? null,
      by_subject: access.by,
      by_name: access.byName,
      purpose: access.purpose,
      what: access.what,
      at: access.at,
    })
    .execute();
}

/** Enqueues a durable side effect; the same key once. */
export async function enqueueJob(
  scope: TxScope,
  job: Job,
  options: { readonly key: string; readonly after?: Instant },
): Promise<void> {
  const when = options.after === undefined ? {} : { startAfter: options.after };
  const statement = await scope.jobs.statement(job.name, job, { key: options.key, ...when });
  await scope.writes.send(scope.db.executeQuery(statement));
  scope.enqueued.add(job.name);
}
