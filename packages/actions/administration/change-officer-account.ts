import type { Result } from '@biz/kernel/result.ts';
import type { Entitlement } from '@biz/licensing/officers/officer-account.ts';
import type { ActionDeps } from '../deps.ts';
import { emailKey } from './issue-officer-account.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { type AccountReply, type AccountTarget, runAccountCommand } from './run-account-command.ts';

/**
 * Changes what an account entitles to, or the e-mail address it is bound to. The holder's sessions end at once: they come back
 * with the new rights.
 */
export function changeOfficerAccount(
  deps: ActionDeps,
  target: AccountTarget,
  input: { readonly entitlement: Entitlement; readonly email?: string },
): Promise<Result<AccountReply, AdministrationRefusal>> {
  const { entitlement, email } = input;
  const isEmailChanged = email !== undefined;
  const command = { kind: 'change', entitlement, isEmailChanged } as const;
  return runAccountCommand(deps, target, command, isEmailChanged ? emailKey(email) : undefined);
}
