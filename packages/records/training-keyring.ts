import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyring, generateKeyringConfig, type Keyring, type KeyringConfig, KeyringError } from './keyring.ts';

const FILE_NAME = 'keyring.json';

/**
 * The keyring of a training installation: made at the first start, kept in the data folder, readable by its owner alone.
 * Production reads its keys from the environment instead and never calls this.
 */
export function openTrainingKeyring(folder: string): Keyring {
  const path = join(folder, FILE_NAME);
  const known = readConfig(path);
  if (known) return createKeyring(known);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(generateKeyringConfig('training')), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readConfig(path);
  if (!made) throw new KeyringError('malformed');
  return createKeyring(made);
}

function readConfig(path: string): KeyringConfig | undefined {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isConfig(raw)) throw new KeyringError('malformed');
    return raw;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Only the outer shape; `createKeyring` checks each key. */
function isConfig(raw: unknown): raw is KeyringConfig {
  if (typeof raw !== 'object' || raw === null || !('sealing' in raw) || !('index' in raw)) return false;
  return Array.isArray(raw.sealing) && raw.sealing.length > 0 && typeof raw.index === 'string';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
