import { randomBytes } from 'node:crypto';
import type { SessionStore, StoredSession } from '../session-store.ts';

/** A session store in memory, without time limits: for tests, and for apps that keep none. */
export function memorySessionStore<Data>(ends = '2026-11-21T05:00:00.000Z'): SessionStore<Data> {
  const sessions = new Map<string, StoredSession<Data>>();
  function add(data: Data) {
    const token = randomBytes(32).toString('base64url');
    sessions.set(token, { data, ends });
    return { token, ends };
  }
  return {
    load: async (token) => sessions.get(token),
    create: async (data) => add(data),
    async save(token, data) {
      if (sessions.has(token)) sessions.set(token, { data, ends });
    },
    async rotate(token) {
      const old = sessions.get(token);
      sessions.delete(token);
      return old ? add(old.data) : undefined;
    },
    async destroy(token) {
      sessions.delete(token);
    },
  };
}
