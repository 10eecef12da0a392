import type { Sha256 } from '@biz/kernel/digest.ts';
import type { FilingId, MandateId } from '@biz/kernel/ids.ts';
import type { SubmissionOtp } from '@biz/licensing/filing.ts';
import type { TxScope } from './tx-scope.ts';

/**
 * Writes an OTP, or the new state of one. The hash of the code is sealed: a plain hash of six digits could be tried out by
 * anybody who reads the table.
 */
export async function putOtp({ db, keyring }: TxScope, otp: SubmissionOtp): Promise<void> {
  const state = { attempts: otp.attempts, used_at: otp.usedAt ?? null };
  await db
    .insertInto('submission_otps')
    .values({
      draft_id: otp.draft,
      reference: otp.reference,
      digest: otp.digest,
      code_sealed: keyring.seal(JSON.stringify(otp.codeHash), contextOf(otp.draft)),
      issued_at: otp.issuedAt,
      expires_at: otp.expiresAt,
      ...state,
    })
    .onConflict((conflict) => conflict.columns(['draft_id', 'issued_at', 'reference']).doUpdateSet(state))
    .execute();
}

/** The newest OTP of a draft or mandate, locked until the transaction ends. */
export async function latestOtp(
  { db, keyring }: TxScope,
  draft: FilingId | MandateId,
): Promise<SubmissionOtp | undefined> {
  const row = await db
    .selectFrom('submission_otps')
    .selectAll()
    .where('draft_id', '=', draft)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const codeHash: Sha256 = JSON.parse(keyring.open(row.code_sealed, contextOf(draft)));
  return {
    draft: row.draft_id,
    digest: row.digest,
    codeHash,
    reference: row.reference,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    attempts: row.attempts,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  };
}

function contextOf(draft: FilingId | MandateId): string {
  return `portal.submission_otps:${draft}`;
}
