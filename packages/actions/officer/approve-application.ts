import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Command } from '@biz/licensing/commands.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';
import { assessFee } from './assess-fee.ts';

/** Working days that the applicant has to pay; the day is on the bill and on every page. */
export const PAY_WITHIN_WORKING_DAYS = 15;

/** The last day to pay what becomes due now. */
export function payByFromNow({ catalogue, clock }: ActionDeps, { agency }: ApplicationState): LocalDate {
  return addWorkingDays(bangkokDate(clock.now()), PAY_WITHIN_WORKING_DAYS, catalogue.holidaysOf(agency));
}

/** อนุมัติ at consideration: the fee is computed by rule and becomes due, or the application goes on when it is zero. */
export function approveApplication(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'approve', input, async ({ state }, tx) => {
    const filing = await tx.filings.load(state.filing);
    if (!filing) return err({ kind: 'NotFound' });
    return ok(approvalOf(deps, filing, state, input.note));
  });
}

/** The approval with its fee and the last day to pay it. */
export function approvalOf(
  deps: ActionDeps,
  filing: Filing,
  state: ApplicationState,
  note: string,
): Extract<Command, { kind: 'approve' }> {
  return { kind: 'approve', fee: assessFee(deps.catalogue, filing, state), payBy: payByFromNow(deps, state), note };
}
