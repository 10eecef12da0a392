import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';

/** Sealed values that were written again under the newest key, by table. */
export type ResealReport = { readonly [table: string]: number };

type SealedColumn = {
  readonly table: string;
  readonly column: string;
  /** Makes a row's context and its place in the order; unique per row. An index on it makes each batch quick. */
  readonly key: string;
  readonly keyType: 'uuid' | 'text';
  readonly contextOf: (key: string) => string;
};

type SealedRow = { readonly key: string; readonly sealed: string };

/** Sessions are not here: they are gone within 12 hours. */
const SEALED: readonly SealedColumn[] = [
  { table: 'drafts', column: 'content_sealed', key: 'id', keyType: 'uuid', contextOf: (id) => `portal.drafts:${id}` },
  { table: 'filings', column: 'content_sealed', key: 'id', keyType: 'uuid', contextOf: (id) => `portal.filings:${id}` },
  {
    table: 'officer_accounts',
    column: 'holder_sealed',
    key: 'id',
    keyType: 'uuid',
    contextOf: (id) => `portal.officer_accounts:${id}`,
  },
  {
    table: 'submission_otps',
    column: 'code_sealed',
    key: `draft_id::text || '/' || reference || '/' || issued_at::text`,
    keyType: 'text',
    contextOf: (key) => `portal.submission_otps:${key.slice(0, 36)}`,
  },
  {
    table: 'mandates',
    column: 'content_sealed',
    key: 'id',
    keyType: 'uuid',
    contextOf: (id) => `portal.mandates:${id}`,
  },
  {
    table: 'mandate_events',
    column: 'content_sealed',
    key: `mandate_id::text || '/' || seq::text`,
    keyType: 'text',
    contextOf: (key) => `portal.mandate_events:${key}`,
  },
  {
    table: 'assistances',
    column: 'content_sealed',
    key: 'id',
    keyType: 'uuid',
    contextOf: (id) => `portal.assistances:${id}`,
  },
  {
    table: 'people',
    column: 'content_sealed',
    key: 'subject',
    keyType: 'text',
    contextOf: (subject) => `portal.people:${subject}`,
  },
  {
    table: 'filing_versions',
    column: 'content_sealed',
    key: `filing_id::text || '/' || version::text`,
    keyType: 'text',
    contextOf: (key) => `portal.filing_versions:${key}`,
  },
  {
    table: 'queue_contacts',
    column: 'contact_sealed',
    key: 'ticket_id',
    keyType: 'uuid',
    contextOf: (id) => `portal.queue_contacts:${id}`,
  },
  {
    table: 'feedback',
    column: 'text_sealed',
    key: 'about',
    keyType: 'uuid',
    contextOf: (about) => `portal.feedback:${about}`,
  },
  {
    table: 'held_corrections',
    column: 'content_sealed',
    key: `application_id::text || '/' || round::text || '/' || item_key`,
    keyType: 'text',
    contextOf: (key) => `portal.held_corrections:${key}`,
  },
];
const BATCH = 500;

/**
 * Seals everything again that was sealed under an older key, so that the old key can be destroyed. The system goes on
 * working: a value that changes meanwhile is left alone, because whoever changed it used the newest key.
 */
export async function resealOutdated(config: {
  readonly database: Database;
  readonly keyring: Keyring;
}): Promise<ResealReport> {
  const report: Record<string, number> = {};
  for (const sealed of SEALED) report[sealed.table] = await resealTable(config.database, config.keyring, sealed);
  return report;
}

async function resealTable(database: Database, keyring: Keyring, sealed: SealedColumn): Promise<number> {
  const { table, column, key, keyType, contextOf } = sealed;
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const rows: readonly SealedRow[] = await database.query<SealedRow>(
      `select ${key} as key, ${column} as sealed from portal.${table} where $1::${keyType} is null or ${key} > $1 order by 1 limit ${BATCH}`,
      [after],
    );
    const outdated = rows.filter((row) => keyring.isOutdated(row.sealed));
    const fresh = outdated.map((row) => keyring.seal(keyring.open(row.sealed, contextOf(row.key)), contextOf(row.key)));
    const written = await database.query<object>(
      `update portal.${table} set ${column} = n.fresh
       from unnest($1::${keyType}[], $2::text[], $3::text[]) as n (key, old, fresh)
       where ${key} = n.key and ${column} = n.old returning 1`,
      [outdated.map((row) => row.key), outdated.map((row) => row.sealed), fresh],
    );
    done += written.length;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return done;
    after = last.key;
  }
}
