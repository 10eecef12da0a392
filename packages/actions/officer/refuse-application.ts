import { ok, type Result } from '@biz/kernel/result.ts';
import type { RefusalReason } from '@biz/licensing/deciding/refusal-reasons.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ไม่อนุญาต: facts, law and reasons are mandatory; the appeal body is the agency's. */
export function refuseApplication(
  deps: ActionDeps,
  target: CommandTarget,
  input: {
    readonly facts: string;
    readonly law: string;
    readonly reasons: string;
    readonly reasonCode?: RefusalReason;
  },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'refuse', input, ({ state }) => {
    const agency = deps.catalogue.agencies.get(state.agency);
    if (!agency) throw new Error(`agency ${state.agency} is not in the catalogue`);
    return ok({ kind: 'refuse', ...input, appealTo: agency.appealBody, appealDays: agency.appealDays });
  });
}
