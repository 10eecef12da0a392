import type { Filer } from '@biz/actions/applicant/filer.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import type { ActingFor } from '@biz/app-portal/session.ts';
import type { Officer, OfficerRole } from '@biz/app-service-backend/officer.ts';
import { administratorOf, officerOf } from '@biz/app-service-backend/testing/sample-office.ts';
import type { AssistanceId, LicenceId, MandateId } from '@biz/kernel/ids.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { Act } from '@biz/licensing/acting/may-act.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { MANDATES, SUDA } from './mandates.ts';
import type { SystemName, World } from './open-world.ts';
import { SOMCHAI } from './open-world.ts';
import { VISITS, WIPHA, WIPHA_MARK } from './visits.ts';

/** Who asks. `elsewhere` = signed in at the other system, and shows that session's token here. */
export type Subject =
  | { readonly name: string; readonly kind: 'anonymous' }
  | { readonly name: string; readonly kind: 'expired' }
  | { readonly name: string; readonly kind: 'elsewhere' }
  | { readonly name: string; readonly kind: 'applicant'; readonly filer: Filer }
  | { readonly name: string; readonly kind: 'officer'; readonly officer: Officer }
  | ActingSubject;

/**
 * Somebody who acts on what belongs to the first entrepreneur, under a mandate or in a visit. `may` is what they may do while it
 * lasts.
 */
export type ActingSubject = {
  readonly name: string;
  readonly kind: 'acting';
  readonly filer: Filer;
  readonly actingFor: Extract<ActingFor, { kind: 'mandate' | 'assistance' }>;
  readonly may: readonly Act[];
  readonly isOver: boolean;
  readonly staff?: StaffMark;
};

const strangers = [
  { name: 'an anonymous visitor', kind: 'anonymous' },
  { name: 'a visitor whose session has lapsed', kind: 'expired' },
  { name: 'somebody signed in at the other system', kind: 'elsewhere' },
] as const satisfies readonly Subject[];

/** Every kind of subject that may knock at each system. */
export const SUBJECTS = {
  portal: [
    ...strangers,
    { name: 'the first entrepreneur', kind: 'applicant', filer: MALEE },
    { name: 'the other entrepreneur', kind: 'applicant', filer: SOMCHAI },
    attorney('an attorney who may prepare and correct', MANDATES.active, ['prepare', 'correct']),
    attorney('an attorney who may submit, pay and receive', MANDATES.other, ['submit', 'pay', 'receive']),
    attorney('an attorney whose mandate has run out', MANDATES.expired),
    attorney('an attorney whose mandate was revoked', MANDATES.revoked),
    assistant('staff of a service centre in a visit', VISITS.open, ['prepare', 'submit']),
    assistant('staff whose visit has ended', VISITS.ended),
  ],
  'service-backend': [
    ...strangers,
    officer('an officer of the municipality', 'rim-nam-municipality', 'pimjai', ['officer']),
    officer('a signer of the municipality', 'rim-nam-municipality', 'lamduan', ['signer']),
    officer(
      'an officer of another subdistrict there',
      'rim-nam-municipality',
      'pakorn',
      ['officer'],
      [{ areas: ['700102'], licences: 'all' }],
    ),
    officer(
      'a signer of other licences there',
      'rim-nam-municipality',
      'lamduan',
      ['signer'],
      [{ areas: 'all', licences: ['no-such-licence' as LicenceId] }],
    ),
    officer('a member of a committee of the municipality', 'rim-nam-municipality', 'somsri', ['officer']),
    officer('an officer of the excise office', 'rim-nam-excise', 'ekachai', ['officer']),
    officer('an officer of another province', 'rim-thale-municipality', 'wasana', ['officer']),
    { name: 'a central administrator', kind: 'officer', officer: administratorOf('arthit', 'all') },
    {
      name: 'an administrator of the municipality',
      kind: 'officer',
      officer: administratorOf('kanlaya', ['rim-nam-municipality']),
    },
    {
      name: 'an administrator of another province',
      kind: 'officer',
      officer: administratorOf('x', ['rim-thale-municipality']),
    },
    officer('a signer of another province', 'rim-thale-municipality', 'wasana', ['signer']),
  ],
} as const satisfies Record<SystemName, readonly Subject[]>;

/** The cookie with which the subject asks this system; a session of its own for every request. */
export async function cookieOf(world: World, system: SystemName, subject: Subject): Promise<string> {
  const token = await tokenOf(world, system, subject);
  return token === undefined ? '' : `${system}-session=${token}`;
}

async function tokenOf({ sessions }: World, system: SystemName, subject: Subject): Promise<string | undefined> {
  switch (subject.kind) {
    case 'anonymous':
      return undefined;
    case 'expired':
      return 'a'.repeat(43);
    case 'elsewhere':
      return system === 'portal' ? officerToken(sessions, PIMJAI) : applicantToken(sessions, MALEE);
    case 'applicant':
      return applicantToken(sessions, subject.filer);
    case 'officer':
      return officerToken(sessions, subject.officer);
    case 'acting':
      return actingToken(sessions, subject);
  }
}

async function applicantToken(sessions: World['sessions'], filer: Filer): Promise<string> {
  const signedIn = { filer, idToken: 'id-token', actingFor: { kind: 'person' as const } };
  return (await sessions.portal.create({ signedIn })).token;
}

async function actingToken(sessions: World['sessions'], subject: ActingSubject): Promise<string> {
  const { filer, actingFor, staff } = subject;
  const signedIn = { filer, idToken: 'id-token', actingFor, ...(staff ? { staff } : {}) };
  return (await sessions.portal.create({ signedIn })).token;
}

async function officerToken(sessions: World['sessions'], officer: Officer): Promise<string> {
  return (await sessions['service-backend'].create({ kind: 'officer', officer, idToken: 'id-token' })).token;
}

function attorney(name: string, mandate: MandateId, may: readonly Act[] = []): ActingSubject {
  return { name, kind: 'acting', filer: SUDA, actingFor: { kind: 'mandate', mandate }, may, isOver: may.length === 0 };
}

function assistant(name: string, assistance: AssistanceId, may: readonly Act[] = []): ActingSubject {
  const actingFor = { kind: 'assistance' as const, assistance };
  return { name, kind: 'acting', filer: WIPHA, actingFor, may, isOver: may.length === 0, staff: WIPHA_MARK };
}

const PIMJAI = officerOf('rim-nam-municipality', 'pimjai');

function officer(
  name: string,
  agency: string,
  account: string,
  roles: readonly OfficerRole[],
  scope: WorkScope = 'all',
) {
  return { name, kind: 'officer', officer: officerOf(agency, account, roles, scope) } as const;
}
