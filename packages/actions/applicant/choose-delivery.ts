import type { DeliveryChannel } from '@biz/catalogue/process.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CommandReply, CommandTarget } from '../run-application-command.ts';
import { runApplicantCommand } from './run-applicant-command.ts';

/** เลือกช่องทางการรับใบอนุญาต: among those that the step offers; the last choice counts until the licence is made. */
export function chooseDelivery(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly channel: DeliveryChannel },
): Promise<Result<CommandReply, ActionRefusal>> {
  const name = 'choose-delivery' as const;
  const build = () => ok({ kind: name, channel: input.channel });
  return runApplicantCommand(deps, target, 'receive', { name, content: input, build });
}
