import type { Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { type AccountReply, type AccountTarget, runAccountCommand } from './run-account-command.ts';

/** ทบทวนสิทธิ์ (DSS SP-08): confirms that the rights of an account are still right; `note` may be empty. */
export function reviewOfficerAccount(
  deps: ActionDeps,
  target: AccountTarget,
  input: { readonly note: string },
): Promise<Result<AccountReply, AdministrationRefusal>> {
  return runAccountCommand(deps, target, { kind: 'review', ...input });
}
