// `npm run db:migrate`: brings the schemas of all systems up to date. Apps do the same when they start; this is for
// deployments that migrate first, under an account that may.
import { migrate } from '@biz/records/migrate.ts';
import { migratePortal, openPortalJobs } from '@biz/records/portal/portal-schema.ts';
import { databaseFromEnvironment } from './open-records.ts';

const OTHER_SYSTEMS = [
  { system: 'digital_id', folder: '../apps/digital-id/migrations/' },
  { system: 'gdx', folder: '../apps/gdx/migrations/' },
  ...(process.env.NODE_ENV === 'production' ? [] : [{ system: 'sandbox', folder: '../apps/sandbox/migrations/' }]),
];

const database = await databaseFromEnvironment();
try {
  await migratePortal(database);
  const jobs = await openPortalJobs(database, (error) => {
    throw error;
  });
  await jobs.stop(0);
  for (const { system, folder } of OTHER_SYSTEMS) {
    await migrate(database, { system, folder: new URL(folder, import.meta.url) });
  }
  console.log('All schemas are up to date.');
} finally {
  await database.close();
}
