import type { OfficerAccount } from '@biz/actions/ports/officer-register.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ProcessAction } from '@biz/catalogue/process.ts';
import type { Identity } from '@biz/identity/identity.ts';
import type { SignInFlow } from '@biz/identity/identity-client.ts';
import type { AgencyId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { allowedActions } from '@biz/licensing/allowed-actions.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import {
  agenciesOf,
  CENTRAL_OFFICE,
  isWorkRole,
  scopeAt,
  type WorkRole,
} from '@biz/licensing/officers/officer-account.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';

/** What an officer account may be entitled to do to applications here. */
export type OfficerRole = WorkRole;

/** Officer (เจ้าหน้าที่): the holder of an account, at one of its agencies. An administrator may have no role in the work. */
export type Officer = {
  readonly account: OfficerAccountId;
  readonly subject: SubjectId;
  readonly name: string;
  readonly agency: AgencyId;
  readonly roles: readonly OfficerRole[];
  /** What of the agency's work the account covers. */
  readonly scope: WorkScope;
  /** Whose accounts and closing days they administer; nobody's when left out. */
  readonly administers?: Administrator['reach'];
  /** The account reaches into other agencies too. */
  readonly hasOtherUnits?: true;
};

/** Who is asking: nobody known yet, or an officer. */
export type Visitor = { readonly kind: 'visitor' } | { readonly kind: 'officer'; readonly officer: Officer };

/** What a session holds: the way to the identity provider and back, or a signed-in officer. */
export type OfficerSession =
  | { readonly kind: 'signing-in'; readonly flow: SignInFlow }
  | {
      readonly kind: 'officer';
      readonly officer: Officer;
      readonly idToken: string;
      /** The same account at each of its agencies, where it has several. */
      readonly units?: readonly Officer[];
      /** The last day on which the account may be used. */
      readonly until?: LocalDate;
    };

/** The account whose rights a session carries: with them it ends. */
export function holderOfSession(session: OfficerSession): string | undefined {
  return session.kind === 'officer' ? session.officer.account : undefined;
}

/** Who asks with this session now; an account that has ended is nobody. */
export function visitorOf(session: OfficerSession | undefined, now: Instant): Visitor {
  if (session?.kind !== 'officer') return { kind: 'visitor' };
  if (session.until !== undefined && bangkokDate(now) > session.until) return { kind: 'visitor' };
  return { kind: 'officer', officer: session.officer };
}

/**
 * The account at each agency of the catalogue that it reaches into, or at the central office; empty when the catalogue knows
 * none of them. The name is the one that the identity provider has proven.
 */
export function unitsOf(account: OfficerAccount, identity: Identity, catalogue: Catalogue): readonly Officer[] {
  const { entitlement } = account.state;
  const { roles } = entitlement;
  const name = `${identity.title}${identity.givenName} ${identity.familyName}`.trim();
  const person = { account: account.id, subject: identity.subject, name, roles: roles.filter(isWorkRole) };
  if (roles.includes('central-admin')) return [{ ...person, agency: CENTRAL_OFFICE, scope: [], administers: 'all' }];
  const agencies = agenciesOf(entitlement).filter((agency) => catalogue.agencies.has(agency));
  const administers = roles.includes('agency-admin') ? { administers: agencies } : {};
  const others = agencies.length > 1 ? { hasOtherUnits: true as const } : {};
  return agencies.map((agency) => ({
    ...{ ...person, agency, scope: scopeAt(entitlement, agency) },
    ...administers,
    ...others,
  }));
}

/** What of the agency's work the officer may look at: who answers for the agency sees all of it, so that nothing is forgotten. */
export function readScopeOf(officer: Officer): WorkScope {
  return administersAgency(officer) ? 'all' : officer.scope;
}

/** True for everybody who has to do with the applications of an agency; central administrators have not. */
export function hasDesk({ roles, administers }: Officer): boolean {
  return roles.length > 0 || (administers !== undefined && administers !== 'all');
}

/** True for administrators of an agency or of the central office. */
export function isAdministrator({ administers }: Officer): boolean {
  return administers !== undefined;
}

/** True for who administers the agency that they are signed in at. */
export function administersAgency({ agency, administers }: Officer): boolean {
  return administers !== undefined && administers !== 'all' && administers.includes(agency);
}

/** The officer as an administrator, if they are one. */
export function administratorOf({ account, name, administers }: Officer): Administrator | undefined {
  return administers === undefined ? undefined : { account, name, reach: administers };
}

/** The officer acting in one of their roles, as events name them. */
export function actingAs(officer: Officer, kind: OfficerRole): Extract<Actor, { agency: unknown }> {
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
  const process = catalogue.asOf(state.catalogueVersion).processes.get(state.process);
  if (!process) throw new Error(`process ${state.process} is not in the catalogue`);
  return officer.roles.flatMap((role) => allowedActions(process, state, actingAs(officer, role)));
}
