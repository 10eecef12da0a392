import { readFileSync } from 'node:fs';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, parseKeyringConfig } from '@biz/records/keyring.ts';
import { parseClients } from './clients-file.ts';
import { startDigitalId } from './digital-id.ts';

/** Runs the identity provider from the environment; docs/operations.md lists the variables. A missing one ends the start. */
const database = await openDatabase({ kind: 'postgres', url: required('DATABASE_URL') });
const running = await startDigitalId({
  port: Number(process.env.PORT ?? '3002'),
  host: process.env.HOST ?? '127.0.0.1',
  origin: required('DIGITAL_ID_ORIGIN'),
  database,
  keyring: createKeyring(parseKeyringConfig(required('KEYRING_SEALING'), required('KEYRING_INDEX'))),
  training: false,
  clients: parseClients(readFileSync(required('DIGITAL_ID_CLIENTS_FILE'), 'utf8')),
  clock: systemClock,
  trustedProxies: (process.env.TRUSTED_PROXIES ?? '').split(',').filter((proxy) => proxy !== ''),
  log: { level: process.env.LOG_LEVEL ?? 'info' },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await database.close();
  });
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}
