import type { AgencyId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { assertNever, err, ok, type Result } from '@biz/kernel/result.ts';
import { type AccountEvent, type AccountState, agenciesOf, type Entitlement } from './officer-account.ts';

/** An administrator, by what they may administer: every account, or those of these agencies. */
export type Administrator = {
  readonly account: OfficerAccountId;
  readonly name: string;
  readonly reach: 'all' | readonly AgencyId[];
};

/** What can be asked of an account. */
export type AccountCommand =
  | { readonly kind: 'issue'; readonly entitlement: Entitlement }
  | { readonly kind: 'change'; readonly entitlement: Entitlement; readonly isEmailChanged: boolean }
  | { readonly kind: 'suspend'; readonly reason: string }
  | { readonly kind: 'reinstate'; readonly reason: string }
  | { readonly kind: 'review'; readonly note: string };

/** Why an administrator's command on an account is refused. Nothing was changed. */
export type AccountRefusal =
  /** Nobody administers their own account. */
  | { readonly kind: 'OwnAccount' }
  /** An agency's administrator reaches for a role, an agency or an account of others. */
  | { readonly kind: 'BeyondReach' }
  | { readonly kind: 'RoleMissing' }
  | { readonly kind: 'ScopeMissing' }
  /** Whoever issues accounts takes no part in the work: central administrators have no other role and no scope. */
  | { readonly kind: 'RolesConflict' }
  | { readonly kind: 'ValidityReversed' }
  | { readonly kind: 'AccountReasonMissing' }
  | { readonly kind: 'AlreadySuspended' }
  | { readonly kind: 'NotSuspended' }
  | { readonly kind: 'AccountUnchanged' };

type Decision = Result<readonly AccountEvent[], AccountRefusal>;

/**
 * Decides about an account (seed: the central office issues accounts, and takes rights away at once and without notice).
 * `own` = the account is the administrator's. Pure and total.
 */
export function decideAccount(
  state: AccountState | undefined,
  command: AccountCommand,
  context: { readonly by: Administrator; readonly own: boolean },
): Decision {
  const { by, own } = context;
  if (own) return err({ kind: 'OwnAccount' });
  if (state && !mayAdminister(by, state.entitlement)) return err({ kind: 'BeyondReach' });
  switch (command.kind) {
    case 'issue':
      return grant(command.entitlement, by, { type: 'OfficerAccountIssued.v1', entitlement: command.entitlement });
    case 'change':
      return change(state, command, by);
    case 'suspend':
      if (state?.status === 'suspended') return err({ kind: 'AlreadySuspended' });
      return because(command.reason, { type: 'OfficerAccountSuspended.v1', reason: command.reason.trim() });
    case 'reinstate':
      if (state?.status !== 'suspended') return err({ kind: 'NotSuspended' });
      return because(command.reason, { type: 'OfficerAccountReinstated.v1', reason: command.reason.trim() });
    case 'review':
      return ok([{ type: 'OfficerAccountReviewed.v1', note: command.note.trim() }]);
    default:
      return assertNever(command);
  }
}

/** True when every part of the account is within the administrator's reach; a central administrator's never is for others. */
export function mayAdminister(by: Pick<Administrator, 'reach'>, entitlement: Entitlement): boolean {
  const { reach } = by;
  if (reach === 'all') return true;
  if (entitlement.roles.includes('central-admin')) return false;
  const agencies = agenciesOf(entitlement);
  return agencies.length > 0 && agencies.every((agency) => reach.includes(agency));
}

/** True when the account reaches into an agency of theirs: whoever answers for an agency sees everybody with access to it. */
export function maySeeAccount(by: Pick<Administrator, 'reach'>, entitlement: Entitlement): boolean {
  const { reach } = by;
  return reach === 'all' || agenciesOf(entitlement).some((agency) => reach.includes(agency));
}

/** True on the days from the first to the last on which the account may be used. */
export function isValidOn({ validFrom, validTo }: Entitlement, day: LocalDate): boolean {
  return day >= validFrom && (validTo === undefined || day <= validTo);
}

function change(
  state: AccountState | undefined,
  command: Extract<AccountCommand, { kind: 'change' }>,
  by: Administrator,
): Decision {
  const { entitlement, isEmailChanged } = command;
  const isSame = state !== undefined && JSON.stringify(state.entitlement) === JSON.stringify(entitlement);
  if (isSame && !isEmailChanged) return err({ kind: 'AccountUnchanged' });
  return grant(entitlement, by, { type: 'OfficerAccountChanged.v1', entitlement, isEmailChanged });
}

function grant(entitlement: Entitlement, by: Administrator, event: AccountEvent): Decision {
  const { roles, scopes, validFrom, validTo } = entitlement;
  const isCentral = roles.includes('central-admin');
  if (roles.length === 0) return err({ kind: 'RoleMissing' });
  if (isCentral && (roles.length > 1 || scopes.length > 0)) return err({ kind: 'RolesConflict' });
  if (!isCentral && scopes.length === 0) return err({ kind: 'ScopeMissing' });
  if (validTo !== undefined && validTo < validFrom) return err({ kind: 'ValidityReversed' });
  return mayAdminister(by, entitlement) ? ok([event]) : err({ kind: 'BeyondReach' });
}

function because(reason: string, event: AccountEvent): Decision {
  return reason.trim() === '' ? err({ kind: 'AccountReasonMissing' }) : ok([event]);
}
