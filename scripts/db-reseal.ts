// `npm run db:reseal`: seals personal data again under the newest key of KEYRING_SEALING. When it has run, the older keys
// can be taken out and destroyed. The system may go on working meanwhile.
import { resealOutdated } from '@biz/records/portal/reseal.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const database = await databaseFromEnvironment();
try {
  const report = await resealOutdated({ database, keyring: keyringFromEnvironment() });
  for (const [table, count] of Object.entries(report)) console.log(`${table}: ${count} sealed again`);
} finally {
  await database.close();
}
