import type { AgencyId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { type ScopePart, type WorkScope, workScopeOf } from './work-scope.ts';

/**
 * The central office that issues accounts (หน่วยงานกลางผู้ออกบัญชี): where its administrators belong. No agency of the
 * catalogue has this name, so that they have no application to see.
 */
export const CENTRAL_OFFICE = 'central-office' as AgencyId;

/** What an account lets its holder do: check and decide, sign, administer one's agency, administer all. */
export type AccountRole = 'officer' | 'signer' | 'agency-admin' | 'central-admin';

/** The roles that act on applications. */
export type WorkRole = Extract<AccountRole, 'officer' | 'signer'>;

/** One agency's part of an account: areas x licences there. */
export type AccountScope = ScopePart & { readonly agency: AgencyId };

/** Everything an administrator decides about an account; nothing that identifies the person beyond the name. */
export type Entitlement = {
  readonly name: string;
  readonly position: string;
  readonly roles: readonly AccountRole[];
  /** Empty for central administrators alone. */
  readonly scopes: readonly AccountScope[];
  /** First and last day on which the account may be used. */
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
};

/** `invited`: issued and never used. */
export type AccountStatus = 'invited' | 'active' | 'suspended';

/** Who did something to an account: an administrator by their own account, or the system. */
export type AccountActor =
  | { readonly kind: 'administrator'; readonly account: OfficerAccountId; readonly name: string }
  | { readonly kind: 'system'; readonly name: string };

/**
 * Everything that ever happened to an officer account (บัญชีเจ้าหน้าที่). Append-only; no national ID and no e-mail address is
 * in an event.
 */
export type AccountEvent =
  | { readonly type: 'OfficerAccountIssued.v1'; readonly entitlement: Entitlement }
  /** First used: from now on bound to the holder's identity. */
  | { readonly type: 'OfficerAccountActivated.v1' }
  | { readonly type: 'OfficerAccountChanged.v1'; readonly entitlement: Entitlement; readonly isEmailChanged: boolean }
  | { readonly type: 'OfficerAccountSuspended.v1'; readonly reason: string }
  | { readonly type: 'OfficerAccountReinstated.v1'; readonly reason: string }
  /** An administrator confirmed that the rights are still right. */
  | { readonly type: 'OfficerAccountReviewed.v1'; readonly note: string };

/** An event as it is kept. */
export type RecordedAccountEvent = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: AccountActor;
  readonly event: AccountEvent;
};

/** What the events of an account amount to. Made only by `evolveAccount`. */
export type AccountState = {
  readonly status: AccountStatus;
  readonly entitlement: Entitlement;
  readonly isActivated: boolean;
  readonly issuedAt: Instant;
  /** When somebody last looked at the rights: issued, changed or reviewed. */
  readonly reviewedAt: Instant;
};

/** Folds one event into the state. Throws on anything but an issue as the first event: a broken stream. */
export function evolveAccount(
  state: AccountState | undefined,
  { event, at }: Pick<RecordedAccountEvent, 'event' | 'at'>,
): AccountState {
  if (event.type === 'OfficerAccountIssued.v1') {
    const { entitlement } = event;
    return { status: 'invited', entitlement, isActivated: false, issuedAt: at, reviewedAt: at };
  }
  if (!state) throw new Error(`event ${event.type} before OfficerAccountIssued.v1`);
  switch (event.type) {
    case 'OfficerAccountActivated.v1':
      return { ...state, status: 'active', isActivated: true };
    case 'OfficerAccountChanged.v1':
      return { ...state, entitlement: event.entitlement, reviewedAt: at };
    case 'OfficerAccountSuspended.v1':
      return { ...state, status: 'suspended' };
    case 'OfficerAccountReinstated.v1':
      return { ...state, status: state.isActivated ? 'active' : 'invited', reviewedAt: at };
    case 'OfficerAccountReviewed.v1':
      return { ...state, reviewedAt: at };
    default:
      return assertNever(event);
  }
}

/** The agencies an account reaches into, each once, in the order of its scopes. */
export function agenciesOf({ scopes }: Pick<Entitlement, 'scopes'>): readonly AgencyId[] {
  return [...new Set(scopes.map(({ agency }) => agency))];
}

/** What of one agency's work an account covers. */
export function scopeAt({ scopes }: Pick<Entitlement, 'scopes'>, agency: AgencyId): WorkScope {
  const parts = scopes.filter((scope) => scope.agency === agency);
  return workScopeOf(parts.map(({ areas, licences }) => ({ areas, licences })));
}

/** True for the roles that act on applications. */
export function isWorkRole(role: AccountRole): role is WorkRole {
  return role === 'officer' || role === 'signer';
}
