// A process that does one command and is killed (SIGKILL) at its n-th step: before or after one statement of the database.
// Prints how many steps it took when it was not killed. Run by kill-sweep.test.ts.
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

let steps = 0;
let isArmed = false;
const query = Client.prototype.query;
Client.prototype.query = function stepwise(this: Client, ...args: unknown[]) {
  step();
  const answer: unknown = Reflect.apply(query, this, args);
  return answer instanceof Promise ? answer.finally(step) : answer;
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

function step(): void {
  if (!isArmed) return;
  steps += 1;
  if (steps === doom.killAt) process.kill(process.pid, 'SIGKILL');
}
