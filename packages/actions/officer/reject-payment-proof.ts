import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** The slip does not prove the payment; the applicant reads why and has the turn. */
export function rejectPaymentProof(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'reject-payment-proof', input, () =>
    ok({ kind: 'reject-payment-proof', ...input }),
  );
}
