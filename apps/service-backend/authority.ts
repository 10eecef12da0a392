import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { type CaseDeps, type OfficerCase, readOfficerCase } from './case/officer-case.ts';
import type { Visitor } from './officer.ts';

/**
 * Who may use a route. `anyone` = also without signing in; `officer` = any officer or signer, for their own agency's
 * list; the others look at the path parameter `:application`: `case-of-agency` = officer or signer of its agency,
 * `officer-of-agency` and `signer-of-agency` = that role there.
 */
export type Policy = 'anyone' | 'officer' | 'case-of-agency' | 'officer-of-agency' | 'signer-of-agency';

/** Decides about requests, and remembers for each the case it has read. */
export type Authority = {
  authorise(policy: Policy, visitor: Visitor, request: FastifyRequest): Promise<Verdict>;
  /** The case that was read while the request was authorised; throws on a route whose policy reads none. */
  caseOf(request: FastifyRequest): OfficerCase;
};

/**
 * The authority over these queries. A case of another agency, a missing one and a malformed id are the same `not-found`;
 * only somebody of the right agency learns that a role is missing.
 */
export function createAuthority(deps: CaseDeps): Authority {
  const cases = new WeakMap<FastifyRequest, OfficerCase>();
  return {
    async authorise(policy, visitor, request) {
      if (policy === 'anyone') return 'allow';
      if (visitor.kind === 'visitor') return 'sign-in';
      if (policy === 'officer') return 'allow';
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
  };
}

function parameter(request: FastifyRequest, name: string): string {
  const { params } = request;
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : '';
}
