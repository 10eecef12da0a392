import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Licence } from '@biz/catalogue/model.ts';
import { operationIn, takenHere } from '@biz/catalogue/operation.ts';
import type { ProcessAction } from '@biz/catalogue/process.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { BusinessId, LicenceId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { CENTRAL_OFFICE } from '@biz/licensing/officers/officer-account.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { openLocalFileStore } from '@biz/records/local-file-store.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { openPortalRecordsAt } from '@biz/records/testing/portal-records.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { memorySessionStore } from '@biz/web/testing/memory-session-store.ts';
import { type Visitor, visitorOf } from '@biz/web/testing/visitor.ts';
import type { BackendApp } from '../backend-app.ts';
import type { BackendDeps } from '../deps.ts';
import { holderOfSession, type Officer, type OfficerRole, type OfficerSession } from '../officer.ts';
import { createServiceBackend } from '../service-backend.ts';

/** Friday 20 November 2026, noon in Bangkok; every reading of the clock is a second later. */
export const NOON = '2026-11-20T05:00:00.000Z' as Instant;

/** The officers' system over real records in memory, with a clock and a signer of its own. */
export type SampleOffice = {
  readonly app: BackendApp;
  readonly deps: BackendDeps;
  readonly catalogue: BackendDeps['catalogue'];
  /** Sets the clock; it goes on from there. */
  setNow(instant: Instant): void;
  /** A browser in which this officer is signed in; nobody when left out. */
  visitor(officer?: Officer): Promise<Visitor>;
  close(): Promise<void>;
};

/** Settings a test may change. */
export type OfficeChanges = Partial<Pick<BackendDeps, 'signer' | 'identity' | 'rateLimit' | 'log' | 'origin'>> & {
  /** Sessions in the database, where suspending an account finds them; otherwise in memory. */
  readonly keepsSessions?: true;
};

/** Opens the system on a fresh embedded database. */
export async function openSampleOffice({ keepsSessions, ...changes }: OfficeChanges = {}): Promise<SampleOffice> {
  const opened = await openTestDatabase('pglite');
  const folder = mkdtempSync(join(tmpdir(), 'biz-office-'));
  let now = NOON;
  const clock = {
    now: () => {
      now = plusMs(now, 1000);
      return now;
    },
  };
  const records = await openPortalRecordsAt(opened.database, clock);
  const deps: BackendDeps = {
    store: records.store,
    queries: records.queries,
    definitions: records.definitions,
    refreshClosingDays: records.refreshClosingDays,
    catalogue: records.catalogue,
    clock,
    ids: { uuid: () => randomUUID(), digits: (count) => '1'.repeat(count) },
    files: await openLocalFileStore(folder),
    sessions: keepsSessions
      ? createSessionStore<OfficerSession>({
          ...{ database: opened.database, keyring: records.keyring, clock, schema: 'portal', app: 'service-backend' },
          holderOf: holderOfSession,
        })
      : memorySessionStore<OfficerSession>(),
    ...outside(),
    ...changes,
  };
  const app = await createServiceBackend(deps);
  return {
    app,
    deps,
    catalogue: records.catalogue,
    setNow: (instant) => {
      now = instant;
    },
    visitor: (officer) => signedIn(app, deps, officer),
    async close() {
      await app.close();
      await records.jobs.stop(0);
      await opened.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a deployment decides, and what lies outside: a signer that signs nothing, an identity provider that is absent. */
function outside() {
  return {
    signer: {
      sign: async (pdf: Uint8Array) => ({ pdf, certificateSubject: 'CN=Training signer', certificateSerial: '0a1b2c' }),
    },
    papers: { verifyUrl: (number: string) => `http://127.0.0.1:3000/verify/${number}`, isTraining: true },
    identity: absentIdentity,
    site: {
      operator: { th: 'เทศบาลนครริมน้ำ', en: 'Rim Nam City Municipality' },
      helpPhone: '0 2000 0000 ต่อ 1',
      isTraining: true,
      portalOrigin: 'http://127.0.0.1:3000',
    },
    origin: 'http://127.0.0.1:3001',
    identityOrigin: 'http://127.0.0.1:3002',
    secret: randomBytes(32),
    rateLimit: 'off',
  } as const;
}

/** An officer of an agency; the name is that of the account. */
export function officerOf(
  agency: string,
  account: string,
  roles: readonly OfficerRole[] = ['officer'],
  scope: WorkScope = 'all',
): Officer {
  const name = NAMES[account] ?? account;
  const who = { account: accountIdOf(account), subject: account as SubjectId, name };
  return { ...who, agency: agency as Officer['agency'], roles, scope };
}

/** An administrator without a part in the work: of these agencies, or of all from the central office. */
export function administratorOf(account: string, reach: 'all' | readonly [string, ...string[]]): Officer {
  if (reach === 'all') return { ...officerOf(CENTRAL_OFFICE, account, [], []), administers: 'all' };
  const agencies = reach.map((agency) => agency as Officer['agency']);
  return { ...officerOf(reach[0], account, [], []), administers: agencies };
}

/** The same account for the same name, in every process. */
function accountIdOf(account: string): OfficerAccountId {
  const hash = sha256(account);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}` as OfficerAccountId;
}

/** A licence whose process has an action like this. */
export function licenceThat(
  office: Pick<SampleOffice, 'catalogue'>,
  has: (action: ProcessAction) => boolean,
): LicenceId {
  const { processes } = office.catalogue;
  return sampleLicence(office, (licence) => {
    const process = processes.get(operationIn(licence, 'new').process);
    return Object.values(process?.steps ?? {}).some((step) => step.actions.some(has));
  }).id;
}

/** A licence like this that is taken here, of a restaurant where it can be: no licence is named in code. */
export function sampleLicence(
  { catalogue }: Pick<SampleOffice, 'catalogue'>,
  isMeant: (licence: Licence) => boolean,
): Licence {
  const familiar = catalogue.businesses.get('restaurant' as BusinessId)?.licences ?? [];
  const familiarFirst = [...takenHere(catalogue)].sort((a, b) => place(familiar, a.id) - place(familiar, b.id));
  const found = familiarFirst.find(isMeant);
  if (!found) throw new Error('the catalogue has no such licence');
  return found;
}

/** The officers of the samples work on what a restaurant needs. */
function place(familiar: readonly LicenceId[], licence: LicenceId): number {
  return familiar.includes(licence) ? 0 : 1;
}

const NAMES: Readonly<Record<string, string>> = {
  pimjai: 'นางสาวพิมพ์ใจ ตั้งตรง',
  pakorn: 'นายปกรณ์ รอบคอบ',
  lamduan: 'นางลำดวน มั่นคง',
  ekachai: 'นายเอกชัย สุจริต',
  wasana: 'นางสาววาสนา ไกลตา',
};

async function signedIn(app: BackendApp, deps: BackendDeps, officer: Officer | undefined): Promise<Visitor> {
  const visitor = visitorOf(app);
  if (!officer) return visitor;
  const { token } = await deps.sessions.create({ kind: 'officer', officer, idToken: 'id-token' });
  const get: Visitor['get'] = (path, headers = {}) => visitor.get(path, headers);
  const cookies = visitor.cookies as Map<string, string>;
  cookies.set('service-backend-session', token);
  return { ...visitor, get };
}

const absentIdentity: BackendDeps['identity'] = {
  start: async (returnTo) =>
    ok({
      url: 'http://127.0.0.1:3002/connect/authorize?state=s',
      flow: { state: 's', nonce: 'n', codeVerifier: 'v', returnTo },
    }),
  finish: async () => ({ ok: false, error: { kind: 'IdentityProviderUnavailable' } }),
  signOutUrl: async (_hint, returnTo) =>
    ok(`http://127.0.0.1:3002/connect/endsession?to=${encodeURIComponent(returnTo)}`),
};
