import { createServer } from 'node:net';
import { systemClock } from '@biz/kernel/instant.ts';
import type { Database } from '@biz/records/database.ts';
import type { ClientConfig } from '../clients.ts';
import { type DigitalIdConfig, startDigitalId } from '../digital-id.ts';
import { testKeyring } from './test-stores.ts';

/** Secret of every test client. */
export const testSecret = 'synthetic-secret';

/** Where test clients live; nothing listens there. */
export const clientOrigin = 'http://127.0.0.1:9';

/** A client of a test. */
export function testClient(clientId: string, more: Partial<ClientConfig> = {}): ClientConfig {
  return {
    clientId,
    clientSecret: testSecret,
    redirectUris: [`${clientOrigin}/${clientId}/callback`],
    postLogoutRedirectUris: [`${clientOrigin}/${clientId}/bye`],
    audience: 'citizen',
    name: { th: `บริการ ${clientId}`, en: `Service ${clientId}` },
    purpose: { th: 'ทดสอบ', en: 'Testing' },
    ...more,
  };
}

/** A provider that listens on a free port, with what it wrote to its log. */
export type StartedProvider = {
  readonly origin: string;
  /** Where this very process listens; another than `origin` when a test gives several one origin. */
  readonly listensAt: string;
  readonly log: readonly string[];
  close(): Promise<void>;
};

/** Starts the whole application on a test database. */
export async function startProvider(
  database: Database,
  clients: readonly ClientConfig[],
  more: Partial<DigitalIdConfig> = {},
): Promise<StartedProvider> {
  const port = await freePort();
  const log: string[] = [];
  const running = await startDigitalId({
    port,
    origin: `http://127.0.0.1:${port}`,
    database,
    keyring: testKeyring(),
    training: true,
    clients,
    clock: systemClock,
    log: { level: 'trace', stream: { write: (line: string) => void log.push(line) } },
    report: (event, error) => void log.push(`${event}: ${String(error)}`),
    ...more,
  });
  return { origin: running.origin, listensAt: `http://127.0.0.1:${port}`, log, close: running.close };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
