import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why a data folder cannot be used. `in-use` carries the process that holds it. */
export type DataFolderProblem =
  | { readonly kind: 'in-use'; readonly folder: string; readonly pid: number }
  | { readonly kind: 'not-writable'; readonly folder: string; readonly code: string };

/** Thrown when the embedded database cannot have its folder; nothing has been changed then. */
export class DataFolderError extends Error {
  readonly problem: DataFolderProblem;

  constructor(problem: DataFolderProblem) {
    const why = problem.kind === 'in-use' ? `is in use by process ${problem.pid}` : `is not writable (${problem.code})`;
    super(`the data folder ${problem.folder} ${why}`);
    this.name = 'DataFolderError';
    this.problem = problem;
  }
}

/** A held folder; `release` is idempotent and leaves a lock that somebody else took over alone. */
export type DataFolderLock = { release(): void };

type Holder = { readonly pid: number; readonly startedAt: string; readonly token: string };

const LOCK_FILE = 'instance.lock';

/**
 * Creates the folder if needed and holds it for this process until `release` or the process's end. A lock left behind by a
 * process that no longer runs (kill -9, power loss, a reused process id) is taken over. Throws `DataFolderError`.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const path = join(folder, LOCK_FILE);
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) ?? '', token: randomUUID() };
  const draft = join(folder, `${LOCK_FILE}.${mine.token}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new DataFolderError({ kind: 'not-writable', folder, code: codeOf(error) });
  }
  try {
    while (!tryLink(draft, path)) removeIfStale(folder, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (readHolder(path)?.token === mine.token) rmSync(path, { force: true });
    },
  };
}

/** Linking a finished file is atomic: a lock is either absent or complete. */
function tryLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock aside; if another process was quicker and its live lock was moved, that lock is put back. */
function removeIfStale(folder: string, path: string): void {
  const holder = readHolder(path);
  if (holder && isAlive(holder)) throw new DataFolderError({ kind: 'in-use', folder, pid: holder.pid });
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && isAlive(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(raw) ? raw : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isHolder(raw: unknown): raw is Holder {
  return typeof raw === 'object' && raw !== null && 'pid' in raw && typeof raw.pid === 'number' && 'token' in raw;
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const startedAt = startOf(holder.pid);
  return startedAt === undefined || holder.startedAt === '' || startedAt === holder.startedAt;
}

/** Start time in clock ticks since boot, where the system tells (field 22 of /proc/PID/stat); tells reused ids apart. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
