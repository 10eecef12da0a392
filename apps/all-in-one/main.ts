// `npm start`: the whole system in one process with training data. Read top to bottom.
import { mkdirSync, readFileSync } from 'node:fs';
import { DataFolderError } from '@biz/records/data-folder.ts';
import { firstBusyPort } from './ports-free.ts';
import { originOf, readSettings } from './settings.ts';
import { startSystem } from './start-system.ts';
import { welcome } from './welcome.ts';

const startedAt = performance.now();
const settings = readSettings(process.argv.slice(2), process.env);
if (!settings.ok) stop(settings.error);
const { ports, dataFolder } = settings.value;

const busy = await firstBusyPort(Object.values(ports));
if (busy) {
  stop(`Port ${busy} is in use. Stop the other program, or move all five ports: PORT_BASE=4000 npm start`);
}
try {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
} catch {
  stop(`The data folder ${dataFolder} cannot be written. Choose another one: DATA_DIR=/some/folder npm start`);
}
console.log(`Starting Biz Portal (${originOf(settings.value, 'portal')}) ...`);

const system = await startSystem(settings.value).catch((error: unknown) => {
  if (!(error instanceof DataFolderError)) throw error;
  stop(
    error.problem.kind === 'in-use'
      ? `Another Biz Portal (process ${error.problem.pid}) uses ${dataFolder}. Stop it, or choose another folder: DATA_DIR=/some/folder npm start`
      : `The data folder ${dataFolder} cannot be written. Choose another one: DATA_DIR=/some/folder npm start`,
  );
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    console.log('\nStopping ...');
    await system.close();
    process.exit(0);
  });
}

const training = JSON.parse(readFileSync(new URL('../../training/accounts.json', import.meta.url), 'utf8'));
const accounts = training.accounts.map((account: { username: string; plays: { en: string } }) => ({
  username: account.username,
  plays: account.plays.en,
}));
console.log(welcome(settings.value, accounts, training.password, (performance.now() - startedAt) / 1000));

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
