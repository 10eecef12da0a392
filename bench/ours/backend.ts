import type { OfficerSession } from '@biz/app-service-backend/officer.ts';
import { startServiceBackend } from '@biz/app-service-backend/service-backend.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { absent, OPERATOR, ORIGIN } from './absent-neighbours.ts';
import type { OpenInstallation } from './installation.ts';

/** The officers' app on a measured installation. */
export function start({ actions, queries, definitions, sessions, secret }: OpenInstallation) {
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
