import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { hasDesk, type Officer } from '../officer.ts';
import { pathParameter } from '../path-parameter.ts';
import { type LicenceDeps, type OfficerLicence, readOfficerLicence } from './officer-licence.ts';

/**
 * Who may use a route about a licence of the register, by `:licence`: `licence-of-agency` = who has to do with it at its
 * agency and within their scope, `officer-of-licence` and `signer-of-licence` = that role there.
 */
export type RegisterPolicy = 'licence-of-agency' | 'officer-of-licence' | 'signer-of-licence';

/** Decides about requests to licences, and remembers what each has read. */
export type RegisterAuthority = {
  authorise(policy: RegisterPolicy, officer: Officer, request: FastifyRequest): Promise<Verdict>;
  /** The licence that was read while the request was authorised; throws on a route whose policy reads none. */
  licenceOf(request: FastifyRequest): OfficerLicence;
};

/** The authority of the register: what is another agency's, out of scope, missing or malformed is the same `not-found`. */
export function createRegisterAuthority(deps: LicenceDeps): RegisterAuthority {
  const licences = new WeakMap<FastifyRequest, OfficerLicence>();
  return {
    async authorise(policy, officer, request) {
      const licence = await readOfficerLicence(deps, officer, pathParameter(request, 'licence'));
      if (!licence || !hasDesk(officer)) return 'not-found';
      licences.set(request, licence);
      if (policy === 'licence-of-agency') return 'allow';
      return officer.roles.includes(policy === 'officer-of-licence' ? 'officer' : 'signer') ? 'allow' : 'forbidden';
    },
    licenceOf(request) {
      const licence = licences.get(request);
      if (!licence) throw new Error('this route names no licence');
      return licence;
    },
  };
}

/** True for a policy that the register decides. */
export function isRegisterPolicy(policy: string): policy is RegisterPolicy {
  return policy === 'licence-of-agency' || policy === 'officer-of-licence' || policy === 'signer-of-licence';
}
