import { err, type Result } from '@biz/kernel/result.ts';
import type { MandateAct } from '@biz/licensing/acting/mandate.ts';
import type { Command } from '@biz/licensing/commands.ts';
import { recordUse, thingOf } from '../acting/record-use.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import {
  type CommandBuilder,
  type CommandReply,
  type CommandTarget,
  runApplicationCommand,
} from '../run-application-command.ts';

/**
 * A command of the applicant, or of somebody who acts for them with this power. What belongs to somebody else does not exist;
 * every use of a mandate is in its log.
 */
export function runApplicantCommand(
  deps: ActionDeps,
  target: CommandTarget,
  act: MandateAct,
  given: { readonly name: Command['kind']; readonly content: unknown; readonly build: CommandBuilder },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, given.name, given.content, async (loaded, tx) => {
    const filing = await tx.filings.load(loaded.state.filing);
    if (!filing) return err({ kind: 'NotFound' });
    const thing = { ...thingOf(filing), licences: [loaded.state.licence] };
    const allowed = await recordUse(tx, target.actor, {
      act,
      thing,
      at: deps.clock.now(),
      number: loaded.state.number,
    });
    return allowed.ok ? given.build(loaded, tx) : allowed;
  });
}
