import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

/** A throwaway server; `url` names its maintenance database. */
export type PostgresCluster = { readonly url: string; stop(): Promise<void> };

const DEBIAN_ROOT = '/usr/lib/postgresql';
/** Speed over durability: nothing in a test cluster outlives the run. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const ATTEMPTS = 600;

/** Where the server programs are: on PATH or where Debian keeps them, newest first; `undefined` when there are none. */
export function findServerPrograms(): string | undefined {
  const debian = existsSync(DEBIAN_ROOT) ? readdirSync(DEBIAN_ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debian.map((v) => join(DEBIAN_ROOT, v, 'bin'))];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Starts a fresh cluster in the temporary folder on a Unix socket, under an unprivileged account when this process is
 * root (the server refuses root). It is stopped and removed by `stop`, and at the latest when this process exits.
 * `isDurable` leaves syncing as the server ships it, for measurements.
 */
export async function startPostgresCluster(
  programs: string,
  options: { readonly isDurable?: boolean } = {},
): Promise<PostgresCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'biz-pg-'));
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...account, cwd: folder, stdio: 'pipe' });
  const settings = ['max_connections=200', ...(options.isDurable ? [] : FAST)].flatMap((setting) => ['-c', setting]);
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', ...settings];
  const server = spawn(join(programs, 'postgres'), args, { ...account, cwd: folder, stdio: 'ignore' });
  const discard = () => {
    execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], {
      ...account,
      cwd: folder,
      stdio: 'ignore',
    });
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', discard);
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await answering(server, url);
  server.unref();
  return {
    url,
    async stop() {
      process.removeListener('exit', discard);
      server.ref();
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedAccount(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('no unprivileged account to run the server under');
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the server does not answer');
}
