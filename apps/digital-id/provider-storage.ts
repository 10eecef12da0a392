import { sha256 } from '@biz/kernel/digest.ts';
import { fromEpoch, type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import type { Kysely } from 'kysely';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Stores } from './stores.ts';
import type { DigitalIdTables, ProviderRecordRow } from './tables.ts';

/**
 * Where the OpenID provider keeps sessions, interactions, grants, codes and tokens: one table, identifiers hashed, content
 * sealed and bound to its row. Any number of processes may share it; a code is consumed by exactly one of them.
 */
export function providerStorage(stores: Stores): (model: string) => Adapter {
  return (model) => ({
    upsert: (id, payload, expiresIn) => save(stores, { model, id, payload, expiresIn }),
    async find(id) {
      const row = await rowById(stores.tables, model, id);
      return row && open(stores, row);
    },
    async findByUid(uid) {
      const row = await stores.tables
        .selectFrom('provider_records')
        .selectAll()
        .where('model', '=', model)
        .where('uid_hash', '=', sha256(uid))
        .executeTakeFirst();
      return row && open(stores, row);
    },
    async findByUserCode() {
      return undefined;
    },
    consume: (id) => consume(stores, model, id),
    async destroy(id) {
      await stores.tables
        .deleteFrom('provider_records')
        .where('model', '=', model)
        .where('id_hash', '=', sha256(id))
        .execute();
    },
    revokeByGrantId: (grantId) => revokeGrant(stores.tables, grantId),
  });
}

/** Ends a grant: deletes it with every code and token that came of it. */
export async function endGrant(tables: Kysely<DigitalIdTables>, grantId: string): Promise<void> {
  await revokeGrant(tables, grantId);
  await tables
    .deleteFrom('provider_records')
    .where('model', '=', 'Grant')
    .where('id_hash', '=', sha256(grantId))
    .execute();
}

/** Deletes what has expired, and attempts to sign in that no longer count. Returns how many records went. */
export async function sweepExpired(stores: Stores, attemptsBefore: Instant): Promise<number> {
  const swept = await stores.tables
    .deleteFrom('provider_records')
    .where('expires_at', '<', stores.clock.now())
    .executeTakeFirst();
  await stores.tables.deleteFrom('sign_in_attempts').where('window_start', '<', attemptsBefore).execute();
  return Number(swept.numDeletedRows);
}

async function revokeGrant(tables: Kysely<DigitalIdTables>, grantId: string): Promise<void> {
  await tables.deleteFrom('provider_records').where('grant_hash', '=', sha256(grantId)).execute();
}

async function save(
  stores: Stores,
  record: { model: string; id: string; payload: AdapterPayload; expiresIn: number | undefined },
): Promise<void> {
  const { model, id, payload, expiresIn } = record;
  const idHash = sha256(id);
  const content = {
    content_sealed: stores.keyring.seal(JSON.stringify(payload), rowContext(model, idHash)),
    uid_hash: payload.uid === undefined ? null : sha256(payload.uid),
    grant_hash: payload.grantId === undefined ? null : sha256(payload.grantId),
    expires_at: expiresIn === undefined ? null : plusMs(stores.clock.now(), expiresIn * 1000),
  };
  await stores.tables
    .insertInto('provider_records')
    .values({ model, id_hash: idHash, consumed_at: null, ...content })
    .onConflict((conflict) => conflict.columns(['model', 'id_hash']).doUpdateSet(content))
    .execute();
}

/** Marks a code or refresh token as used. The one that comes second is refused, also when both came at once. */
async function consume(stores: Stores, model: string, id: string): Promise<void> {
  const marked = await stores.tables
    .updateTable('provider_records')
    .set({ consumed_at: stores.clock.now() })
    .where('model', '=', model)
    .where('id_hash', '=', sha256(id))
    .where('consumed_at', 'is', null)
    .executeTakeFirst();
  if (marked.numUpdatedRows !== 1n) throw new errors.InvalidGrant(`${model} already consumed`);
}

function rowById(
  tables: Kysely<DigitalIdTables>,
  model: string,
  id: string,
): Promise<ProviderRecordSelection | undefined> {
  return tables
    .selectFrom('provider_records')
    .selectAll()
    .where('model', '=', model)
    .where('id_hash', '=', sha256(id))
    .executeTakeFirst();
}

type ProviderRecordSelection = Pick<ProviderRecordRow, 'model' | 'id_hash' | 'content_sealed' | 'consumed_at'>;

function open(stores: Stores, row: ProviderRecordSelection): AdapterPayload {
  const payload: AdapterPayload = JSON.parse(
    stores.keyring.open(row.content_sealed, rowContext(row.model, row.id_hash)),
  );
  if (row.consumed_at === null) return payload;
  return { ...payload, consumed: Math.floor(toEpoch(fromEpoch(Date.parse(row.consumed_at))) / 1000) };
}

function rowContext(model: string, idHash: string): string {
  return `digital_id.provider_records:${model}:${idHash}`;
}
