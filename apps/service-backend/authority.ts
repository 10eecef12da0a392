import type { OfficerQueries } from '@biz/actions/ports/officer-register.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import { parseOfficerAccountId, parseSlotId } from '@biz/kernel/ids.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { type CaseDeps, type OfficerCase, readOfficerCase } from './case/officer-case.ts';
import { administratorOf, hasDesk, type Visitor } from './officer.ts';

/**
 * Who may use a route. `anyone` = also without signing in; `staff` = everybody with an account; `officer` = who has to do
 * with applications, for their own agency's list; `administrator` = who administers accounts and closing days.
 *
 * By the path parameter `:application`: `case-of-agency` = who has to do with it at its agency and within their scope,
 * `officer-of-agency` and `signer-of-agency` = that role there. By `:officer`: `account-in-reach` = an administrator who
 * sees the account. By `:slot`: `slot-of-agency` = who has to do with applications of the agency whose calendar it is in.
 */
export type Policy =
  | 'anyone'
  | 'staff'
  | 'officer'
  | 'slot-of-agency'
  | 'case-of-agency'
  | 'officer-of-agency'
  | 'signer-of-agency'
  | 'administrator'
  | 'account-in-reach';

/** Decides about requests, and remembers for each the case it has read. */
export type Authority = {
  authorise(policy: Policy, visitor: Visitor, request: FastifyRequest): Promise<Verdict>;
  /** The case that was read while the request was authorised; throws on a route whose policy reads none. */
  caseOf(request: FastifyRequest): OfficerCase;
  /** The account that was read in the same way. */
  accountOf(request: FastifyRequest): SeenAccount;
};

/** An officer account with its history, as an administrator sees it. */
export type SeenAccount = NonNullable<Awaited<ReturnType<OfficerQueries['account']>>>;

/** What the authority asks. */
export type AuthorityDeps = CaseDeps & {
  readonly queries: Pick<Queries, 'slot'> & { readonly officers: Pick<OfficerQueries, 'account'> };
};

/**
 * The authority over these queries. A case of another agency, a missing one and a malformed id are the same `not-found`;
 * only somebody of the right agency learns that a role is missing.
 */
export function createAuthority(deps: AuthorityDeps): Authority {
  const cases = new WeakMap<FastifyRequest, OfficerCase>();
  const accounts = new WeakMap<FastifyRequest, SeenAccount>();
  return {
    async authorise(policy, visitor, request) {
      if (policy === 'anyone') return 'allow';
      if (visitor.kind === 'visitor') return 'sign-in';
      if (policy === 'staff') return 'allow';
      if (policy === 'administrator' || policy === 'account-in-reach') {
        const by = administratorOf(visitor.officer);
        if (!by) return 'forbidden';
        if (policy === 'administrator') return 'allow';
        const seen = await readAccount(deps, by, parameter(request, 'officer'));
        if (seen) accounts.set(request, seen);
        return seen ? 'allow' : 'not-found';
      }
      if (policy === 'officer') return hasDesk(visitor.officer) ? 'allow' : 'forbidden';
      if (policy === 'slot-of-agency') {
        if (!(await isOwnSlot(deps, visitor, request))) return 'not-found';
        return hasDesk(visitor.officer) ? 'allow' : 'forbidden';
      }
      const found = await readOfficerCase(deps, visitor.officer, parameter(request, 'application'));
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
    accountOf(request) {
      const seen = accounts.get(request);
      if (!seen) throw new Error('this route names no account');
      return seen;
    },
  };
}

async function readAccount(deps: AuthorityDeps, by: Administrator, rawId: string): Promise<SeenAccount | undefined> {
  const id = parseOfficerAccountId(rawId);
  return id.ok ? deps.queries.officers.account(by, id.value) : undefined;
}

async function isOwnSlot(
  { queries }: { readonly queries: Pick<Queries, 'slot'> },
  { officer }: Extract<Visitor, { kind: 'officer' }>,
  request: FastifyRequest,
): Promise<boolean> {
  const id = parseSlotId(parameter(request, 'slot'));
  return id.ok && (await queries.slot(id.value, officer.agency)) !== undefined;
}

function parameter(request: FastifyRequest, name: string): string {
  const { params } = request;
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : '';
}
