// `npm run statistics:recompute -- [from to] [agency] [licence]`: counts the public statistics anew from every event, as JSON,
// says whether the page shows the same, and ends with 1 if not. Days as 2026-01-31; left out, the current year.
import { isDeepStrictEqual } from 'node:util';
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import { bangkokDate, parseLocalDate, systemClock } from '@biz/kernel/instant.ts';
import { type StatisticsFilter, statisticsOf } from '@biz/licensing/statistics/statistics-of.ts';
import { createPortalQueries } from '@biz/records/portal/portal-queries.ts';
import { recomputeStatistics } from '@biz/records/portal/recompute-statistics.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const loaded = await loadCatalogue(new URL('../catalogue/', import.meta.url));
if (!loaded.ok) throw new Error('The catalogue is not valid: run `npm run catalogue:check`.');
const catalogue = loaded.value;
const database = await databaseFromEnvironment();
try {
  const keyring = keyringFromEnvironment();
  const filter = filterOf(process.argv.slice(2));
  const recomputed = await recomputeStatistics({ database, keyring, catalogue }, filter);
  console.log(JSON.stringify({ filter, ...recomputed }, null, 2));
  const published = statisticsOf(await createPortalQueries({ database, keyring }).finishedCases(filter));
  const isSame = isDeepStrictEqual(published, recomputed);
  console.error(isSame ? 'The page shows the same.' : 'The page shows something else: run `npm run db:rebuild`.');
  if (!isSame) process.exitCode = 1;
} finally {
  await database.close();
}

function filterOf([rawFrom, rawTo, rawAgency, rawLicence]: readonly string[]): StatisticsFilter {
  const year = bangkokDate(systemClock.now()).slice(0, 4);
  const [from, to] = [parseLocalDate(rawFrom ?? `${year}-01-01`), parseLocalDate(rawTo ?? `${year}-12-31`)];
  if (!from.ok || !to.ok) throw new Error('Write days as 2026-01-31.');
  const agency = [...catalogue.agencies.keys()].find((id) => id === rawAgency);
  const licence = [...catalogue.licences.keys()].find((id) => id === rawLicence);
  if (rawAgency && !agency) throw new Error(`There is no agency ${rawAgency}.`);
  if (rawLicence && !licence) throw new Error(`There is no licence ${rawLicence}.`);
  return { from: from.value, to: to.value, ...(agency ? { agency } : {}), ...(licence ? { licence } : {}) };
}
