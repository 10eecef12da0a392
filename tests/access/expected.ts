import type { Policy as PortalPolicy } from '@biz/app-portal/policy.ts';
import type { Policy as BackendPolicy } from '@biz/app-service-backend/authority.ts';
import { CENTRAL_OFFICE } from '@biz/licensing/officers/officer-account.ts';
import type { Relation } from './places.ts';
import type { Subject } from './subjects.ts';

/** What admission may answer. */
export type Verdict = 'allowed' | 'sign-in' | 'not-found' | 'forbidden';
type Rule = (subject: Subject, relation: Relation) => Verdict;

/** What every policy of the portal answers. Total: a new policy does not compile without a row. */
export const PORTAL = {
  public: () => 'allowed',
  'signed-in': (subject) => (subject.kind === 'applicant' ? 'allowed' : 'sign-in'),
  'owner-of-draft': ownerOnly,
  'owner-of-filing': ownerOnly,
  'owner-of-application': ownerOnly,
} as const satisfies Record<PortalPolicy, Rule>;

/** Routes whose handler looks at the owner itself, because their policy only asks for a person who signed in. */
export const OWNER_CHECKED_BY_HANDLER: Readonly<Record<string, Rule>> = { '/licences/:number': ownerOnly };

/** The public register: names and the business of a licence are for everybody, whoever asks. */
export const PUBLIC_REGISTER = '/verify/:number';

/** What every policy of the officers' system answers. */
export const BACKEND = {
  anyone: () => 'allowed',
  staff: (subject) => (subject.kind === 'officer' ? 'allowed' : 'sign-in'),
  officer: (subject) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return subject.officer.agency === CENTRAL_OFFICE ? 'forbidden' : 'allowed';
  },
  administrator: (subject) => {
    if (subject.kind !== 'officer') return 'sign-in';
    return subject.officer.administers === undefined ? 'forbidden' : 'allowed';
  },
  'account-in-reach': (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    if (subject.officer.administers === undefined) return 'forbidden';
    return relation === 'own' ? 'allowed' : 'not-found';
  },
  'case-of-agency': atAgency('officer', 'signer'),
  'officer-of-agency': atAgency('officer'),
  'signer-of-agency': atAgency('signer'),
} as const satisfies Record<BackendPolicy, Rule>;

function ownerOnly(subject: Subject, relation: Relation): Verdict {
  if (subject.kind !== 'applicant') return 'sign-in';
  return relation === 'own' ? 'allowed' : 'not-found';
}

function atAgency(...roles: readonly ('officer' | 'signer')[]): Rule {
  return (subject, relation) => {
    if (subject.kind !== 'officer') return 'sign-in';
    if (relation !== 'own') return 'not-found';
    return subject.officer.roles.some((role) => roles.includes(role)) ? 'allowed' : 'forbidden';
  };
}
