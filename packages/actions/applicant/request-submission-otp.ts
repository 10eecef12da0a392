import type { FilingId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { OTP_RULES } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import { issueOtp, type OtpSent, type OtpText, REQUIRED_ASSURANCE, withdrawOtp } from '../one-time-code.ts';
import type { MessageGateway } from '../ports/message-gateway.ts';
import type { ActionRefusal } from '../refusal.ts';
import { digestOf, misfitIn, missingIn } from './draft-form.ts';
import { capacityOf, type Filer, ownerOf, sealerOf } from './filer.ts';

/**
 * Seals the draft as it stands and sends a code by SMS that confirms this content and no other: to the filer's own phone,
 * or to the applicant's when staff help. Refused while anything is missing, without the declaration, below the assurance, and
 * within 60 seconds of the last code.
 */
export async function requestSubmissionOtp(
  deps: ActionDeps & { readonly messages: MessageGateway },
  filer: Filer,
  draftId: FilingId,
  input: { readonly isDeclared: boolean; readonly text: OtpText },
): Promise<Result<OtpSent, ActionRefusal>> {
  if (!input.isDeclared) return err({ kind: 'DeclarationMissing' });
  const { assurance, mobile, subject } = sealerOf(filer);
  if (assurance < REQUIRED_ASSURANCE) {
    return err({ kind: 'AssuranceTooLow', required: REQUIRED_ASSURANCE, actual: assurance });
  }
  if (!mobile) return err({ kind: 'MobileMissing' });
  const code = deps.ids.digits(OTP_RULES.digits);
  const issued = await deps.store.transact<OtpSent & { readonly id: string }, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== ownerOf(filer)) return err({ kind: 'NotFound' });
    const missing = missingIn(deps.catalogue, draft);
    if (missing.length > 0) return err({ kind: 'DraftIncomplete', missing });
    const misfit = misfitIn(deps.catalogue, draft);
    if (misfit) return err({ kind: 'LicenceNoLongerFits', licence: misfit });
    const { digest } = digestOf(deps.catalogue, draft, capacityOf(filer, draft.applicant.kind));
    return issueOtp(deps, tx, { target: draftId, digest, by: subject, code });
  });
  if (!issued.ok) return issued;
  const { reference, expiresAt, id } = issued.value;
  const text = input.text({ code, reference });
  const sent = await deps.messages.send({ id, correlationId: id, channel: 'sms', to: mobile, text });
  if (sent.ok) return ok({ reference, expiresAt });
  await withdrawOtp(deps, draftId);
  return err({ kind: 'MessageNotSent' });
}
