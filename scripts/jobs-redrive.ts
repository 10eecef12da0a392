// `npm run jobs:redrive`: lists the dead letters; with ids behind `--`, gives each all its tries again.
import { openPortalJobs } from '@biz/records/portal/portal-schema.ts';
import { databaseFromEnvironment } from './open-records.ts';

const database = await databaseFromEnvironment();
const jobs = await openPortalJobs(database, (error) => console.error(String(error)));
const ids = process.argv.slice(2);
for (const id of ids) console.log(`${id} ${(await jobs.redrive(id)) ? 'will be tried again' : 'is no failed job'}`);
if (ids.length === 0) {
  const failed = await jobs.failedJobs();
  console.log(failed.length === 0 ? 'No job has failed.' : `${failed.length} failed:`);
  for (const { id, name, attempts, error, failedAt } of failed)
    console.log(`${id} ${name} ${failedAt} after ${attempts} tries: ${error}`);
}
await jobs.stop();
await database.close();
