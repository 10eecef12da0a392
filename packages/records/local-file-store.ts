import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from '@biz/actions/ports/file-store.ts';
import { type Sha256, sha256 } from '@biz/kernel/digest.ts';

/** Thrown when a file that the records name is missing or is not what was stored: damage, never a visitor's mistake. */
export class StoredFileError extends Error {
  readonly sha256: string;
  readonly reason: 'missing' | 'damaged' | 'malformed-address';

  constructor(digest: string, reason: StoredFileError['reason']) {
    super(`stored file ${digest} is ${reason}`);
    this.name = 'StoredFileError';
    this.sha256 = digest;
    this.reason = reason;
  }
}

/** A file store in a folder, which can stream as well. */
export type LocalFileStore = FileStore & {
  /** Streams the file in pieces and fails at the end when the digest differs, so that damage is never delivered whole. */
  stream(digest: Sha256): Promise<Readable>;
};

/**
 * Keeps files as `ab/cd/<sha256>` under a folder. A file appears under its name only when all its bytes are on the disk
 * (written aside, synced, renamed, folder synced), so a crash leaves no half file. One folder may serve several processes.
 */
export async function openLocalFileStore(folder: string): Promise<LocalFileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest.slice(2, 4), checked(digest));
  const has = (digest: Sha256) => exists(pathOf(digest));
  return {
    has,
    async put(bytes) {
      const digest = sha256(bytes);
      const path = pathOf(digest);
      if (!(await has(digest))) await writeDurably(bytes, join(incoming, randomUUID()), path);
      return { sha256: digest, size: bytes.byteLength };
    },
    async open(digest) {
      const bytes = await readFile(pathOf(digest)).catch((error: unknown) => {
        throw isMissing(error) ? new StoredFileError(digest, 'missing') : error;
      });
      if (sha256(bytes) !== digest) throw new StoredFileError(digest, 'damaged');
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    async stream(digest) {
      if (!(await has(digest))) throw new StoredFileError(digest, 'missing');
      return Readable.from(verified(digest, createReadStream(pathOf(digest))), { objectMode: false });
    },
  };
}

async function writeDurably(bytes: Uint8Array, aside: string, path: string): Promise<void> {
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(aside, path);
  await syncFolder(dirname(path));
  if (made) for (let at = dirname(path); at.length >= made.length; at = dirname(at)) await syncFolder(dirname(at));
}

/** Makes the new name itself durable; a folder cannot be opened for that on every system, and then there is nothing to do. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* verified(digest: Sha256, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of source) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== digest) throw new StoredFileError(digest, 'damaged');
}

function checked(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new StoredFileError(digest, 'malformed-address');
  return digest;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
