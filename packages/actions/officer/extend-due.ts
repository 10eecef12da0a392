import type { ExtensionRule } from '@biz/catalogue/clock-rules.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationIn } from '@biz/catalogue/operation.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { type ApplicationState, operationKindOf } from '@biz/licensing/application-state.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** What the law says about taking longer over what is asked of a licence; undefined when it says nothing. */
export function extensionRuleOf(catalogue: Catalogue, state: ApplicationState): ExtensionRule | undefined {
  const licence = catalogue.asOf(state.catalogueVersion).licences.get(state.licence);
  return licence && operationIn(licence, operationKindOf(state)).extension;
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
