import type { MandateId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { attorneyOf, standingOf } from '@biz/licensing/acting/mandate.ts';
import { type Filer, fullName } from '../applicant/filer.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import { REQUIRED_ASSURANCE } from '../one-time-code.ts';
import type { ActionRefusal } from '../refusal.ts';

/**
 * The attorney accepts or declines a mandate that was sealed for their national ID. Only a person of proofed identity may,
 * because the number alone decides who the attorney is.
 */
export async function answerMandate(
  deps: ActionDeps,
  attorney: Filer,
  id: MandateId,
  input: { readonly answer: 'accepted' | 'declined'; readonly key: string },
): Promise<Result<null, ActionRefusal>> {
  if (attorney.behalf) return err({ kind: 'NotInOwnName' });
  if (attorney.assurance < REQUIRED_ASSURANCE) {
    return err({ kind: 'AssuranceTooLow', required: REQUIRED_ASSURANCE, actual: attorney.assurance });
  }
  const once = { scope: `answer-mandate:${attorney.subject}`, key: input.key, content: { id, answer: input.answer } };
  return deps.store.transact<null, ActionRefusal>((tx) =>
    doOnce(tx, once, async () => {
      const now = deps.clock.now();
      const mandate = await tx.mandates.load(id);
      const isSealed = mandate?.records.some(({ event }) => event.kind === 'sealed') ?? false;
      if (!mandate || !isSealed || mandate.attorneyId !== attorney.nationalId) return err({ kind: 'NotFound' });
      if (standingOf(mandate, now) !== 'offered') return err({ kind: 'MandateNotOpen' });
      const event = { kind: input.answer };
      await tx.mandates.append(id, { at: now, by: attorney.subject, byName: fullName(attorney), event });
      return ok(null);
    }),
  );
}

/**
 * Either side revokes the mandate (เพิกถอน, Civil and Commercial Code, s. 827): it counts from this moment, also for what is half done.
 * A mandate that is over already stays as it is.
 */
export async function revokeMandate(
  deps: ActionDeps,
  who: Filer,
  id: MandateId,
  key: string,
): Promise<Result<null, ActionRefusal>> {
  const once = { scope: `revoke-mandate:${who.subject}`, key, content: id };
  return deps.store.transact<null, ActionRefusal>((tx) =>
    doOnce(tx, once, async () => {
      const now = deps.clock.now();
      const mandate = await tx.mandates.load(id);
      const isPrincipal = mandate?.principal.subject === who.subject;
      const isAttorney = mandate !== undefined && attorneyOf(mandate)?.subject === who.subject;
      if (!mandate || !(isPrincipal || isAttorney)) return err({ kind: 'NotFound' });
      const standing = standingOf(mandate, now);
      if (standing === 'revoked' || standing === 'declined' || standing === 'expired') {
        return err({ kind: 'MandateNotOpen' });
      }
      const event = { kind: 'revoked' as const, side: isPrincipal ? ('principal' as const) : ('attorney' as const) };
      await tx.mandates.append(id, { at: now, by: who.subject, byName: fullName(who), event });
      return ok(null);
    }),
  );
}
