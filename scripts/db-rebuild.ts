// `npm run db:rebuild`: makes the portal's read models (applications, licences, worklist counters) anew from events.
// The system may go on working meanwhile.
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import { rebuildReadModels } from '@biz/records/portal/rebuild-read-models.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const catalogue = await loadCatalogue(new URL('../catalogue/', import.meta.url));
if (!catalogue.ok) throw new Error('The catalogue is not valid: run `npm run catalogue:check`.');
const database = await databaseFromEnvironment();
try {
  const report = await rebuildReadModels({
    database,
    keyring: keyringFromEnvironment(),
    catalogue: catalogue.value,
  });
  console.log(
    `Rebuilt ${report.applications} applications (${report.changed} were out of date) and ${report.licences} licences.`,
  );
} finally {
  await database.close();
}
