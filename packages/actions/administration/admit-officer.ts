import type { SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { IdentifiedPerson } from '@biz/licensing/acting/identified-person.ts';
import { isValidOn } from '@biz/licensing/officers/decide-account.ts';
import type { AccountActor, AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import type { ActionDeps } from '../deps.ts';
import type { OfficerAccount } from '../ports/officer-register.ts';
import { emailKey } from './issue-officer-account.ts';
import type { AdmissionRefusal } from './refusal.ts';

/** Who somebody has proven to be at the identity provider; `email` only when it is confirmed. */
export type ProvenIdentity = Omit<IdentifiedPerson, 'mobile'>;

/** An account whose holder may come in, and the one subject under which the portal knows this person in every capacity. */
export type AdmittedOfficer = { readonly account: OfficerAccount; readonly subject: SubjectId };

const SYSTEM: AccountActor = { kind: 'system', name: 'Biz Portal' };

/**
 * Finds the account of a person: the provider says who they are, the register what they may do. Refuses a person without one,
 * one whose e-mail address is not the account's, and an account that is suspended or not valid today. The first time binds it.
 * Whoever is also an applicant here has the same subject as one, by national ID and not by account, so that what is their own is
 * recognised as their own and refused (Administrative Procedure Act B.E. 2539, s. 13).
 */
export function admitOfficer(
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  proven: ProvenIdentity,
): Promise<Result<AdmittedOfficer, AdmissionRefusal>> {
  return deps.store.transact<AdmittedOfficer, AdmissionRefusal>(async (tx) => {
    const account = await tx.officers.loadByNationalId(proven.nationalId);
    const refusal = refusalOf(deps, account, proven);
    if (!account || refusal) return err(refusal ?? { kind: 'NoAccount' });
    const { email: _official, ...person } = proven;
    const subject = await tx.people.meet({ ...person, isOwnAccount: false });
    if (account.state.isActivated) return ok({ account, subject });
    const events: readonly AccountEvent[] = [{ type: 'OfficerAccountActivated.v1' }];
    await tx.officers.append(account, { events, at: deps.clock.now(), by: SYSTEM });
    const activated = await tx.officers.load(account.id);
    return activated ? ok({ account: activated, subject }) : err({ kind: 'NoAccount' });
  });
}

/**
 * Notes a sign-in after its session has begun. False when the account was changed or suspended meanwhile: the session was made
 * for rights that are gone and must end. A change that comes later finds the session and ends it itself.
 */
export async function noteSignIn(
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  account: OfficerAccount,
  subject: SubjectId,
): Promise<boolean> {
  const noted = await deps.store.transact<boolean, never>(async (tx) =>
    ok(await tx.officers.noteSignIn(account.id, account.version, subject, deps.clock.now())),
  );
  return noted.ok && noted.value;
}

function refusalOf(
  { clock }: Pick<ActionDeps, 'clock'>,
  account: OfficerAccount | undefined,
  { email }: ProvenIdentity,
): AdmissionRefusal | undefined {
  if (!account) return { kind: 'NoAccount' };
  const { status, entitlement } = account.state;
  if (status === 'suspended') return { kind: 'AccountSuspended' };
  if (email === undefined || emailKey(email) !== account.holder.email) return { kind: 'EmailDiffers' };
  const today = bangkokDate(clock.now());
  if (today < entitlement.validFrom) return { kind: 'AccountNotYetValid' };
  return isValidOn(entitlement, today) ? undefined : { kind: 'AccountEnded' };
}
