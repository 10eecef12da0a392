import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { submissionMessages } from '../../messages/submission.ts';

/** What is wrong with a code, in place and with the way out; undefined when the refusal is about something else. */
export function otpError(refusal: ActionRefusal, lang: Lang): string | undefined {
  const t = submissionMessages.t[lang];
  switch (refusal.kind) {
    case 'OtpWrong':
      return refusal.triesLeft > 0 ? t('otp.error.wrong', { count: refusal.triesLeft }) : t('otp.error.exhausted');
    case 'OtpExpired':
      return t('otp.error.expired');
    case 'OtpExhausted':
      return t('otp.error.exhausted');
    case 'OtpUsed':
      return t('otp.error.used');
    case 'OtpMissing':
      return t('otp.error.absent');
    case 'OtpTooSoon':
      return t('otp.error.tooSoon', { seconds: refusal.seconds });
    case 'MessageNotSent':
      return t('otp.error.notSent');
    default:
      return undefined;
  }
}
