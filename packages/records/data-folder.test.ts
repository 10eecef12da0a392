import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { DataFolderError, lockDataFolder } from './data-folder.ts';

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'biz-lock-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const problem = (kind: string) => (error: unknown) => error instanceof DataFolderError && error.problem.kind === kind;

test('a folder is made, held once, and free again after release', (context) => {
  const folder = join(temporaryFolder(context), 'new', 'data');
  const lock = lockDataFolder(folder);
  assert.throws(
    () => lockDataFolder(folder),
    (error) => error instanceof DataFolderError && error.problem.kind === 'in-use' && error.problem.pid === process.pid,
  );
  lock.release();
  lock.release();
  lockDataFolder(folder).release();
  assert.deepEqual(readdirSync(folder), []);
});

test('releasing late does not take away the lock of whoever came after', (context) => {
  const folder = temporaryFolder(context);
  const first = lockDataFolder(folder);
  first.release();
  const second = lockDataFolder(folder);
  first.release();
  assert.throws(() => lockDataFolder(folder), problem('in-use'));
  second.release();
});

test('a process that was killed does not keep the folder', async (context) => {
  const folder = temporaryFolder(context);
  const script = `import { lockDataFolder } from ${JSON.stringify(new URL('./data-folder.ts', import.meta.url).href)};
    lockDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  assert.throws(
    () => lockDataFolder(folder),
    (error) => error instanceof DataFolderError && error.problem.kind === 'in-use' && error.problem.pid === holder.pid,
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockDataFolder(folder).release();
});

test('a lock of a process id that now belongs to another process is stale', (context) => {
  const folder = temporaryFolder(context);
  const old = { pid: process.pid, startedAt: '1', token: 'old' };
  writeFileSync(join(folder, 'instance.lock'), JSON.stringify(old));
  if (process.platform === 'linux') lockDataFolder(folder).release();
  else assert.throws(() => lockDataFolder(folder), problem('in-use'));
});

test('an unreadable lock is stale', (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'instance.lock'), '');
  lockDataFolder(folder).release();
});

test('a folder that cannot be written is refused', (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'file'), '');
  assert.throws(() => lockDataFolder(join(folder, 'file', 'data')), problem('not-writable'));
});
