// `npm run catalogue:export`: writes the definitions that are in effect in the database back to `catalogue/`, with their examples
// as they come out now, so that the next release ships them. Look at the difference before it is committed.
import { writeFile } from 'node:fs/promises';
import { writeBack } from '@biz/catalogue/write-back.ts';
import { bangkokDate, systemClock } from '@biz/kernel/instant.ts';
import { catalogueFromDatabase, databaseFromEnvironment, shippedCatalogue } from './open-records.ts';

const shipped = await shippedCatalogue();
const database = await databaseFromEnvironment();
try {
  const live = await catalogueFromDatabase(database, shipped);
  const inEffect = live.editionOn(bangkokDate(systemClock.now()));
  let count = 0;
  for (const licence of shipped.loaded.catalogue.licences.keys()) {
    for (const { name, text } of writeBack(shipped.loaded, inEffect, licence, await shipped.examplesOf(licence))) {
      await writeFile(new URL(`../catalogue/${name}`, import.meta.url), text);
      console.log(name);
      count += 1;
    }
  }
  console.log(count === 0 ? 'The files say what is in effect.' : `Wrote ${count} files; run npm run catalogue:check.`);
  await live.close();
} finally {
  await database.close();
}
