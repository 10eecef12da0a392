import { APP_NAMES, type AppName, originOf, type Settings } from './settings.ts';

/** What each app is for, on the console. */
const PURPOSES: Record<AppName, string> = {
  portal: 'for entrepreneurs and the public',
  'service-backend': 'for officers and signers',
  'digital-id': 'where everybody signs in',
  gdx: 'government data exchange',
  sandbox: 'the outside world: phone, bank, registries',
};

/** An account as the console lists it. */
export type ListedAccount = { readonly username: string; readonly plays: string };

/** What the console says when everything is up: addresses, accounts, where the data is and what it may not be used for. */
export function welcome(
  settings: Settings,
  accounts: readonly ListedAccount[],
  password: string,
  seconds: number,
): string {
  const apps = APP_NAMES.map((name) => `  ${originOf(settings, name)}  ${name.padEnd(16)} ${PURPOSES[name]}`);
  const people = accounts.map(({ username, plays }) => `  ${username.padEnd(10)} ${plays}`);
  const store = settings.databaseUrl
    ? 'PostgreSQL (DATABASE_URL)'
    : `embedded PostgreSQL in ${settings.dataFolder} (training only: safe against a crash, not against power loss)`;
  return [
    '',
    `Biz Portal is ready (${seconds.toFixed(1)} s). Open ${originOf(settings, 'portal')}`,
    '',
    ...apps,
    '',
    `Training accounts, password "${password}" or one click on the sign-in page:`,
    ...people,
    '',
    `Data: ${store}`,
    'Start over: npm start -- --reset    Stop: Ctrl-C',
    '',
  ].join('\n');
}
