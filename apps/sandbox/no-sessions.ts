import type { SessionStore } from '@biz/web/session-store.ts';

/** The session store of an app where nobody signs in: knows no session and begins none. */
export const noSessions: SessionStore<never> = {
  load: async () => undefined,
  create: async () => {
    throw new Error('nobody signs in here');
  },
  save: async () => undefined,
  rotate: async () => undefined,
  destroy: async () => undefined,
};
