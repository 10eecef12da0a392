import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@biz/kernel/instant.ts';
import type { Kysely } from 'kysely';
import type { ConsumerRow, GdxTables } from './tables.ts';

/** An application to be registered: its key and secret as handed out, and what it may read and why. */
export type ConsumerRegistration = {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly key: string;
  readonly secret: string;
  readonly grants: readonly { readonly dataSet: string; readonly purposes: readonly string[] }[];
  readonly tokenKey?: ConsumerRow['token_key'];
  readonly environment?: ConsumerRow['environment'];
};

/** Shortest key and secret: they are kept as plain SHA-256, so they must be too long to guess. */
const SHORTEST_SECRET = 32;

/**
 * Registers applications or brings them up to date; grants that are not listed are withdrawn. A changed key or secret
 * ends all tokens of that application at once. Throws when a key or secret is too short to be kept as a hash.
 */
export async function registerConsumers(
  tables: Kysely<GdxTables>,
  clock: Clock,
  registrations: readonly ConsumerRegistration[],
): Promise<void> {
  for (const registration of registrations) {
    if (registration.key.length < SHORTEST_SECRET || registration.secret.length < SHORTEST_SECRET) {
      throw new Error(`key and secret of ${registration.id} need at least ${SHORTEST_SECRET} characters`);
    }
    await tables.transaction().execute((tx) => register(tx, clock, registration));
  }
}

/** What the database keeps of a key, secret or token. */
export function hashCredential(credential: string): string {
  return createHash('sha256').update(credential).digest('hex');
}

/** Compares in constant time. */
export function isSecretOf(consumer: Pick<ConsumerRow, 'secret_hash'>, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashCredential(secret), 'hex'), Buffer.from(consumer.secret_hash, 'hex'));
}

/** The active application that holds this key. */
export function findConsumer(tables: Kysely<GdxTables>, key: string): Promise<ConsumerRow | undefined> {
  return tables
    .selectFrom('consumers')
    .selectAll()
    .where('key_hash', '=', hashCredential(key))
    .where('is_active', '=', true)
    .executeTakeFirst();
}

async function register(tx: Kysely<GdxTables>, clock: Clock, registration: ConsumerRegistration): Promise<void> {
  const { id, name, agency } = registration;
  const now = clock.now();
  const credentials = { key_hash: hashCredential(registration.key), secret_hash: hashCredential(registration.secret) };
  const settings = {
    name,
    agency,
    ...credentials,
    token_key: registration.tokenKey ?? 'Result',
    environment: registration.environment ?? 'production',
    changed_at: now,
  };
  const before = await tx
    .selectFrom('consumers')
    .select(['key_hash', 'secret_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before && (before.key_hash !== credentials.key_hash || before.secret_hash !== credentials.secret_hash)) {
    await tx.deleteFrom('tokens').where('consumer_id', '=', id).execute();
  }
  await tx
    .insertInto('consumers')
    .values({ id, ...settings, is_active: true, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(settings))
    .execute();
  await replaceGrants(tx, registration, now);
}

async function replaceGrants(tx: Kysely<GdxTables>, registration: ConsumerRegistration, now: string): Promise<void> {
  await tx.deleteFrom('grants').where('consumer_id', '=', registration.id).execute();
  const rows = registration.grants.flatMap(({ dataSet, purposes }) =>
    purposes.map((purpose) => ({ consumer_id: registration.id, data_set: dataSet, purpose, granted_at: now })),
  );
  if (rows.length > 0) await tx.insertInto('grants').values(rows).execute();
}
