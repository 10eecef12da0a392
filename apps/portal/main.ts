import { readFileSync } from 'node:fs';
import { exchangeFromEnvironment } from '@biz/exchange/exchange-from-environment.ts';
import { createIdentityClient } from '@biz/identity/identity-client.ts';
import { listSetting, requiredSetting, secretSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { portalRecordsFromEnvironment } from '@biz/records/portal/portal-records-from-environment.ts';
import { randomIds } from '@biz/records/random-ids.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { buildAssets } from '@biz/web/theme/build-assets.ts';
import { startPortal } from './portal.ts';

/** Serves entrepreneurs and the public; docs/operations.md lists the variables. A missing one ends the start. */
const required = (name: string) => requiredSetting(process.env, name);
const records = await portalRecordsFromEnvironment(process.env, new URL('../../catalogue/', import.meta.url));
await buildAssets();
const { store, catalogue, files, queries, database, keyring } = records;
const origin = required('PORTAL_ORIGIN');
const issuer = required('DIGITAL_ID_ORIGIN');
const running = await startPortal({
  port: Number(process.env.PORT ?? '3000'),
  host: process.env.HOST ?? '127.0.0.1',
  deps: {
    store,
    catalogue,
    files,
    queries,
    clock: systemClock,
    ids: randomIds,
    ...exchangeFromEnvironment(process.env, systemClock),
    identity: createIdentityClient({
      issuer,
      clientId: required('IDENTITY_CLIENT_ID'),
      clientSecret: required('IDENTITY_CLIENT_SECRET'),
      redirectUri: `${origin}/sign-in/callback`,
    }),
    sessions: createSessionStore({ database, keyring, clock: systemClock, schema: 'portal', app: 'portal' }),
    site: {
      operator: { th: required('OPERATOR_TH'), en: required('OPERATOR_EN') },
      contact: {
        phone: required('CONTACT_PHONE'),
        hours: { th: required('CONTACT_HOURS_TH'), en: required('CONTACT_HOURS_EN') },
        email: required('CONTACT_EMAIL'),
      },
      isTraining: false,
    },
    origin,
    identityOrigin: issuer,
    secret: secretSetting(process.env, 'FORM_SECRET'),
    callbackSecret: required('PAYMENT_CALLBACK_SECRET'),
    licenceCodes: secretSetting(process.env, 'LICENCE_CODE_KEY'),
    trustedRoots: listSetting(process.env, 'TRUSTED_ROOTS').map((path) => readFileSync(path)),
    trustedProxies: listSetting(process.env, 'TRUSTED_PROXIES'),
    log: { level: process.env.LOG_LEVEL ?? 'info' },
  },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await records.close();
  });
}
