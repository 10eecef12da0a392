import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { hasOpenAppointment } from '../appointments/appointment.ts';
import { openChecks } from '../checking/decide-checking.ts';
import { correctionsDueUntil } from '../corrections/decide-corrections.ts';
import { type Deciding, type Decision, moveAlong } from '../decision.ts';

/**
 * อนุมัติ: every check has passed and no appointment is open. A fee of zero goes past the payment where the table says so;
 * where the table asks for the slip of the agency's own system, it is filed before.
 */
export function decideApproval({ state, command, row, context }: Deciding<'approve'>): Decision {
  const open = openChecks(state);
  if (open) return err(open);
  if (hasOpenAppointment(state)) return err({ kind: 'AppointmentOpen' });
  if (row.fee === 'zero' && command.fee.total !== 0) {
    return err({ kind: 'AmountDiffers', expected: 0, actual: command.fee.total });
  }
  const { fee, note } = command;
  const needsBill = row.attach?.includes('agency-bill') === true && fee.total > 0;
  if (needsBill && !state.papers.some(({ paper }) => paper === 'agency-bill'))
    return err({ kind: 'AgencyBillMissing' });
  const move = moveAlong(context.process, state, row, fee.total);
  const payBy = context.process.steps[move.step]?.pay ? { payBy: command.payBy } : {};
  return ok([{ type: 'ApplicationApproved.v1', fee, ...payBy, note, move }]);
}

/** ไม่อนุญาต: with facts, law and reasons, and not while the applicant may still answer a request. */
export function decideRefusal({ state, command, context, move }: Deciding<'refuse'>): Decision {
  const due = correctionsDueUntil(state, context.now);
  if (due) return err({ kind: 'CorrectionsStillDue', due });
  const { facts, law, reasons, reasonCode, appealTo } = command;
  if (![facts, law, reasons].every((text) => text.trim())) return err({ kind: 'ReasonMissing' });
  const appealBy = plusDays(bangkokDate(context.now), command.appealDays);
  const kind = reasonCode ? { reasonCode } : {};
  return ok([{ type: 'ApplicationRefused.v1', facts, law, reasons, ...kind, appealTo, appealBy, move }]);
}
