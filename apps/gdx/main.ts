import { readFileSync } from 'node:fs';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, parseKeyringConfig } from '@biz/records/keyring.ts';
import { parseConsumers } from './consumers-file.ts';
import { startGdx } from './gdx.ts';

/** Runs the gateway from the environment; docs/operations.md lists the variables. A missing one ends the start. */
const database = await openDatabase({ kind: 'postgres', url: required('DATABASE_URL') });
const running = await startGdx({
  port: Number(process.env.PORT ?? '3003'),
  host: process.env.HOST ?? '127.0.0.1',
  database,
  keyring: createKeyring(parseKeyringConfig(required('KEYRING_SEALING'), required('KEYRING_INDEX'))),
  clock: systemClock,
  upstreams: {
    dopa: { origin: required('GDX_DOPA_ORIGIN'), key: required('GDX_DOPA_KEY'), isPrivate: isPrivate('GDX_DOPA') },
    dbd: { origin: required('GDX_DBD_ORIGIN'), key: required('GDX_DBD_KEY'), isPrivate: isPrivate('GDX_DBD') },
    payment: {
      origin: required('GDX_PAYMENT_ORIGIN'),
      key: required('GDX_PAYMENT_KEY'),
      isPrivate: isPrivate('GDX_PAYMENT'),
    },
  },
  consumers: parseConsumers(readFileSync(required('GDX_CONSUMERS_FILE'), 'utf8')),
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

/** `GDX_DOPA_PRIVATE=yes`: that source system lives in a private network on purpose. */
function isPrivate(prefix: string): boolean {
  return process.env[`${prefix}_PRIVATE`] === 'yes';
}
