import type { SlotId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CalendarOfficer } from './add-slots.ts';

/** An officer of the unit takes an open slot out of its calendar. A slot that is held or taken stays, and is refused. */
export function removeSlot(
  deps: ActionDeps,
  officer: CalendarOfficer,
  input: { readonly slot: SlotId; readonly key: string },
): Promise<Result<null, ActionRefusal>> {
  const { slot, key } = input;
  return deps.store.transact((tx) =>
    doOnce<null>(tx, { scope: `remove-slot:${officer.subject}`, key, content: { slot } }, async () => {
      const [found] = await tx.calendar.load(officer.agency, [slot]);
      if (!found) return err({ kind: 'NotFound' });
      return (await tx.calendar.remove(officer.agency, slot)) ? ok(null) : err({ kind: 'SlotInUse' });
    }),
  );
}
