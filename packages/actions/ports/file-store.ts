import type { Sha256 } from '@biz/kernel/digest.ts';

/** What was stored: its address is its content. */
export type StoredFile = { readonly sha256: Sha256; readonly size: number };

/**
 * Keeps bytes by their SHA-256: the same bytes are one file, and a file never changes. Names, owners and media types are
 * in the database, not here.
 */
export type FileStore = {
  /** Durable before it answers. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** The whole file. Throws when it is missing or its bytes no longer have that digest. */
  open(sha256: Sha256): Promise<Uint8Array>;
  has(sha256: Sha256): Promise<boolean>;
};
