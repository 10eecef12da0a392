// One app of the product in a process of its own, as in production but for request limits and logs, which are off.
import { readFileSync } from 'node:fs';
import { startPortal } from '@biz/app-portal/portal.ts';
import type { PortalSession } from '@biz/app-portal/session.ts';
import type { OfficerSession } from '@biz/app-service-backend/officer.ts';
import { startServiceBackend } from '@biz/app-service-backend/service-backend.ts';
import { err } from '@biz/kernel/result.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { reportUsage } from '../load/usage.ts';
import { type Installation, type OpenInstallation, openInstallation } from './installation.ts';

/** Neighbours of the measured apps, which no measured request asks. */
const absent = {
  identity: {
    start: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
    finish: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
    signOutUrl: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
  },
  person: async () => ({ kind: 'unavailable', reason: 'outage' }) as const,
};

const OPERATOR = { th: 'หน่วยงานทดสอบ', en: 'Test agency' };
const ORIGIN = 'http://127.0.0.1';
const apps = { portal, 'service-backend': backend };

const [name = '', file = ''] = process.argv.slice(2);
const installation: Installation = JSON.parse(readFileSync(file, 'utf8'));
const start = name === 'portal' || name === 'service-backend' ? apps[name] : undefined;
if (!start) throw new Error(`no app ${name}`);
reportUsage();
const parts = await openInstallation(installation);
const app = await start(parts);
process.send?.({ kind: 'ready', port: Number(new URL(app.origin).port) });
process.on('message', async ({ kind }: { readonly kind: string }) => {
  if (kind !== 'stop') return;
  await app.close();
  await parts.close();
  process.exit(0);
});

function portal({ actions, queries, sessions, secret }: OpenInstallation) {
  const contact = { phone: '0 2000 0000', hours: OPERATOR, email: 'help@example.invalid' };
  return startPortal({
    port: 0,
    deps: {
      ...actions,
      queries,
      population: { person: absent.person, verifyCard: absent.person },
      juristic: { juristicPerson: absent.person },
      messages: { send: async () => err({ kind: 'message-unavailable' }) },
      identity: absent.identity,
      sessions: createSessionStore<PortalSession>(sessions('portal')),
      site: { operator: OPERATOR, contact, isTraining: true },
      origin: ORIGIN,
      identityOrigin: ORIGIN,
      secret,
      callbackSecret: 'not-called',
      licenceCodes: secret,
      trustedRoots: [],
      rateLimit: 'off',
    },
  });
}

function backend({ actions, queries, definitions, sessions, secret }: OpenInstallation) {
  return startServiceBackend({
    port: 0,
    deps: {
      ...actions,
      queries,
      definitions,
      refreshClosingDays: async () => {},
      signer: { sign: () => Promise.reject(new Error('nothing is signed in this measurement')) },
      papers: { isTraining: true, verifyUrl: (number) => `${ORIGIN}/verify/${number}` },
      identity: absent.identity,
      sessions: createSessionStore<OfficerSession>(sessions('service-backend')),
      site: { operator: OPERATOR, helpPhone: '0 2000 0000', isTraining: true, portalOrigin: ORIGIN },
      origin: ORIGIN,
      identityOrigin: ORIGIN,
      secret,
      rateLimit: 'off',
    },
  });
}
