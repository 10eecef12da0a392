import { ok } from '@biz/kernel/result.ts';
import type { Filer } from '../applicant/filer.ts';
import type { ActionDeps } from '../deps.ts';
import { REQUIRED_ASSURANCE } from '../one-time-code.ts';

/**
 * Takes in who signed in. A person of proofed identity keeps the subject under which the portal first met their national
 * ID, so that what was prepared with them at a service centre is theirs when they sign in for the first time. An account that
 * is not proofed is believed about nothing and keeps its own subject.
 */
export async function meetPerson(deps: ActionDeps, filer: Filer): Promise<Filer> {
  if (filer.assurance < REQUIRED_ASSURANCE) return filer;
  const { behalf: _, ...person } = filer;
  const met = await deps.store.transact<Filer, never>(async (tx) =>
    ok({ ...person, subject: await tx.people.meet({ ...person, isOwnAccount: true }) }),
  );
  return met.ok ? met.value : filer;
}
