import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Stores } from './stores.ts';

/** A private key as JSON Web Key. */
export type PrivateJwk = Readonly<Record<string, unknown>> & { readonly kid: string };

/** Keys of the provider, newest first: the first signs, all verify. */
export type ProviderKeys = { readonly jwks: readonly PrivateJwk[]; readonly cookieKeys: readonly string[] };

/**
 * Loads the keys, and makes the first ones when there are none. Processes that start together agree on one set: only one
 * row of a generation can be inserted, and everybody reads it back.
 */
export async function loadProviderKeys(stores: Stores): Promise<ProviderKeys> {
  return {
    jwks: (await loadOrMake(stores, 'sign', makeSigningKey)).map(parsePrivateJwk),
    cookieKeys: await loadOrMake(stores, 'cookie', async () => randomBytes(32).toString('base64url')),
  };
}

async function loadOrMake(
  stores: Stores,
  purpose: 'sign' | 'cookie',
  make: () => Promise<string>,
): Promise<readonly string[]> {
  const known = await loadKeys(stores, purpose);
  if (known.length > 0) return known;
  await stores.tables
    .insertInto('provider_keys')
    .values({
      purpose,
      generation: 1,
      key_sealed: stores.keyring.seal(await make(), rowContext(purpose, 1)),
      created_at: stores.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['purpose', 'generation']).doNothing())
    .execute();
  return loadKeys(stores, purpose);
}

async function loadKeys(stores: Stores, purpose: 'sign' | 'cookie'): Promise<readonly string[]> {
  const rows = await stores.tables
    .selectFrom('provider_keys')
    .select(['generation', 'key_sealed'])
    .where('purpose', '=', purpose)
    .orderBy('generation', 'desc')
    .execute();
  return rows.map((row) => stores.keyring.open(row.key_sealed, rowContext(purpose, row.generation)));
}

async function makeSigningKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('base64url');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' });
}

function parsePrivateJwk(raw: string): PrivateJwk {
  return JSON.parse(raw) as PrivateJwk;
}

function rowContext(purpose: string, generation: number): string {
  return `digital_id.provider_keys:${purpose}:${generation}`;
}
