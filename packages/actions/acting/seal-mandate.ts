import type { MandateId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Mandate, mandateDigest, standingOf } from '@biz/licensing/acting/mandate.ts';
import { OTP_RULES } from '@biz/licensing/filing.ts';
import { type Filer, fullName } from '../applicant/filer.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import { countWrongCode, issueOtp, type OtpSent, type OtpText, otpRefusal, withdrawOtp } from '../one-time-code.ts';
import type { MessageGateway } from '../ports/message-gateway.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/**
 * Sends the principal a code that confirms exactly these terms. Refused without the declaration, and for a mandate that was
 * sealed already.
 */
export async function requestMandateOtp(
  deps: ActionDeps & { readonly messages: MessageGateway },
  principal: Filer,
  id: MandateId,
  input: { readonly isDeclared: boolean; readonly text: OtpText },
): Promise<Result<OtpSent, ActionRefusal>> {
  if (!input.isDeclared) return err({ kind: 'DeclarationMissing' });
  const { mobile } = principal;
  if (!mobile) return err({ kind: 'MobileMissing' });
  const code = deps.ids.digits(OTP_RULES.digits);
  const issued = await deps.store.transact<OtpSent & { readonly id: string }, ActionRefusal>(async (tx) => {
    const draft = await unsealed(tx, principal, id, deps.clock.now());
    if (!draft.ok) return draft;
    return issueOtp(deps, tx, { target: id, digest: mandateDigest(draft.value), by: principal.subject, code });
  });
  if (!issued.ok) return issued;
  const { reference, expiresAt, id: messageId } = issued.value;
  const text = input.text({ code, reference });
  const message = { id: messageId, correlationId: messageId, channel: 'sms' as const, to: mobile, text };
  const sent = await deps.messages.send(message);
  if (sent.ok) return ok({ reference, expiresAt });
  await withdrawOtp(deps, id);
  return err({ kind: 'MessageNotSent' });
}

type Ending = { readonly kind: 'sealed' } | { readonly kind: 'wrong'; readonly refusal: ActionRefusal };

/**
 * Seals the mandate with the principal's code: from now on the attorney sees it and may accept it. A wrong code is counted
 * even though it is refused.
 */
export async function sealMandate(
  deps: ActionDeps,
  principal: Filer,
  id: MandateId,
  input: { readonly code: string; readonly key: string },
): Promise<Result<{ readonly mandate: MandateId }, ActionRefusal>> {
  const ended = await deps.store.transact<Ending, ActionRefusal>(async (tx) => {
    const now = deps.clock.now();
    const draft = await unsealed(tx, principal, id, now);
    const otp = draft.ok ? await tx.otps.latest(id) : undefined;
    const refusal = draft.ok && otp ? otpRefusal(otp, mandateDigest(draft.value), input.code, now) : undefined;
    if (otp && refusal?.kind === 'OtpWrong') {
      return ok({ kind: 'wrong', refusal: await countWrongCode(tx, principal.subject, otp, refusal, now) });
    }
    const once = { scope: `seal-mandate:${principal.subject}`, key: input.key, content: id };
    const done = await doOnce(tx, once, async () => {
      if (!draft.ok) return draft;
      if (refusal || !otp) return err(refusal ?? { kind: 'OtpMissing' });
      await tx.otps.put({ ...otp, usedAt: now });
      const event = { kind: 'sealed' as const, digest: otp.digest, otpReference: otp.reference };
      await tx.mandates.append(id, { at: now, by: principal.subject, byName: fullName(principal), event });
      return ok(null);
    });
    return done.ok ? ok({ kind: 'sealed' }) : done;
  });
  if (!ended.ok) return ended;
  return ended.value.kind === 'sealed' ? ok({ mandate: id }) : err(ended.value.refusal);
}

/** The principal's own mandate, while it is still to be sealed. */
async function unsealed(
  tx: Tx,
  principal: Filer,
  id: MandateId,
  now: Instant,
): Promise<Result<Mandate, ActionRefusal>> {
  const mandate = await tx.mandates.load(id);
  if (!mandate || mandate.principal.subject !== principal.subject) return err({ kind: 'NotFound' });
  if (principal.behalf) return err({ kind: 'NotInOwnName' });
  return standingOf(mandate, now) === 'draft' ? ok(mandate) : err({ kind: 'MandateNotOpen' });
}
