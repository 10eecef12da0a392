import { randomUUID } from 'node:crypto';
import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { MessageGateway, OutgoingMessage } from '@biz/actions/ports/message-gateway.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { shippedOnce } from '@biz/catalogue/testing/shipped-once.ts';
import type { IdentityClient } from '@biz/identity/identity-client.ts';
import { type Sha256, sha256 } from '@biz/kernel/digest.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import { memorySessionStore } from '@biz/web/testing/memory-session-store.ts';
import type { PortalDeps } from '../deps.ts';
import { createPortal } from '../portal.ts';
import type { PortalApp } from '../portal-app.ts';
import type { ActingFor, PortalSession } from '../session.ts';
import { type MemoryRecords, memoryRecords } from './memory-records.ts';
import { juristicRegistry, populationRegistry, type RegistryMood } from './registry-samples.ts';
import { sampleFinished } from './sample-statistics.ts';
import { browserOf, type TestBrowser } from './test-browser.ts';

/** A portal over memory, with knobs for what tests change. */
export type PortalFixture = {
  readonly deps: PortalDeps;
  readonly app: PortalApp;
  readonly records: MemoryRecords;
  readonly catalogue: Catalogue;
  readonly registries: RegistryMood;
  /** Text messages sent so far. `isUp` false: the provider takes none. */
  readonly messages: { isUp: boolean; readonly sent: OutgoingMessage[] };
  readonly time: { now: Instant; pass(ms: number): void };
  /** A browser without a session. */
  visitor(): TestBrowser;
  /** A browser with a session of this person. */
  signedIn(filer: Filer, actingFor?: ActingFor, staff?: StaffMark, isKiosk?: boolean): Promise<TestBrowser>;
  close(): Promise<void>;
};

/** Morning of a working day. */
export const FIXTURE_NOW = '2026-11-20T03:00:00.000Z' as Instant;

/** Makes a portal over memory. `identity` replaces the identity provider's client. */
export async function portalFixture(options: { readonly identity?: IdentityClient } = {}): Promise<PortalFixture> {
  const { catalogue } = (await shippedOnce()).loaded;
  const records = memoryRecords();
  const registries: RegistryMood = { isUp: true };
  const messages = { isUp: true, sent: [] as OutgoingMessage[] };
  const time = {
    now: FIXTURE_NOW,
    pass(ms: number) {
      time.now = plusMs(time.now, ms);
    },
  };
  const deps: PortalDeps = {
    ...standing,
    store: records.store,
    queries: { ...records.queries, finishedCases: async (filter) => sampleFinished(catalogue, filter) },
    catalogue,
    clock: { now: () => time.now },
    files: memoryFiles(),
    population: populationRegistry(registries, FIXTURE_NOW),
    juristic: juristicRegistry(registries, FIXTURE_NOW),
    messages: gatewayOf(messages, () => time.now),
    identity: options.identity ?? absentIdentity,
    sessions: memorySessionStore<PortalSession>(),
  };
  const app = await createPortal(deps);
  return {
    ...{ deps, app, records, catalogue, registries, messages, time },
    visitor: () => browserOf(app),
    async signedIn(filer, actingFor = { kind: 'person' }, staff, isKiosk = false) {
      const signedIn = { filer, idToken: 'id-token', actingFor, ...(staff ? { staff } : {}) };
      const { token } = await deps.sessions.create({ signedIn, ...(isKiosk ? { kiosk: { seenAt: time.now } } : {}) });
      return browserOf(app, { 'portal-session': token });
    },
    close: () => app.close(),
  };
}

/** What is the same in every test. */
const standing = {
  ids: { uuid: () => randomUUID(), digits: (count: number) => '1234567890'.slice(0, count) },
  site: {
    operator: { th: 'หน่วยงานทดสอบ', en: 'Test agency' },
    contact: {
      phone: '0 2000 0000',
      hours: { th: 'จันทร์–ศุกร์ 8.30–16.30 น.', en: 'Monday to Friday 8:30–16:30' },
      email: 'help@example.invalid',
    },
    isTraining: true,
  },
  origin: 'http://127.0.0.1:3000',
  identityOrigin: 'http://127.0.0.1:3002',
  secret: new Uint8Array(32).fill(7),
  callbackSecret: 'callback-path',
  licenceCodes: new Uint8Array(32).fill(9),
  trustedRoots: [],
  rateLimit: 'off' as const,
};

function gatewayOf(messages: PortalFixture['messages'], now: () => Instant): MessageGateway {
  return {
    async send(message) {
      if (!messages.isUp) return err({ kind: 'message-unavailable' });
      messages.sent.push(message);
      return ok({ providerId: message.id, acceptedAt: now() });
    },
  };
}

function memoryFiles(): PortalDeps['files'] {
  const files = new Map<Sha256, Uint8Array>();
  return {
    async put(bytes) {
      const digest = sha256(bytes);
      files.set(digest, bytes);
      return { sha256: digest, size: bytes.length };
    },
    async open(digest) {
      const bytes = files.get(digest);
      if (!bytes) throw new Error(`no file ${digest}`);
      return bytes;
    },
    has: async (digest) => files.has(digest),
  };
}

const absentIdentity: IdentityClient = {
  start: async () => err({ kind: 'IdentityProviderUnavailable' }),
  finish: async () => err({ kind: 'IdentityProviderUnavailable' }),
  signOutUrl: async () => err({ kind: 'IdentityProviderUnavailable' }),
};
