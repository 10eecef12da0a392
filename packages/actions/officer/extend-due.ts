import type { Catalogue, ExtensionRule } from '@biz/catalogue/model.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** What the law of a licence says about taking longer; undefined when it says nothing. */
export function extensionRuleOf(catalogue: Catalogue, state: ApplicationState): ExtensionRule | undefined {
  return catalogue.licences.get(state.licence)?.operations.new.extension;
}

/**
 * ขยายระยะเวลา: days of the definition's basis, with a reason, before the last day is over; as often and as far as the law of the
 * licence allows. The applicant gets a letter, and the last day moves for everybody.
 */
export function extendDue(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly days: number; readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'extend-due', input, ({ state }) => {
    const rule = extensionRuleOf(deps.catalogue, state);
    return ok({ kind: 'extend-due', ...input, rule: { times: rule?.times ?? 0, days: rule?.days ?? 0 } });
  });
}
