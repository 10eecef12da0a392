import { randomBytes } from 'node:crypto';
import { requiredSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { startSandbox } from './sandbox.ts';

/**
 * Runs the simulated world alone, for integration tests of other systems: `DATABASE_URL` (else in memory), `PORT`,
 * `SANDBOX_GATEWAY_KEY`, `SANDBOX_MESSAGE_KEY`, and `SANDBOX_CALLBACK_URL` for bills of source `SANDBOX_SOURCE`.
 */
const port = Number(process.env.PORT ?? '3004');
const url = process.env.DATABASE_URL;
const database = await openDatabase(url ? { kind: 'postgres', url } : { kind: 'pglite', folder: 'memory' });
const running = await startSandbox({
  port,
  origin: process.env.SANDBOX_ORIGIN ?? `http://127.0.0.1:${port}`,
  database,
  clock: systemClock,
  secret: randomBytes(32),
  gatewayKey: requiredSetting(process.env, 'SANDBOX_GATEWAY_KEY'),
  messageKey: requiredSetting(process.env, 'SANDBOX_MESSAGE_KEY'),
  callbacks: {
    [requiredSetting(process.env, 'SANDBOX_SOURCE')]: { url: requiredSetting(process.env, 'SANDBOX_CALLBACK_URL') },
  },
  log: { level: process.env.LOG_LEVEL ?? 'info' },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await database.close();
  });
}
