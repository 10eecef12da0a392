import { randomUUID } from 'node:crypto';
import { type Clock, plusMs } from '@biz/kernel/instant.ts';
import type { Keyring } from '@biz/records/keyring.ts';
import { type Kysely, sql } from 'kysely';
import { hashCredential } from './consumers.ts';
import type { ConsumerRow, GdxTables } from './tables.ts';

/** What the parts of the gateway work with. */
export type GdxStores = {
  readonly tables: Kysely<GdxTables>;
  readonly keyring: Pick<Keyring, 'seal' | 'open' | 'blindIndex'>;
  readonly clock: Clock;
};

/** Who calls: the application, the acting subject of its token, and the purposes granted for the data set asked for. */
export type Caller = {
  readonly consumer: Pick<ConsumerRow, 'id' | 'name' | 'agency' | 'environment'>;
  readonly agent: string;
  readonly purposes: readonly string[];
};

/** A token dies after 60 minutes without an accepted call … */
const IDLE_MS = 60 * 60 * 1000;
/** … and 12 hours after issue in any case. */
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;

/** Issues a token; older ones of the same key and agent live on. The agent is kept as given, sealed. */
export async function issueToken(stores: GdxStores, consumer: Pick<ConsumerRow, 'id'>, agent: string): Promise<string> {
  const token = randomUUID();
  const token_hash = hashCredential(token);
  const now = stores.clock.now();
  const agent_sealed = stores.keyring.seal(agent, contextOf(token_hash));
  await stores.tables
    .insertInto('tokens')
    .values({ token_hash, consumer_id: consumer.id, agent_sealed, issued_at: now, used_at: now })
    .execute();
  return token;
}

/**
 * Who holds key and token, renewing the token's idle time, in one statement. `no-consumer`: the key is unknown or not
 * active. `no-token`: the token is over, unknown, or belongs to another key.
 */
export async function useToken(
  stores: GdxStores,
  credentials: { readonly key: string; readonly token: string; readonly dataSet: string },
): Promise<Caller | 'no-consumer' | 'no-token'> {
  const tokenHash = hashCredential(credentials.token);
  const now = stores.clock.now();
  const { rows } = await sql<CallerRow>`
    with consumer as (
      select id, name, agency, environment from gdx.consumers
      where key_hash = ${hashCredential(credentials.key)} and is_active
    ), used as (
      update gdx.tokens set used_at = ${now}
      where token_hash = ${tokenHash} and consumer_id = (select id from consumer)
        and used_at > ${plusMs(now, -IDLE_MS)} and issued_at > ${plusMs(now, -ABSOLUTE_MS)}
      returning agent_sealed
    )
    select consumer.*, (select agent_sealed from used) as agent_sealed,
      array(select purpose from gdx.grants where consumer_id = consumer.id and data_set = ${credentials.dataSet}
        order by purpose) as purposes
    from consumer`.execute(stores.tables);
  const [row] = rows;
  if (row === undefined) return 'no-consumer';
  if (row.agent_sealed === null) return 'no-token';
  const { id, name, agency, environment } = row;
  const agent = stores.keyring.open(row.agent_sealed, contextOf(tokenHash));
  return { consumer: { id, name, agency, environment }, agent, purposes: row.purposes };
}

/** Removes tokens that are over. */
export async function sweepTokens(stores: GdxStores): Promise<void> {
  const now = stores.clock.now();
  await stores.tables
    .deleteFrom('tokens')
    .where((or) =>
      or.or([or('used_at', '<=', plusMs(now, -IDLE_MS)), or('issued_at', '<=', plusMs(now, -ABSOLUTE_MS))]),
    )
    .execute();
}

type CallerRow = Caller['consumer'] & { readonly agent_sealed: string | null; readonly purposes: readonly string[] };

function contextOf(tokenHash: string): string {
  return `gdx.tokens.agent:${tokenHash}`;
}
