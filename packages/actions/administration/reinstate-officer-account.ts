import type { Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { type AccountReply, type AccountTarget, runAccountCommand } from './run-account-command.ts';

/** คืนสิทธิ์: gives a suspended account back the rights it had. */
export function reinstateOfficerAccount(
  deps: ActionDeps,
  target: AccountTarget,
  input: { readonly reason: string },
): Promise<Result<AccountReply, AdministrationRefusal>> {
  return runAccountCommand(deps, target, { kind: 'reinstate', ...input });
}
