import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * Seals personal data at rest (AES-256-GCM) and makes it findable by equality without opening it. A context, e.g.
 * `portal.filing:<id>`, binds a sealed value to its row: moved to another row it does not open.
 */
export type Keyring = {
  /** `v1.<key id>.<base64url of nonce, tag and ciphertext>`. Equal text gives another value every time. */
  seal(text: string, context: string): string;
  /** Throws `KeyringError` for a changed value, another context or a key that is no longer in the ring. */
  open(sealed: string, context: string): string;
  /** Keyed digest (HMAC-SHA-256, 64 hex digits) of a value for one purpose; equal input gives an equal index. */
  blindIndex(value: string, purpose: string): string;
  /** True when the value was sealed under an older key and should be sealed again. */
  isOutdated(sealed: string): boolean;
};

/** The keys: the first sealing key seals, all of them open. Each key is 32 bytes in base64. */
export type KeyringConfig = {
  readonly sealing: readonly [SealingKey, ...SealingKey[]];
  /** Never the same as a sealing key. Changing it means indexing every row anew. */
  readonly index: string;
};

/** A key and the name it has inside sealed values: 1-16 lower-case letters and digits. */
export type SealingKey = { readonly id: string; readonly key: string };

/** Thrown when a sealed value cannot be opened or the configuration is not usable. Never carries the value. */
export class KeyringError extends Error {
  readonly reason: 'bad-key' | 'bad-key-id' | 'shared-key' | 'malformed' | 'unknown-key' | 'not-authentic';

  constructor(reason: KeyringError['reason']) {
    super(`keyring: ${reason}`);
    this.name = 'KeyringError';
    this.reason = reason;
  }
}

const KEY_BYTES = 32;
/** NIST SP 800-38D, section 8.2.2: 96 random bits, so one key seals at most 2^32 values before it is rotated. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is behind it need not be looked at: it opens or it does not. */
const KEY_ID = /^v1\.([a-z0-9]{1,16})\./;

/** Makes a keyring; throws `KeyringError` when a key is not 32 bytes, an id is taken twice, or index and sealing share one. */
export function createKeyring(config: KeyringConfig): Keyring {
  const raw = new Map(config.sealing.map(({ id, key }) => [checkedId(id), keyBytes(key)]));
  const rawIndex = keyBytes(config.index);
  if (raw.size !== config.sealing.length) throw new KeyringError('bad-key-id');
  if ([...raw.values()].some((key) => key.equals(rawIndex))) throw new KeyringError('shared-key');
  // Prepared once: handing over raw bytes makes every operation set its key up anew.
  const keys = new Map([...raw].map(([id, key]) => [id, createSecretKey(key)]));
  const indexKey = createSecretKey(rawIndex);
  const current = config.sealing[0];
  const currentKey = createSecretKey(keyBytes(current.key));
  return {
    seal: (text, context) => `v1.${current.id}.${encrypt(currentKey, text, boundTo(current.id, context))}`,
    open(sealed, context) {
      const { id, body } = split(sealed);
      const key = keys.get(id);
      if (!key) throw new KeyringError('unknown-key');
      return decrypt(key, body, boundTo(id, context));
    },
    blindIndex: (value, purpose) =>
      createHmac('sha256', indexKey).update(`${purpose.length}:${purpose}:${value}`).digest('hex'),
    isOutdated: (sealed) => split(sealed).id !== current.id,
  };
}

/** Fresh keys from the system's random source, as the configuration keeps them. */
export function generateKeyringConfig(keyId: string): KeyringConfig {
  const fresh = () => randomBytes(KEY_BYTES).toString('base64');
  return { sealing: [{ id: keyId, key: fresh() }], index: fresh() };
}

/**
 * Reads `id:key` pairs parted by commas (newest first) and the index key, as they stand in the environment. Throws
 * `KeyringError` when there is none or one is malformed.
 */
export function parseKeyringConfig(sealing: string, index: string): KeyringConfig {
  const [first, ...rest] = sealing.split(',').map((pair) => {
    const at = pair.indexOf(':');
    return { id: pair.slice(0, at).trim(), key: pair.slice(at + 1).trim() };
  });
  if (!first) throw new KeyringError('bad-key');
  return { sealing: [first, ...rest], index };
}

function encrypt(key: KeyObject, text: string, bound: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function decrypt(key: KeyObject, body: Buffer, bound: Buffer): string {
  if (body.length < NONCE_BYTES + TAG_BYTES) throw new KeyringError('malformed');
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bound)
    .setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES));
    decipher.final();
    return text.toString('utf8');
  } catch {
    throw new KeyringError('not-authentic');
  }
}

function split(sealed: string): { id: string; body: Buffer } {
  const id = KEY_ID.exec(sealed)?.[1];
  if (!id) throw new KeyringError('malformed');
  return { id, body: Buffer.from(sealed.slice(`v1.${id}.`.length), 'base64url') };
}

function boundTo(keyId: string, context: string): Buffer {
  return Buffer.from(`v1.${keyId}.${context}`, 'utf8');
}

function keyBytes(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES) throw new KeyringError('bad-key');
  return bytes;
}

function checkedId(id: string): string {
  if (!/^[a-z0-9]{1,16}$/.test(id)) throw new KeyringError('bad-key-id');
  return id;
}
