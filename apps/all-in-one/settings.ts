import { resolve } from 'node:path';
import { err, ok, type Result } from '@biz/kernel/result.ts';

/** What `npm start` is told: by flags and environment variables, everything has a default. */
export type Settings = {
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded engine. */
  readonly databaseUrl?: string;
  readonly ports: { readonly [app in AppName]: number };
  readonly isReset: boolean;
};

/** The five apps with an address of their own, in the order of their ports. */
export const APP_NAMES = ['portal', 'service-backend', 'digital-id', 'gdx', 'sandbox'] as const;
export type AppName = (typeof APP_NAMES)[number];

const DEFAULT_PORT_BASE = 3000;

/** Reads `--reset`, `PORT_BASE`, `DATA_DIR` and `DATABASE_URL`; refuses what it does not know, in a sentence. */
export function readSettings(
  flags: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): Result<Settings, string> {
  const unknown = flags.find((flag) => flag !== '--reset');
  if (unknown) return err(`Unknown option ${unknown}. The only one is --reset, which starts over with empty data.`);
  const base = Number(environment.PORT_BASE ?? DEFAULT_PORT_BASE);
  if (!Number.isInteger(base) || base < 1024 || base > 65_530) {
    return err('PORT_BASE must be a whole number from 1024 to 65530.');
  }
  if (flags.includes('--reset') && environment.DATABASE_URL) {
    return err('--reset cannot empty a PostgreSQL server. Drop the database yourself, or start without DATABASE_URL.');
  }
  const ports = Object.fromEntries(APP_NAMES.map((name, index) => [name, base + index])) as Settings['ports'];
  return ok({
    dataFolder: resolve(environment.DATA_DIR ?? '.data'),
    ...(environment.DATABASE_URL ? { databaseUrl: environment.DATABASE_URL } : {}),
    ports,
    isReset: flags.includes('--reset'),
  });
}

/** Where browsers reach an app of this installation. */
export function originOf(settings: Settings, app: AppName): string {
  return `http://127.0.0.1:${settings.ports[app]}`;
}
