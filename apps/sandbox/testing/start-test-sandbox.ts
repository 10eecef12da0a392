import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestClock } from '@biz/exchange/testing/scripted-gateway.ts';
import type { Database } from '@biz/records/database.ts';
import type { AgencyCallback } from '../bank/callback-body.ts';
import { type RunningSandbox, startSandbox } from '../sandbox.ts';

/** Keys of the test sandbox. */
export const GATEWAY_KEY = 'gateway-key-of-the-test-sandbox';
export const MESSAGE_KEY = 'message-key-of-the-test-sandbox';

/** An agency that is told about payments: what it was sent, and what it answers. */
export type TestAgency = { readonly url: string; readonly received: unknown[]; answer: object; close(): void };

/** A sandbox for tests with a clock that stands still, and an agency that listens. */
export type TestSandbox = {
  readonly sandbox: RunningSandbox;
  readonly agency: TestAgency;
  readonly clock: ReturnType<typeof createTestClock>;
  close(): Promise<void>;
};

/** Starts a sandbox on a free port. Bills of source `BIZ` are announced to the agency, of `OTHER` in the other spelling. */
export async function startTestSandbox(database: Database): Promise<TestSandbox> {
  const agency = await startAgency();
  const clock = createTestClock();
  const callbacks: Record<string, AgencyCallback> = {
    BIZ: { url: agency.url },
    OTHER: { url: agency.url, names: 'pascal', enums: 'number' },
  };
  const sandbox = await startSandbox({
    port: 0,
    origin: 'http://127.0.0.1',
    database,
    clock,
    secret: new Uint8Array(32).fill(7),
    gatewayKey: GATEWAY_KEY,
    messageKey: MESSAGE_KEY,
    callbacks,
    announce: 'on-demand',
    delays: { slow: 20, hung: 4_500 },
  });
  return {
    sandbox,
    agency,
    clock,
    async close() {
      await sandbox.close();
      agency.close();
    },
  };
}

async function startAgency(): Promise<TestAgency> {
  const received: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    received.push(JSON.parse(body));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(agency.answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const agency: TestAgency = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    received,
    answer: { requestTimeStamp: 1767225600, message: 'Success', result: true },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return agency;
}
