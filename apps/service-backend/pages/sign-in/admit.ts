import { admitOfficer } from '@biz/actions/administration/admit-officer.ts';
import type { AdmissionRefusal as AccountAdmissionRefusal } from '@biz/actions/administration/refusal.ts';
import type { OfficerAccount } from '@biz/actions/ports/officer-register.ts';
import type { Identity } from '@biz/identity/identity.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { RouteDeps } from '../../deps.ts';
import { type Officer, type OfficerSession, unitsOf } from '../../officer.ts';

/** Why a proven identity may not work here. */
export type AdmissionRefusal =
  | AccountAdmissionRefusal
  | { readonly kind: 'NotOfficer' }
  /** The provider did not say by which national ID the person is known. */
  | { readonly kind: 'SignInRejected' }
  /** No agency of the account is in the catalogue. */
  | { readonly kind: 'AgencyUnknown' };

/** An account whose holder is let in, with the session that carries its rights. */
export type Admitted = {
  readonly account: OfficerAccount;
  readonly officer: Officer;
  readonly session: Extract<OfficerSession, { kind: 'officer' }>;
};

/**
 * Lets in whoever has an account: the identity provider says who they are, the register of accounts what they may do. Roles
 * and agency that the provider names count for nothing.
 */
export async function admit(deps: RouteDeps, identity: Identity): Promise<Result<Admitted, AdmissionRefusal>> {
  if (identity.memberType !== 'officer') return err({ kind: 'NotOfficer' });
  const { nationalId, email, idToken, title, givenName: firstName, familyName: lastName, ial: assurance } = identity;
  if (!nationalId) return err({ kind: 'SignInRejected' });
  const person = { subject: identity.subject, nationalId, title, firstName, lastName, assurance };
  const found = await admitOfficer(deps, { ...person, ...(email === undefined ? {} : { email }) });
  if (!found.ok) return found;
  const { account, subject } = found.value;
  const units = unitsOf(account, { ...identity, subject }, deps.catalogue);
  const [officer] = units;
  if (!officer) return err({ kind: 'AgencyUnknown' });
  const { validTo } = account.state.entitlement;
  const session = {
    kind: 'officer',
    officer,
    idToken,
    ...(units.length > 1 ? { units } : {}),
    ...(validTo === undefined ? {} : { until: validTo }),
  } as const;
  return ok({ account, officer, session });
}
