import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';
import { assessFee } from './assess-fee.ts';

/** Working days that the applicant has to pay; the day is on the bill and on every page. */
export const PAY_WITHIN_WORKING_DAYS = 15;

/** อนุมัติ at consideration: the fee is computed by rule and becomes due, or the application goes on when it is zero. */
export function approveApplication(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'approve', input, async ({ state }, tx) => {
    const filing = await tx.filings.load(state.filing);
    if (!filing) return err({ kind: 'NotFound' });
    const holidays = deps.catalogue.holidaysOf(state.agency);
    const payBy = addWorkingDays(bangkokDate(deps.clock.now()), PAY_WITHIN_WORKING_DAYS, holidays);
    return ok({ kind: 'approve', fee: assessFee(deps.catalogue, filing, state), payBy, note: input.note });
  });
}
