// Run as a process of its own and killed by the crash test: submits one filing after another, each under a key, and says
// the key once the submission is acknowledged. Arguments: database configuration and keyring configuration as JSON.
import { sha256 } from '@biz/kernel/digest.ts';
import { ok } from '@biz/kernel/result.ts';
import { type DatabaseConfig, openDatabase } from '../database.ts';
import { createKeyring, type KeyringConfig } from '../keyring.ts';
import { openPortalRecords } from './portal-records.ts';
import { OWNER, sampleFiling, submitSample, verdictEvent } from './portal-samples.ts';

const [databaseJson = '', keyringJson = ''] = process.argv.slice(2);
const databaseConfig: DatabaseConfig = JSON.parse(databaseJson);
const keyringConfig: KeyringConfig = JSON.parse(keyringJson);
const database = await openDatabase(databaseConfig);
const { store, catalogue } = await openPortalRecords(database, createKeyring(keyringConfig));

await Promise.all([1, 2, 3].map(submitForEver));

async function submitForEver(): Promise<never> {
  for (;;) {
    const filing = sampleFiling();
    await store.transact(async (tx) => {
      await tx.idempotency.claim('submit', filing.id, sha256(filing.id));
      const id = await submitSample(tx, catalogue, filing);
      await tx.applications.append(id, 1, [verdictEvent('one')]);
      await tx.notify({
        filing: filing.id,
        owner: OWNER,
        message: 'submitted',
        at: filing.submittedAt,
        key: filing.id,
      });
      await tx.enqueue({ name: 'make-filing-summary', filing: filing.id }, { key: filing.id });
      await tx.idempotency.finish('submit', filing.id, { number: filing.number });
      return ok(null);
    });
    process.stdout.write(`${filing.id}\n`);
  }
}
