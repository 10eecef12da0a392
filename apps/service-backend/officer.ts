import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ProcessAction } from '@biz/catalogue/process.ts';
import type { Identity, MemberType } from '@biz/identity/identity.ts';
import type { SignInFlow } from '@biz/identity/identity-client.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { allowedActions } from '@biz/licensing/allowed-actions.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';

/** What an officer account may be entitled to here. */
export type OfficerRole = 'officer' | 'signer';

/** Officer (เจ้าหน้าที่): a person of one agency with at least one role. */
export type Officer = {
  readonly subject: SubjectId;
  readonly name: string;
  readonly agency: AgencyId;
  readonly roles: readonly OfficerRole[];
  /** What of the agency's work the account covers. */
  readonly scope: WorkScope;
};

/** Who is asking: nobody known yet, or an officer. */
export type Visitor = { readonly kind: 'visitor' } | { readonly kind: 'officer'; readonly officer: Officer };

/** What a session holds: the way to the identity provider and back, or a signed-in officer. */
export type OfficerSession =
  | { readonly kind: 'signing-in'; readonly flow: SignInFlow }
  | { readonly kind: 'officer'; readonly officer: Officer; readonly idToken: string };

/** Why a proven identity may not work here. */
export type AdmissionRefusal =
  | { readonly kind: 'NotOfficer'; readonly memberType: MemberType }
  | { readonly kind: 'AgencyUnknown' }
  | { readonly kind: 'NoRole' };

/** Admits an identity as an officer: an officer account, of an agency in the catalogue, with a role of this system. */
export function admitOfficer(identity: Identity, catalogue: Catalogue): Result<Officer, AdmissionRefusal> {
  if (identity.memberType !== 'officer') return err({ kind: 'NotOfficer', memberType: identity.memberType });
  const agency = [...catalogue.agencies.values()].find(({ id }) => id === identity.organization);
  if (!agency) return err({ kind: 'AgencyUnknown' });
  const roles = (['officer', 'signer'] as const).filter((role) => identity.roles.includes(role));
  if (roles.length === 0) return err({ kind: 'NoRole' });
  const name = `${identity.title}${identity.givenName} ${identity.familyName}`.trim();
  return ok({ subject: identity.subject, name, agency: agency.id, roles, scope: 'all' });
}

/** The officer acting in one of their roles, as events name them. */
export function actingAs(officer: Officer, kind: OfficerRole): Actor {
  const { subject, name, agency } = officer;
  return { kind, subject, name, agency };
}

/** What this officer may do to an application now, over all their roles; straight from the process table. */
export function actionsOpenTo(
  officer: Officer,
  catalogue: Catalogue,
  state: ApplicationState,
): readonly ProcessAction[] {
  if (!isInScope(officer.scope, state)) return [];
  const process = catalogue.processes.get(state.process);
  if (!process) throw new Error(`process ${state.process} is not in the catalogue`);
  return officer.roles.flatMap((role) => allowedActions(process, state, actingAs(officer, role)));
}
