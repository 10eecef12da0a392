import { type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { FilingId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { OTP_RULES, type SubmissionOtp } from '@biz/licensing/filing.ts';
import type { ActionDeps } from './deps.ts';
import type { Tx } from './ports/store.ts';
import type { ActionRefusal } from './refusal.ts';

/** Lowest identity assurance that may seal anything: 1.3 replaces a copy of the identity card. */
export const REQUIRED_ASSURANCE = 1.3;

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

/** What the page for entering a code needs: never the code. */
export type OtpSent = { readonly reference: string; readonly expiresAt: Instant };

/** Writes the SMS; the words are the caller's, in the person's language. */
export type OtpText = (otp: { readonly code: string; readonly reference: string }) => string;

/** Binds a code to what it seals; two drafts with the same code have different hashes. */
export function otpHash(target: FilingId | MandateId, code: string): Sha256 {
  return sha256(`submission-otp:${target}:${code}`);
}

/**
 * Writes a code that confirms one digest. Refused within 60 seconds of the last code that nobody used, and after ten codes of
 * one person within an hour.
 */
export async function issueOtp(
  deps: ActionDeps,
  tx: Tx,
  seal: {
    readonly target: FilingId | MandateId;
    readonly digest: Sha256;
    readonly by: SubjectId;
    readonly code: string;
  },
): Promise<Result<OtpSent & { readonly id: string }, ActionRefusal>> {
  const now = deps.clock.now();
  const last = await tx.otps.latest(seal.target);
  const waitMs = last ? toEpoch(last.issuedAt) + OTP_RULES.resendAfterMs - toEpoch(now) : 0;
  if (last && !last.usedAt && waitMs > 0) return err({ kind: 'OtpTooSoon', seconds: Math.ceil(waitMs / 1000) });
  const codes = await tx.countHit(`otp-code:${seal.by}`, HOUR_SECONDS, now);
  if (codes > OTP_RULES.maxCodesAnHour) return err({ kind: 'OtpTooSoon', seconds: HOUR_SECONDS });
  const otp: SubmissionOtp = {
    draft: seal.target,
    digest: seal.digest,
    codeHash: otpHash(seal.target, seal.code),
    reference: deps.ids.digits(4),
    issuedAt: now,
    expiresAt: plusMs(now, OTP_RULES.lifeMs),
    attempts: 0,
  };
  await tx.otps.put(otp);
  return ok({ reference: otp.reference, expiresAt: otp.expiresAt, id: deps.ids.uuid() });
}

/** Takes back a code that nobody received, so that it does not stand in the way of the next one. */
export function withdrawOtp(deps: ActionDeps, target: FilingId | MandateId): Promise<Result<null, never>> {
  return deps.store.transact<null, never>(async (tx) => {
    const otp = await tx.otps.latest(target);
    if (otp) await tx.otps.put({ ...otp, usedAt: deps.clock.now() });
    return ok(null);
  });
}

/** Why this code does not confirm this digest now; undefined when it does. */
export function otpRefusal(otp: SubmissionOtp, digest: Sha256, code: string, now: Instant): ActionRefusal | undefined {
  if (otp.usedAt) return { kind: 'OtpUsed' };
  if (otp.attempts >= OTP_RULES.maxAttempts) return { kind: 'OtpExhausted' };
  if (now >= otp.expiresAt) return { kind: 'OtpExpired' };
  if (digest !== otp.digest) return { kind: 'DraftChangedAfterOtp' };
  if (otpHash(otp.draft, code.replace(/\s/g, '')) !== otp.codeHash) {
    return { kind: 'OtpWrong', triesLeft: Math.max(0, OTP_RULES.maxAttempts - otp.attempts - 1) };
  }
  return undefined;
}

/** Counts a wrong code of this person; answers the refusal, or that there were too many in one day. The caller commits it. */
export async function countWrongCode(
  tx: Tx,
  by: SubjectId,
  otp: SubmissionOtp,
  refusal: ActionRefusal,
  now: Instant,
): Promise<ActionRefusal> {
  await tx.otps.put({ ...otp, attempts: otp.attempts + 1 });
  const wrong = await tx.countHit(`otp-wrong:${by}`, DAY_SECONDS, now);
  return wrong > OTP_RULES.maxWrongADay ? { kind: 'OtpExhausted' } : refusal;
}
