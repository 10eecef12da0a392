import { Writable } from 'node:stream';
import { after, before, beforeEach } from 'node:test';
import { createTestClock } from '@biz/exchange/testing/scripted-gateway.ts';
import { createKeyring, generateKeyringConfig } from '@biz/records/keyring.ts';
import type { TestStore } from '@biz/records/testing/test-databases.ts';
import type { ConsumerRegistration } from '../consumers.ts';
import { type RunningGdx, startGdx } from '../gdx.ts';
import { type SourceSystem, startSourceSystem } from './source-system.ts';

/** Two applications: the first with grants, the second with none and the other name of the token. */
export const KEY = '00000000-0000-4000-8000-0000000000a1';
export const SECRET = 'secret-of-the-first-application-0001';
export const OTHER_KEY = '00000000-0000-4000-8000-0000000000b2';
export const OTHER_SECRET = 'secret-of-the-second-application-002';
export const CITIZEN = '1111111111119';
export const OFFICER = '7777777777778';
export const LASER = 'JT1000000001';
export const CARD = `CitizenID=${CITIZEN}&FirstName=a&LastName=b&BEBirthDate=25300000&LaserCode=${LASER}`;
export const LINK = `OfficeID=00023&ServiceID=001&Version=01&CitizenID=${CITIZEN}`;
export const CONSUMERS: readonly ConsumerRegistration[] = [
  {
    id: 'first',
    name: 'First',
    agency: 'agency-1',
    key: KEY,
    secret: SECRET,
    grants: [
      { dataSet: 'PUBLIC-001-01', purposes: ['check', 'enrol'] },
      { dataSet: '00023-001', purposes: ['fill'] },
      { dataSet: 'EPAYMENT-CGD', purposes: ['collect'] },
      { dataSet: 'ACCESS-HISTORY', purposes: ['show'] },
    ],
  },
  {
    id: 'second',
    name: 'Second',
    agency: 'agency-2',
    key: OTHER_KEY,
    secret: OTHER_SECRET,
    grants: [],
    tokenKey: 'result',
  },
];

export const clock = createTestClock();
export const logged: string[] = [];
export const keyring = createKeyring(generateKeyringConfig('test'));

/** Whose credentials to send; an empty text leaves one out. */
export type Who = { readonly key?: string; readonly secret?: string; readonly agent?: string };

/** Declares a gateway, with one source system behind it, that runs while the tests of a suite run. */
export function declareTestGateway(store: TestStore) {
  const clock = createTestClock();
  const logged: string[] = [];
  const keyring = createKeyring(generateKeyringConfig('test'));
  const started: { gdx?: RunningGdx; source?: SourceSystem } = {};
  const source = () => present(started.source);
  const origin = () => present(started.gdx).origin;

  before(async () => {
    started.source = await startSourceSystem();
    const upstream = { origin: started.source.origin, key: 'upstream-key', isPrivate: true };
    const stream = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk))) });
    started.gdx = await startGdx({
      port: 0,
      database: store.database,
      keyring,
      clock,
      upstreams: { dopa: upstream, dbd: upstream, payment: upstream },
      consumers: CONSUMERS,
      upstreamTimeoutMs: 2_000,
      log: { level: 'trace', stream },
    });
  });
  after(async () => {
    await started.gdx?.close();
    started.source?.close();
  });
  beforeEach(() => {
    source().next = { status: 200, text: '{"Result":true}' };
    source().seen.length = 0;
  });

  function validate({ key = KEY, secret = SECRET, agent = OFFICER }: Who = {}): Promise<Response> {
    const query = new URLSearchParams({ ...(secret && { ConsumerSecret: secret }), ...(agent && { AgentID: agent }) });
    return fetch(`${origin()}/ws/auth/validate?${query}`, { headers: key ? { 'Consumer-Key': key } : {} });
  }

  async function tokenOf(agent: string, who: Who = {}): Promise<string> {
    const body = (await (await validate({ ...who, agent })).json()) as { Result?: string; result?: string };
    return body.Result ?? body.result ?? '';
  }

  function call(path: string, token: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${origin()}${path}`, { headers: { 'Consumer-Key': KEY, Token: token, ...headers } });
  }

  function post(path: string, token: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${origin()}${path}`, {
      method: 'POST',
      headers: { 'Consumer-Key': KEY, Token: token, ...headers },
      body,
    });
  }

  const routes = () => present(started.gdx).routes();
  return { clock, logged, keyring, source, origin, routes, validate, tokenOf, call, post };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the gateway is there only while tests run');
  return value;
}
