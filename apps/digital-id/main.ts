import { readFileSync } from 'node:fs';
import { listSetting, requiredSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, parseKeyringConfig } from '@biz/records/keyring.ts';
import { parseClients } from './clients-file.ts';
import { startDigitalId } from './digital-id.ts';

/** Runs the identity provider from the environment; docs/operations.md lists the variables. A missing one ends the start. */
const database = await openDatabase({ kind: 'postgres', url: requiredSetting(process.env, 'DATABASE_URL') });
const running = await startDigitalId({
  port: Number(process.env.PORT ?? '3002'),
  host: process.env.HOST ?? '127.0.0.1',
  origin: requiredSetting(process.env, 'DIGITAL_ID_ORIGIN'),
  database,
  keyring: createKeyring(
    parseKeyringConfig(requiredSetting(process.env, 'KEYRING_SEALING'), requiredSetting(process.env, 'KEYRING_INDEX')),
  ),
  training: false,
  clients: parseClients(readFileSync(requiredSetting(process.env, 'DIGITAL_ID_CLIENTS_FILE'), 'utf8')),
  clock: systemClock,
  trustedProxies: listSetting(process.env, 'TRUSTED_PROXIES'),
  log: { level: process.env.LOG_LEVEL ?? 'info' },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await database.close();
  });
}
