import type { ApplicationId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { PaymentGateway } from '../ports/payment-gateway.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { loadForWork } from './load-for-work.ts';
import { matchPayment } from './match-payment.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * Looks on the day after a last day whether what the applicant owed has come; if not, it lapses. The bank is asked once more
 * before a payment lapses, so that money on its way is not lost. Throws while the bank does not answer.
 */
export async function lapseApplication(
  deps: ActionDeps & { readonly bank: PaymentGateway },
  application: ApplicationId,
): Promise<Result<CommandReply | null, ActionRefusal>> {
  const work = await loadForWork(deps, application);
  if (!work) return err({ kind: 'NotFound' });
  const { bill, payment } = work.loaded.state;
  if (bill && !payment) {
    const matched = await matchPayment(deps, bill.reference1, bill.reference2);
    if (!matched.ok) return matched;
    if (matched.value === 'paid' || matched.value === 'settled') return ok(null);
  }
  const target = { application, actor: SYSTEM, key: `lapse-${application}-${work.loaded.seq}` };
  return runApplicationCommand(deps, target, 'lapse', null, () => ok({ kind: 'lapse' }));
}
