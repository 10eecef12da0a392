import { openDevKeySigner } from '@biz/documents/signing/dev-key-signer.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import { createIdentityClient, officerScopes } from '@biz/identity/identity-client.ts';
import { listSetting, requiredSetting, secretSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { portalRecordsFromEnvironment } from '@biz/records/portal/portal-records-from-environment.ts';
import { randomIds } from '@biz/records/random-ids.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { buildAssets } from '@biz/web/theme/build-assets.ts';
import { holderOfSession } from './officer.ts';
import { startServiceBackend } from './service-backend.ts';

/**
 * Serves officers and signers; docs/operations.md lists the variables. A missing one ends the start. The signing key is a
 * file until an adapter for the agency's key device exists; do not go into service with it.
 */
const required = (name: string) => requiredSetting(process.env, name);
const records = await portalRecordsFromEnvironment(process.env, new URL('../../catalogue/', import.meta.url));
await buildAssets();
const { store, catalogue, definitions, files, queries, database, keyring, refreshClosingDays } = records;
const origin = required('SERVICE_BACKEND_ORIGIN');
const portalOrigin = required('PORTAL_ORIGIN');
const issuer = required('DIGITAL_ID_ORIGIN');
const licenceCodes = secretSetting(process.env, 'LICENCE_CODE_KEY');
const signing = { folder: required('SIGNING_FOLDER'), signer: { commonName: required('SIGNER_NAME') } };
const running = await startServiceBackend({
  port: Number(process.env.PORT ?? '3001'),
  host: process.env.HOST ?? '127.0.0.1',
  deps: {
    store,
    catalogue,
    files,
    queries,
    definitions,
    refreshClosingDays,
    clock: systemClock,
    ids: randomIds,
    signer: await openDevKeySigner(signing, systemClock.now()),
    papers: { isTraining: false, verifyUrl: (number: string) => licenceLink(portalOrigin, number, licenceCodes) },
    identity: createIdentityClient({
      issuer,
      clientId: required('IDENTITY_CLIENT_ID'),
      clientSecret: required('IDENTITY_CLIENT_SECRET'),
      redirectUri: `${origin}/sign-in/callback`,
      scopes: officerScopes,
    }),
    sessions: createSessionStore({
      ...{ database, keyring, clock: systemClock, schema: 'portal', app: 'service-backend' },
      holderOf: holderOfSession,
    }),
    site: {
      operator: { th: required('OPERATOR_TH'), en: required('OPERATOR_EN') },
      helpPhone: required('HELP_PHONE'),
      isTraining: false,
      portalOrigin,
    },
    origin,
    identityOrigin: issuer,
    secret: secretSetting(process.env, 'FORM_SECRET'),
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
