import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/**
 * ชี้แจงเหตุล่าช้า: the reason and the day that the applicant reads in a letter, with a copy to the overseeing office (Licensing
 * Facilitation Act B.E. 2558, s. 10). Refused when no reason is owed now.
 */
export function explainLateness(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string; readonly newExpectedDate: LocalDate },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'explain-lateness', input, () =>
    ok({ kind: 'explain-lateness', ...input }),
  );
}
