import type { ClosingDayId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import {
  type AddedDays,
  type ClosingDay,
  type ClosingDayEvent,
  decideClosingDays,
  decideReopening,
} from '@biz/licensing/closing-days/closing-days.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { actorOf } from './run-account-command.ts';

/** What a change of the calendar leaves: how many days were added or taken back. */
export type ClosingDaysReply = { readonly days: number };

/**
 * เพิ่มวันหยุด: closes days for the whole country or one agency, all or none. Running due dates that they lie before move later;
 * a durable job says so to each application.
 */
export function addClosingDays(
  deps: ActionDeps,
  by: Administrator,
  added: AddedDays,
  key: string,
): Promise<Result<ClosingDaysReply, AdministrationRefusal>> {
  const { agency, source } = added;
  const where = agency === undefined ? {} : { agency };
  const once = { scope: `add-closing-days:${by.account}`, key, content: added };
  return deps.store.transact((tx) =>
    doOnceRefusing<ClosingDaysReply, AdministrationRefusal>(tx, once, async () => {
      const held = await tx.closingDays.lock(agency);
      const at = deps.clock.now();
      const shipped = agency === undefined ? deps.catalogue.holidays : deps.catalogue.holidaysOf(agency);
      const closed = new Set([...shipped, ...held.map(({ date }) => date)]);
      const decided = decideClosingDays(added, { by, today: bangkokDate(at), closed });
      if (!decided.ok) return decided;
      const events = decided.value.map((day): ClosingDayEvent => {
        const id = newId<ClosingDayId>(deps.ids);
        return { type: 'ClosingDayAdded.v1', day: { id, ...day, ...where, source: source.trim() } };
      });
      await tx.closingDays.append(events, at, actorOf(by));
      const [first] = decided.value.map(({ date }) => date).toSorted();
      if (first !== undefined) {
        await tx.enqueue(
          { name: 'move-due-dates', from: first, ...where },
          { key: `move-due-dates:${key}:${by.account}` },
        );
      }
      return ok({ days: events.length });
    }),
  );
}

/** ยกเลิกวันหยุดที่เพิ่ม: opens a day again while it is ahead. Due dates that people were told stay. */
export function removeClosingDay(
  deps: ActionDeps,
  by: Administrator,
  day: ClosingDay,
  input: { readonly reason: string; readonly key: string },
): Promise<Result<ClosingDaysReply, AdministrationRefusal>> {
  const { reason, key } = input;
  const once = { scope: `remove-closing-day:${by.account}`, key, content: { day: day.id, reason } };
  return deps.store.transact((tx) =>
    doOnceRefusing<ClosingDaysReply, AdministrationRefusal>(tx, once, async () => {
      const held = (await tx.closingDays.lock(day.agency)).find(({ id }) => id === day.id);
      if (!held) return err({ kind: 'NotFound' });
      const at = deps.clock.now();
      const decided = decideReopening(held, reason, { by, today: bangkokDate(at) });
      if (!decided.ok) return decided;
      await tx.closingDays.append([decided.value], at, actorOf(by));
      return ok({ days: 1 });
    }),
  );
}
