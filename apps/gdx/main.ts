import { readFileSync } from 'node:fs';
import { listSetting, requiredSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, parseKeyringConfig } from '@biz/records/keyring.ts';
import { parseConsumers } from './consumers-file.ts';
import { startGdx } from './gdx.ts';

/** Runs the gateway from the environment; docs/operations.md lists the variables. A missing one ends the start. */
const database = await openDatabase({ kind: 'postgres', url: requiredSetting(process.env, 'DATABASE_URL') });
const running = await startGdx({
  port: Number(process.env.PORT ?? '3003'),
  host: process.env.HOST ?? '127.0.0.1',
  database,
  keyring: createKeyring(
    parseKeyringConfig(requiredSetting(process.env, 'KEYRING_SEALING'), requiredSetting(process.env, 'KEYRING_INDEX')),
  ),
  clock: systemClock,
  upstreams: {
    dopa: {
      origin: requiredSetting(process.env, 'GDX_DOPA_ORIGIN'),
      key: requiredSetting(process.env, 'GDX_DOPA_KEY'),
      isPrivate: isPrivate('GDX_DOPA'),
    },
    dbd: {
      origin: requiredSetting(process.env, 'GDX_DBD_ORIGIN'),
      key: requiredSetting(process.env, 'GDX_DBD_KEY'),
      isPrivate: isPrivate('GDX_DBD'),
    },
    payment: {
      origin: requiredSetting(process.env, 'GDX_PAYMENT_ORIGIN'),
      key: requiredSetting(process.env, 'GDX_PAYMENT_KEY'),
      isPrivate: isPrivate('GDX_PAYMENT'),
    },
  },
  consumers: parseConsumers(readFileSync(requiredSetting(process.env, 'GDX_CONSUMERS_FILE'), 'utf8')),
  trustedProxies: listSetting(process.env, 'TRUSTED_PROXIES'),
  log: { level: process.env.LOG_LEVEL ?? 'info' },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await database.close();
  });
}

/** `GDX_DOPA_PRIVATE=yes`: that source system lives in a private network on purpose. */
function isPrivate(prefix: string): boolean {
  return process.env[`${prefix}_PRIVATE`] === 'yes';
}
