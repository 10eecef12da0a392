import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { openingsOf } from '@biz/licensing/register/allowed-operations.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { ActionDeps } from '../deps.ts';
import type { LoadedEntry, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/**
 * The licence of this holder, locked, if the operation can be asked for now. Somebody else's licence does not exist; an old
 * number leads to the licence that has taken its place.
 */
export async function openFor(
  deps: Pick<ActionDeps, 'catalogue' | 'clock'>,
  tx: Pick<Tx, 'register'>,
  owner: SubjectId,
  number: string,
  kind: LaterOperationKind,
): Promise<Result<LoadedEntry, ActionRefusal>> {
  const loaded = await tx.register.loadByNumber(number);
  if (!loaded || loaded.entry.holder.owner !== owner) return err({ kind: 'NotFound' });
  const { entry } = loaded;
  const licence = deps.catalogue.licences.get(entry.licence);
  if (!licence) throw new Error(`licence ${entry.licence} is not in the catalogue`);
  const underWay = await tx.register.underWay(numbersOf(entry));
  const opening = openingsOf(licence, entry, bangkokDate(deps.clock.now()), underWay).find((it) => it.kind === kind);
  if (opening?.isOpen) return ok(loaded);
  return err({ kind: 'OperationNotOpen', because: opening?.because ?? 'absent' });
}

/** Every number that a licence has or had. */
export function numbersOf(entry: RegisterEntry): readonly string[] {
  return [...new Set([entry.document.number, ...entry.former.map(({ number }) => number)])];
}
