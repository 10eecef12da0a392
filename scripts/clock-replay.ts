// `npm run clock:replay -- <application number | id>`: tells the legal clock of one application from its events alone: start,
// turns, extensions, written reasons, stop, with both ways of counting after each.
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import { bangkokDate, systemClock } from '@biz/kernel/instant.ts';
import { type ClockStep, clockStory } from '@biz/licensing/clock-story.ts';
import { findApplication } from '@biz/records/portal/find-application.ts';
import { createPortalQueries } from '@biz/records/portal/portal-queries.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const [which] = process.argv.slice(2);
if (!which) throw new Error('Say which application: `npm run clock:replay -- BP69-000001-1`.');
const catalogue = await loadCatalogue(new URL('../catalogue/', import.meta.url));
if (!catalogue.ok) throw new Error('The catalogue is not valid: run `npm run catalogue:check`.');
const database = await databaseFromEnvironment();
try {
  const id = await findApplication(database, which);
  if (!id) throw new Error(`There is no application ${which}.`);
  const events = await createPortalQueries({ database, keyring: keyringFromEnvironment() }).history(id);
  const first = events[0]?.event;
  if (first?.type !== 'ApplicationSubmitted.v1') throw new Error(`The history of ${which} has no beginning.`);
  const binding = first.clockBinding ?? 'net';
  console.log(`${first.number}: ${first.days} ${first.dayBasis} days, the ${binding} count binds`);
  const steps = clockStory(events, systemClock.now(), catalogue.value.holidaysOf(first.agency));
  if (steps.length === 0) console.log('The clock has not started.');
  for (const step of steps) console.log(lineOf(step));
} finally {
  await database.close();
}

function lineOf({ at, change, seq, event, reading, elapsed }: ClockStep): string {
  const count = ({ used, left, due }: { used: number; left: number; due: string }) =>
    `${used} used, ${left} left, due ${due}`;
  const days = (['working', 'calendar'] as const).map(
    (basis) => `${elapsed[basis].net}/${elapsed[basis].gross} ${basis}`,
  );
  return [
    `${bangkokDate(at)} ${change}${seq === undefined ? '' : ` (#${seq} ${event})`}, ${reading.kind}`,
    `  net: ${count(reading.net)}; gross: ${count(reading.gross)}; days net/gross: ${days.join(', ')}`,
  ].join('\n');
}
