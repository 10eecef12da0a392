import type { JuristicId } from '@biz/kernel/identifiers.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { takerOf } from '@biz/licensing/register/taker.ts';
import { asApplicant, type Filer } from '../applicant/filer.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { ActionRefusal } from '../refusal.ts';

/**
 * รับโอน: who takes a licence over has signed in and confirms it; from now on it is theirs. Their number, or that of the
 * company they act for, must be the one that was sent. Nobody else learns that the licence waits.
 */
export async function confirmTakeOver(
  deps: ActionDeps,
  filer: Filer,
  input: { readonly number: string; readonly juristicId?: JuristicId; readonly key: string },
): Promise<Result<{ readonly number: string }, ActionRefusal>> {
  const { number, juristicId } = input;
  const once = { scope: `take-over:${filer.subject}`, key: input.key, content: { number } };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      const loaded = filer.behalf ? undefined : await tx.register.loadByNumber(number);
      const filing = loaded && (await tx.filings.load(loaded.entry.document.filing));
      const taker = filing && takerOf(filing).id;
      const isTaker = taker !== undefined && (taker === filer.nationalId || taker === juristicId);
      if (!loaded || loaded.entry.holder.owner !== undefined || !isTaker) return err({ kind: 'NotFound' });
      const event = { type: 'HolderConfirmed.v1' as const, owner: filer.subject };
      const at = deps.clock.now();
      const done = await tx.register.append(loaded.id, loaded.seq, [{ event, at, actor: asApplicant(filer) }]);
      return done ? ok({ number }) : err({ kind: 'NotFound' });
    }),
  );
}
