import type { Policy as PortalPolicy } from '@biz/app-portal/policy.ts';
import type { Policy as BackendPolicy } from '@biz/app-service-backend/authority.ts';
import type { Act } from '@biz/licensing/acting/may-act.ts';
import { CENTRAL_OFFICE } from '@biz/licensing/officers/officer-account.ts';
import { SECRETARY_OF_MEETING } from './gatherings.ts';
import type { Relation } from './places.ts';
import type { Subject } from './subjects.ts';

/** What admission may answer. */
export type Verdict = 'allowed' | 'sign-in' | 'not-found' | 'forbidden';
type Rule = (subject: Subject, relation: Relation, method: string) => Verdict;

/** What every policy of the portal answers. Total: a new policy does not compile without a row. */
export const PORTAL = {
  public: () => 'allowed',
  'signed-in': (subject) => (isSignedIn(subject) ? 'allowed' : 'sign-in'),
  'centre-staff': (subject) => (isSignedIn(subject) ? seen(isStaff(subject)) : 'sign-in'),
  'party-of-mandate': (subject, relation) => (isSignedIn(subject) ? seen(isParty(subject, relation)) : 'sign-in'),
  'staff-of-visit': (subject, relation) =>
    isSignedIn(subject) ? seen(isStaff(subject) && relation === 'own') : 'sign-in',
  'reader-of-draft': whoMay('read'),
  'owner-of-draft': whoMay('prepare'),
  'sealer-of-draft': whoMay('submit'),
  'owner-of-filing': whoMay('read', 'later'),
  'owner-of-application': whoMay('read', 'later'),
  'sealer-of-application': whoMay('submit', 'later'),
  'corrector-of-application': whoMay('correct', 'later'),
  'payer-of-application': whoMay('pay', 'later'),
  'receiver-of-application': whoMay('receive', 'later'),
} as const satisfies Record<PortalPolicy, Rule>;

/** Routes whose handler looks closer than their policy: at the owner, or at the side of a mandate. */
export const CHECKED_BY_HANDLER: Readonly<Record<string, Rule>> = {
  // The draft that has such a page is not the one of anybody's visit.
  '/drafts/:draft/changes': (subject, relation, method) => {
    if (isStaff(subject)) return 'not-found';
    return whoMay(method === 'POST' ? 'prepare' : 'read')(subject, relation, method);
  },
  '/licences/:number': whoMay('read', 'later'),
  '/licences/:number/file': whoMay('read', 'later'),
  '/licences/:number/operations/:operation': whoMay('prepare', 'later'),
  // No licence of these places waits for anybody to take it over.
  '/licences/:number/take-over': (subject) => (isSignedIn(subject) ? 'not-found' : 'sign-in'),
  // The tickets of these places do not exist; theirs are seen in the tests of the pages.
  '/queue/tickets/:ticket': () => 'not-found',
  '/queue/tickets/:ticket/calendar.ics': () => 'not-found',
  '/queue/tickets/:ticket/cancellation': (subject) => (isSignedIn(subject) ? 'not-found' : 'sign-in'),
  '/mandates/:mandate/check': (subject, relation) =>
    isSignedIn(subject) ? seen(subject.kind === 'applicant' && relation === 'own') : 'sign-in',
  '/mandates/:mandate/otp': (subject, relation) =>
    isSignedIn(subject) ? seen(subject.kind === 'applicant' && relation === 'own') : 'sign-in',
  '/mandates/:mandate/answer': (subject, relation) =>
    isSignedIn(subject) ? seen(subject.kind === 'acting' && isParty(subject, relation)) : 'sign-in',
};

/** The public register: names and the business of a licence are for everybody, whoever asks. */
export const PUBLIC_REGISTER = '/verify/:number';

/** What every policy of the officers' system answers. */
export const BACKEND = {
  anyone: () => 'allowed',
  // No code of these places opens a screen.
  'hall-screen': () => 'not-found',
  staff: (subject) => (subject.kind === 'officer' ? 'allowed' : 'sign-in'),
  officer: (subject) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return subject.officer.agency === CENTRAL_OFFICE ? 'forbidden' : 'allowed';
  },
  'central-administrator': (subject) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return subject.officer.administers === 'all' ? 'allowed' : 'forbidden';
  },
  administrator: (subject) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return subject.officer.administers === undefined ? 'forbidden' : 'allowed';
  },
  'account-in-reach': byAdministrator,
  'closing-day': byAdministrator,
  'definition-in-reach': byAdministrator,
  'revision-in-reach': byAdministrator,
  'keeper-of-definition': byKeeper,
  'keeper-of-revision': byKeeper,
  'agency-administrator': byAgencyAdministrator,
  'committee-in-reach': (subject, relation) => {
    const may = byAgencyAdministrator(subject);
    return may === 'allowed' && relation !== 'own' ? 'not-found' : may;
  },
  // A meeting is missing to everybody without a seat at it; only who has one learns that others run it.
  'member-of-meeting': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return relation === 'own' ? 'allowed' : 'not-found';
  },
  'runs-meeting': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    if (relation !== 'own') return 'not-found';
    return subject.officer.subject === SECRETARY_OF_MEETING ? 'allowed' : 'forbidden';
  },
  // Who answers for the agency sees all of it, whatever their part in the work.
  'case-of-agency': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return relation === 'own' ? 'allowed' : 'not-found';
  },
  'slot-of-agency': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return relation === 'own' ? 'allowed' : 'not-found';
  },
  'licence-of-agency': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return relation === 'own' ? 'allowed' : 'not-found';
  },
  'officer-of-licence': atAgency('officer'),
  'signer-of-licence': atAgency('signer'),
  'officer-of-agency': atAgency('officer'),
  'signer-of-agency': atAgency('signer'),
} as const satisfies Record<BackendPolicy, Rule>;

/**
 * The owner may do everything. An attorney may do what the mandate names and read; once it is over they learn it in the middle of
 * a draft and find nothing elsewhere. Staff reach the draft of their visit alone.
 */
function whoMay(act: Act, stage: 'draft' | 'later' = 'draft'): Rule {
  return (subject, relation, method) => {
    if (!isSignedIn(subject)) return 'sign-in';
    if (relation !== 'own') return 'not-found';
    if (subject.kind === 'applicant') return 'allowed';
    if (stage === 'later' && (subject.isOver || isStaff(subject))) return 'not-found';
    if (subject.isOver) return 'forbidden';
    const isRead = act === 'read' && (method === 'GET' || method === 'HEAD');
    return isRead || subject.may.includes(act) ? 'allowed' : 'forbidden';
  };
}

function isSignedIn(subject: Subject): subject is Extract<Subject, { kind: 'applicant' | 'acting' }> {
  return subject.kind === 'applicant' || subject.kind === 'acting';
}

function isStaff(subject: Subject): boolean {
  return subject.kind === 'acting' && subject.staff !== undefined;
}

/** Principal and attorney, also when the mandate is over: both keep its record. */
function isParty(subject: Subject, relation: Relation): boolean {
  return relation === 'own' && !isStaff(subject);
}

function seen(isSeen: boolean): Verdict {
  return isSeen ? 'allowed' : 'not-found';
}

function atAgency(...roles: readonly ('officer' | 'signer')[]): Rule {
  return (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    if (relation !== 'own') return 'not-found';
    return subject.officer.roles.some((role) => roles.includes(role)) ? 'allowed' : 'forbidden';
  };
}

function byAgencyAdministrator(subject: Subject): Verdict {
  if (subject.kind !== 'officer') return 'sign-in';
  const { administers, agency } = subject.officer;
  return administers !== undefined && administers !== 'all' && administers.includes(agency) ? 'allowed' : 'forbidden';
}

/** What many agencies share, only the central office changes; they read it. */
function byKeeper(subject: Subject, relation: Relation): Verdict {
  return relation === 'shared' ? 'forbidden' : byAdministrator(subject, relation);
}

function byAdministrator(subject: Subject, relation: Relation): Verdict {
  if (subject.kind !== 'officer') return 'sign-in';
  if (subject.officer.administers === undefined) return 'forbidden';
  return relation === 'own' || relation === 'shared' ? 'allowed' : 'not-found';
}
