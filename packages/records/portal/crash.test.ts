import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../database.ts';
import { createKeyring, generateKeyringConfig } from '../keyring.ts';
import { openTestDatabase, storeKinds } from '../testing/test-databases.ts';
import { migratePortal } from './portal-schema.ts';
import { verifyAudit } from './verify-audit.ts';

const WRITER = fileURLToPath(new URL('../testing/crash-writer.ts', import.meta.url));
/** How many submissions are acknowledged before each kill. */
const KILL_AFTER = [1, 7, 23];
/** Counts that must be equal, whatever the moment of the kill: all of a submission is there or none of it. */
const PARTS = `select (select count(*) from portal.filings) as filings, (select count(*) from portal.applications) as applications,
  (select count(*) from portal.application_events where seq = 1) as opened,
  (select count(*) from portal.application_events where seq = 2) as continued,
  (select count(*) from portal.inbox_messages) as messages,
  (select count(*) from portal_jobs.job where name = 'make-filing-summary') as jobs,
  (select count(*) from portal.idempotency_keys where reply is not null) as replies,
  (select coalesce(sum(total), 0)::int from portal.worklist_counts) + (select coalesce(sum(delta), 0)::int from portal.worklist_deltas) as counted`;

for (const kind of storeKinds()) {
  describe(`killed while writing (${kind})`, () => {
    test('what was acknowledged is there, and nothing is there in part', async () => {
      const opened = await openTestDatabase(kind);
      const keyringConfig = generateKeyringConfig('crash');
      const keyring = createKeyring(keyringConfig);
      await migratePortal(opened.database);
      await opened.database.close();
      const acknowledged: string[] = [];
      let database: Database | undefined;
      for (const count of KILL_AFTER) {
        await database?.close();
        acknowledged.push(...(await writeAndKill(opened.config, keyringConfig, count)));
        database = await openDatabase(opened.config);
        const found = await database.query<{ id: string }>('select id from portal.filings where id = any($1::uuid[])', [
          acknowledged,
        ]);
        assert.equal(found.length, acknowledged.length);
        const [parts] = await database.query<Record<string, number>>(PARTS);
        assert.equal(new Set(Object.values(parts ?? {})).size, 1, JSON.stringify(parts));
        const { problems } = await verifyAudit({ database, keyring });
        assert.deepEqual(problems, []);
      }
      await database?.close();
      await opened.remove();
    });
  });
}

/** Lets the writer submit until `count` submissions are acknowledged, then ends it without warning. */
async function writeAndKill(config: object, keyring: object, count: number): Promise<readonly string[]> {
  const args = ['--import', 'tsx', WRITER, JSON.stringify(config), JSON.stringify(keyring)];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  const keys: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    keys.push(line);
    if (keys.length === count) writer.kill('SIGKILL');
  }
  assert.deepEqual(await ended, [null, 'SIGKILL']);
  return keys;
}
