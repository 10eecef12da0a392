import type { Sha256 } from '@biz/kernel/digest.ts';
import type { FilingId, MandateId } from '@biz/kernel/ids.ts';
import type { SubmissionOtp } from '@biz/licensing/filing.ts';
import { compileOnce, type Values } from '../compile-once.ts';
import type { OtpRow } from './tables/filing-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

const storedOtp = compileOnce((db: Reader, { value }: Values<OtpRow>) =>
  db
    .insertInto('submission_otps')
    .values({
      draft_id: value('draft_id'),
      reference: value('reference'),
      digest: value('digest'),
      code_sealed: value('code_sealed'),
      issued_at: value('issued_at'),
      expires_at: value('expires_at'),
      attempts: value('attempts'),
      used_at: value('used_at'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['draft_id', 'issued_at', 'reference'])
        .doUpdateSet({ attempts: value('attempts'), used_at: value('used_at') }),
    ),
);

const newestOtp = compileOnce((db: Reader, { value }: Values<{ draft: FilingId | MandateId }>) =>
  db
    .selectFrom('submission_otps')
    .selectAll()
    .where('draft_id', '=', value('draft'))
    .orderBy('issued_at', 'desc')
    .limit(1)
    .forUpdate(),
);

/**
 * Writes an OTP, or the new state of one. The hash of the code is sealed: a plain hash of six digits could be tried out by
 * anybody who reads the table.
 */
export async function putOtp({ db, keyring }: TxScope, otp: SubmissionOtp): Promise<void> {
  await storedOtp(db, {
    draft_id: otp.draft,
    reference: otp.reference,
    digest: otp.digest,
    code_sealed: keyring.seal(JSON.stringify(otp.codeHash), contextOf(otp.draft)),
    issued_at: otp.issuedAt,
    expires_at: otp.expiresAt,
    attempts: otp.attempts,
    used_at: otp.usedAt ?? null,
  });
}

/** The newest OTP of a draft or mandate, locked until the transaction ends. */
export async function latestOtp(
  { db, keyring }: TxScope,
  draft: FilingId | MandateId,
): Promise<SubmissionOtp | undefined> {
  const [row] = (await newestOtp(db, { draft })).rows;
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
