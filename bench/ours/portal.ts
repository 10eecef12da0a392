import { startPortal } from '@biz/app-portal/portal.ts';
import type { PortalSession } from '@biz/app-portal/session.ts';
import { err } from '@biz/kernel/result.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { absent, OPERATOR, ORIGIN } from './absent-neighbours.ts';
import type { OpenInstallation } from './installation.ts';

/** The portal on a measured installation. */
export function start({ actions, queries, sessions, secret }: OpenInstallation) {
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
