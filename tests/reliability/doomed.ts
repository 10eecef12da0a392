// A process that does one command and is killed (SIGKILL) at its n-th step: before a statement leaves, with those before it in the
// same message already gone, before the word that ends a message, or when an answer is complete. Prints how many steps it took
// when it was not killed. Run by kill-sweep.test.ts.
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import { matchPayment } from '@biz/actions/system/match-payment.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { openWorkbench } from '@biz/actions/testing/workbench.ts';
import { openDatabase } from '@biz/records/database.ts';
import { Client } from 'pg';
import type { Doom } from './doom.ts';

const doom: Doom = JSON.parse(process.argv[2] ?? '{}');
const database = await openDatabase(doom.database);
const bench = await openWorkbench(database, doom.base);

/** Execute, Query and Sync: what makes the server do something. */
const DEEDS = new Set(['E', 'Q', 'S'].map((letter) => letter.charCodeAt(0)));

let steps = 0;
let isArmed = false;
const watched = new WeakSet<Client>();
const query = Client.prototype.query;
Client.prototype.query = function stepwise(this: Client, ...args: unknown[]) {
  watch(this);
  return Reflect.apply(query, this, args);
} as typeof query;

isArmed = true;
if (doom.command.kind === 'submit') {
  const { draft, code, key } = doom.command;
  await submitFiling(bench.deps, MALEE, draft, { code, key, lang: 'th' });
} else {
  bench.world.pay(doom.command.amount, bench.deps.clock.now());
  await matchPayment(bench.deps, doom.command.reference1, doom.command.reference2);
}
isArmed = false;
console.log(`steps ${steps}`);
process.exit(0);

function step(lastAct = () => {}): void {
  if (!isArmed) return;
  steps += 1;
  if (steps !== doom.killAt) return;
  lastAct();
  process.kill(process.pid, 'SIGKILL');
}

function watch(client: Client): void {
  if (watched.has(client)) return;
  watched.add(client);
  const { stream } = client.connection;
  const write = stream.write.bind(stream);
  stream.write = (bytes: Buffer) => {
    for (const place of deedsIn(bytes)) step(() => write(bytes.subarray(0, place)));
    return write(bytes);
  };
  client.connection.on('readyForQuery', () => step());
}

/** Where messages begin that make the server do something: a letter, then the length of what follows it. */
function deedsIn(bytes: Buffer): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place + 5 <= bytes.length; place += 1 + bytes.readInt32BE(place + 1)) {
    if (DEEDS.has(bytes[place] ?? 0)) places.push(place);
  }
  return places;
}
