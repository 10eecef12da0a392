import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstBusyPort } from '@biz/app-all-in-one/ports-free.ts';
import { APP_NAMES, type AppName, originOf, readSettings, type Settings } from '@biz/app-all-in-one/settings.ts';
import { startSystem } from '@biz/app-all-in-one/start-system.ts';
import { plusMs, systemClock } from '@biz/kernel/instant.ts';

/** The whole system as `npm start` runs it, on its own ports and in its own folder. */
export type RunningTestSystem = {
  readonly origins: { readonly [app in AppName]: string };
  /** Lets days pass for everybody at once. */
  pass(days: number): void;
  close(): Promise<void>;
};

/** Two test files that start at the same moment look at different ports first. */
const FIRST_PORT = 20_000 + (process.pid % 4_000) * APP_NAMES.length;
const LAST_PORT = 60_000;
const DAY_MS = 86_400_000;

/** Starts all six apps in this process on the embedded database; everything is gone when it is closed. */
export async function startTestSystem(): Promise<RunningTestSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'biz-journey-'));
  const settings = await freeSettings(folder);
  let aheadMs = 0;
  const clock = { now: () => plusMs(systemClock.now(), aheadMs) };
  const system = await startSystem(settings, { rateLimit: 'off', clock });
  const origins = Object.fromEntries(APP_NAMES.map((app) => [app, originOf(settings, app)]));
  return {
    origins: origins as RunningTestSystem['origins'],
    pass(days) {
      aheadMs += days * DAY_MS;
    },
    async close() {
      await system.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freeSettings(folder: string): Promise<Settings> {
  for (let base = FIRST_PORT; base < LAST_PORT; base += APP_NAMES.length) {
    const settings = readSettings([], { PORT_BASE: String(base), DATA_DIR: folder });
    if (!settings.ok) throw new Error(settings.error);
    if ((await firstBusyPort(Object.values(settings.value.ports))) === undefined) return settings.value;
  }
  throw new Error('no five free ports in a row');
}
