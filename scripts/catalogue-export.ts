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
  const examples = await shipped.examplesOf([...shipped.loaded.catalogue.licences.keys()]);
  const written = writeBack(shipped.loaded, inEffect, examples);
  for (const { name, text } of written) {
    await writeFile(new URL(`../catalogue/${name}`, import.meta.url), text);
    console.log(name);
  }
  console.log(
    written.length === 0
      ? 'The files say what is in effect.'
      : `Wrote ${written.length} files; run npm run catalogue:check.`,
  );
  await live.close();
} finally {
  await database.close();
}
