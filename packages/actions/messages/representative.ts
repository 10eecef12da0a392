import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { attorneyOf, standingOf } from '@biz/licensing/acting/mandate.ts';
import type { Applicant, Filing } from '@biz/licensing/filing.ts';
import type { Tx } from '../ports/store.ts';

/** Who acts for an applicant, and where they are reached. */
export type Representative = { readonly subject: SubjectId; readonly contact: Pick<Applicant, 'mobile' | 'email'> };

/**
 * Who is told besides the applicant: the attorney (ผู้รับมอบอำนาจ) who sent the filing, for as long as the mandate is in force.
 * The Administrative Procedure Act B.E. 2539, s. 24, lets a party appoint somebody to act and wants the appointed one told; the
 * applicant is told all the same, because the matter is theirs. Nobody else is: a director signs in as the owner of the filing,
 * and staff of a service centre only prepared what the applicant sealed with a phone of their own.
 */
export async function representativeOf(
  tx: Pick<Tx, 'mandates' | 'people'>,
  { submittedBy }: Filing,
  now: Instant,
): Promise<Representative | undefined> {
  if (submittedBy?.capacity.kind !== 'attorney') return undefined;
  const mandate = await tx.mandates.load(submittedBy.capacity.mandate);
  const attorney = mandate && attorneyOf(mandate);
  if (!mandate || !attorney || standingOf(mandate, now) !== 'active') return undefined;
  const person = await tx.people.find(mandate.attorneyId);
  // What staff of a service centre were told about somebody is no address of theirs.
  const { mobile, email } = person?.isOwnAccount ? person : {};
  return { subject: attorney.subject, contact: { ...(mobile ? { mobile } : {}), ...(email ? { email } : {}) } };
}
