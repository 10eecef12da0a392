import type { Queries } from '@biz/actions/ports/queries.ts';
import { parseSlotId } from '@biz/kernel/ids.ts';
import { perRequest } from '@biz/web/http/per-request.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import {
  type AdministrationAuthority,
  type AdministrationPolicy,
  type AdministrationQueries,
  createAdministrationAuthority,
} from './administration-authority.ts';
import { type CaseDeps, type OfficerCase, readOfficerCase } from './case/officer-case.ts';
import {
  createDefinitionAuthority,
  type DefinitionAuthority,
  type DefinitionAuthorityDeps,
  type DefinitionPolicy,
  isDefinitionPolicy,
} from './definition-authority.ts';
import {
  createGatheringAuthority,
  type GatheringAuthority,
  type GatheringPolicy,
  isGatheringPolicy,
} from './gathering-authority.ts';
import { agencyOfScreen } from './hall-screen.ts';
import { hasDesk, type Visitor } from './officer.ts';
import { pathParameter } from './path-parameter.ts';
import type { LicenceDeps } from './register/officer-licence.ts';
import {
  createRegisterAuthority,
  isRegisterPolicy,
  type RegisterAuthority,
  type RegisterPolicy,
} from './register/register-authority.ts';

/**
 * Who may use a route. `anyone` = also without signing in; `hall-screen` = who has the secret
 * link of an agency's screen; `staff` = everybody with an account; `officer` = who has to do
 * with applications, for their own agency's list.
 *
 * By the path parameter `:application`: `case-of-agency` = who has to do with it at its agency and within their scope,
 * `officer-of-agency` and `signer-of-agency` = that role there. By `:slot`: `slot-of-agency` = who has to do with applications of the agency whose calendar it is in.
 * By `:meeting`: `member-of-meeting` = an officer with a seat at it, `runs-meeting` = its chair, deputy or secretary.
 * `agency-administrator` = who administers the agency they are signed in at. By `:committee`: `committee-in-reach` = the same,
 * of a committee there.
 */
export type Policy =
  | 'anyone'
  | 'staff'
  | 'hall-screen'
  | 'officer'
  | 'slot-of-agency'
  | 'case-of-agency'
  | 'officer-of-agency'
  | 'signer-of-agency'
  | RegisterPolicy
  | GatheringPolicy
  | DefinitionPolicy
  | AdministrationPolicy;

/** Decides about requests, and remembers for each the case it has read. */
export type Authority = Pick<AdministrationAuthority, 'accountOf' | 'closingDayOf'> &
  Pick<RegisterAuthority, 'licenceOf'> &
  Pick<GatheringAuthority, 'meetingOf' | 'committeeOf'> &
  Pick<DefinitionAuthority, 'definitionOf' | 'revisionOf'> & {
    authorise(policy: Policy, visitor: Visitor, request: FastifyRequest): Promise<Verdict>;
    /** The case that was read while the request was authorised; throws on a route whose policy reads none. */
    caseOf(request: FastifyRequest): OfficerCase;
  };

/** What the authority asks. */
export type AuthorityDeps = CaseDeps &
  LicenceDeps & {
    readonly queries: Pick<Queries, 'slot' | 'committees'> & AdministrationQueries & DefinitionAuthorityDeps['queries'];
    readonly definitions: DefinitionAuthorityDeps['definitions'];
    /** What the codes of hall screens are made from. */
    readonly secret: Uint8Array;
  };

const ADMINISTRATION = [
  'central-administrator',
  'administrator',
  'account-in-reach',
  'closing-day',
] as const satisfies readonly AdministrationPolicy[];

function isAdministration(policy: Policy): policy is AdministrationPolicy {
  return ADMINISTRATION.some((one) => one === policy);
}

/**
 * The authority over these queries. A case of another agency, a missing one and a malformed id are the same `not-found`;
 * only somebody of the right agency learns that a role is missing.
 */
export function createAuthority(deps: AuthorityDeps): Authority {
  const cases = perRequest<OfficerCase>();
  const administration = createAdministrationAuthority(deps.queries);
  const register = createRegisterAuthority(deps);
  const gatherings = createGatheringAuthority(deps.queries);
  const definitions = createDefinitionAuthority(deps);
  return {
    async authorise(policy, visitor, request) {
      if (policy === 'anyone') return 'allow';
      if (policy === 'hall-screen') {
        const code = pathParameter(request, 'screen');
        return agencyOfScreen(deps.secret, code, deps.catalogue.agencies.keys()) ? 'allow' : 'not-found';
      }
      if (visitor.kind === 'visitor') return 'sign-in';
      if (policy === 'staff') return 'allow';
      if (isAdministration(policy)) {
        return administration.authorise(policy, visitor.officer, request);
      }
      if (isDefinitionPolicy(policy)) return definitions.authorise(policy, visitor.officer, request);
      if (isGatheringPolicy(policy)) {
        return gatherings.authorise(policy, visitor.officer, request);
      }
      if (policy === 'officer') return hasDesk(visitor.officer) ? 'allow' : 'forbidden';
      if (policy === 'slot-of-agency') {
        if (!(await isOwnSlot(deps, visitor, request))) return 'not-found';
        return hasDesk(visitor.officer) ? 'allow' : 'forbidden';
      }
      if (isRegisterPolicy(policy)) return register.authorise(policy, visitor.officer, request);
      const found = await readOfficerCase(deps, visitor.officer, pathParameter(request, 'application'));
      if (!found) return 'not-found';
      cases.set(request, found);
      if (policy === 'case-of-agency') return 'allow';
      const role = policy === 'officer-of-agency' ? 'officer' : 'signer';
      return visitor.officer.roles.includes(role) ? 'allow' : 'forbidden';
    },
    caseOf(request) {
      const found = cases.get(request);
      if (!found) throw new Error('this route names no case');
      return found;
    },
    meetingOf: gatherings.meetingOf,
    committeeOf: gatherings.committeeOf,
    accountOf: administration.accountOf,
    closingDayOf: administration.closingDayOf,
    licenceOf: register.licenceOf,
    definitionOf: definitions.definitionOf,
    revisionOf: definitions.revisionOf,
  };
}

async function isOwnSlot(
  { queries }: { readonly queries: Pick<Queries, 'slot'> },
  { officer }: Extract<Visitor, { kind: 'officer' }>,
  request: FastifyRequest,
): Promise<boolean> {
  const id = parseSlotId(pathParameter(request, 'slot'));
  return id.ok && (await queries.slot(id.value, officer.agency)) !== undefined;
}
