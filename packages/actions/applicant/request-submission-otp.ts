import { sha256 } from '@biz/kernel/digest.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { OTP_RULES, type SubmissionOtp } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { MessageGateway } from '../ports/message-gateway.ts';
import type { ActionRefusal } from '../refusal.ts';
import { digestOf, missingIn } from './draft-form.ts';
import type { Filer } from './filer.ts';

/** Lowest identity assurance that may submit: 1.3 replaces a copy of the identity card. */
const REQUIRED_ASSURANCE = 1.3;

const HOUR_SECONDS = 3600;

/** What the OTP page needs: never the code. */
export type OtpSent = { readonly reference: string; readonly expiresAt: Instant };

/** Writes the SMS; the words are the caller's, in the person's language. */
export type OtpText = (otp: { readonly code: string; readonly reference: string }) => string;

/**
 * Seals the draft as it stands and sends a code by SMS that confirms this content and no other. Refused while anything
 * is missing, without the declaration, below the assurance, and within 60 seconds of the last code.
 */
export async function requestSubmissionOtp(
  deps: ActionDeps & { readonly messages: MessageGateway },
  filer: Filer,
  draftId: FilingId,
  input: { readonly isDeclared: boolean; readonly text: OtpText },
): Promise<Result<OtpSent, ActionRefusal>> {
  if (!input.isDeclared) return err({ kind: 'DeclarationMissing' });
  if (filer.assurance < REQUIRED_ASSURANCE) {
    return err({ kind: 'AssuranceTooLow', required: REQUIRED_ASSURANCE, actual: filer.assurance });
  }
  const { mobile } = filer;
  if (!mobile) return err({ kind: 'MobileMissing' });
  const code = deps.ids.digits(OTP_RULES.digits);
  const issued = await issue(deps, filer, draftId, code);
  if (!issued.ok) return issued;
  const { reference, expiresAt, id } = issued.value;
  const text = input.text({ code, reference });
  const sent = await deps.messages.send({ id, correlationId: id, channel: 'sms', to: mobile, text });
  if (sent.ok) return ok({ reference, expiresAt });
  await withdraw(deps, draftId);
  return err({ kind: 'MessageNotSent' });
}

/** A code that nobody received must not stand in the way of the next one. */
function withdraw(deps: ActionDeps, draftId: FilingId) {
  return deps.store.transact<null, never>(async (tx) => {
    const otp = await tx.otps.latest(draftId);
    if (otp) await tx.otps.put({ ...otp, usedAt: deps.clock.now() });
    return ok(null);
  });
}

/** Binds a code to a draft's digest; two drafts with the same code have different hashes. */
export function otpHash(draft: FilingId, code: string) {
  return sha256(`submission-otp:${draft}:${code}`);
}

function issue(
  deps: ActionDeps,
  filer: Filer,
  draftId: FilingId,
  code: string,
): Promise<Result<OtpSent & { id: string }, ActionRefusal>> {
  return deps.store.transact<OtpSent & { id: string }, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== filer.subject) return err({ kind: 'NotFound' });
    const missing = missingIn(deps.catalogue, draft);
    if (missing.length > 0) return err({ kind: 'DraftIncomplete', missing });
    const now = deps.clock.now();
    const last = await tx.otps.latest(draftId);
    const waitMs = last ? toEpoch(last.issuedAt) + OTP_RULES.resendAfterMs - toEpoch(now) : 0;
    if (last && !last.usedAt && waitMs > 0) return err({ kind: 'OtpTooSoon', seconds: Math.ceil(waitMs / 1000) });
    const codes = await tx.countHit(`otp-code:${filer.subject}`, HOUR_SECONDS, now);
    if (codes > OTP_RULES.maxCodesAnHour) return err({ kind: 'OtpTooSoon', seconds: HOUR_SECONDS });
    const otp: SubmissionOtp = {
      draft: draftId,
      digest: digestOf(deps.catalogue, draft).digest,
      codeHash: otpHash(draftId, code),
      reference: deps.ids.digits(4),
      issuedAt: now,
      expiresAt: plusMs(now, OTP_RULES.lifeMs),
      attempts: 0,
    };
    await tx.otps.put(otp);
    return ok({ reference: otp.reference, expiresAt: otp.expiresAt, id: deps.ids.uuid() });
  });
}
