import type { Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { type AccountReply, type AccountTarget, runAccountCommand } from './run-account-command.ts';

/** ระงับบัญชี: takes every right away at once and without notice; what the officer has open ends with the next press. */
export function suspendOfficerAccount(
  deps: ActionDeps,
  target: AccountTarget,
  input: { readonly reason: string },
): Promise<Result<AccountReply, AdministrationRefusal>> {
  return runAccountCommand(deps, target, { kind: 'suspend', ...input });
}
