// `npm run db:rebuild`: makes the portal's read models (applications, licences, worklist counters) anew from events.
// The system may go on working meanwhile.
import { rebuildReadModels } from '@biz/records/portal/rebuild-read-models.ts';
import {
  catalogueFromDatabase,
  databaseFromEnvironment,
  keyringFromEnvironment,
  shippedCatalogue,
} from './open-records.ts';

const shipped = await shippedCatalogue();
const database = await databaseFromEnvironment();
try {
  const { catalogue, close } = await catalogueFromDatabase(database, shipped);
  const report = await rebuildReadModels({
    database,
    keyring: keyringFromEnvironment(),
    catalogue,
  });
  console.log(
    `Rebuilt ${report.applications} applications (${report.changed} were out of date) and ${report.licences} licences.`,
  );
  close();
} finally {
  await database.close();
}
