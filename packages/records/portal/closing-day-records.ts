import type { ClosingDayRegister } from '@biz/actions/ports/closing-days.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { ClosingDay, ClosingDayEvent } from '@biz/licensing/closing-days/closing-days.ts';
import { type Selectable, sql } from 'kysely';
import type { ClosingDayRow } from './tables/office-tables.ts';
import type { TxScope } from './tx-scope.ts';

type Scope = Pick<TxScope, 'db'>;

/** The added closing days as a part of one transaction. */
export function closingDayRegister(scope: Scope): ClosingDayRegister {
  return {
    lock: (agency) => lockDays(scope, agency),
    async append(events, at, by) {
      for (const event of events) {
        await keep(scope, event);
        const row = {
          agency: event.day.agency ?? null,
          at,
          by_actor: JSON.stringify(by),
          event: JSON.stringify(event),
        };
        await scope.db.insertInto('closing_day_events').values(row).execute();
      }
    },
  };
}

/** A closing day as a row has it. */
export function toClosingDay(row: Selectable<ClosingDayRow>): ClosingDay {
  const { id, date, agency, name_th: th, name_en: en, source } = row;
  return { id, date, ...(agency === null ? {} : { agency }), name: { th, en }, source };
}

/** Changes of the calendar are rare: all of them wait for each other, so that no day is added twice. */
async function lockDays({ db }: Scope, agency: AgencyId | undefined): Promise<readonly ClosingDay[]> {
  await sql`select pg_advisory_xact_lock(hashtext('portal.closing_days'))`.execute(db);
  const days = db.selectFrom('closing_days').selectAll();
  const national = days.where('agency', 'is', null);
  const rows = await (agency === undefined
    ? national
    : days.where((is) => is.or([is('agency', 'is', null), is('agency', '=', agency)]))
  ).execute();
  return rows.map(toClosingDay);
}

async function keep({ db }: Scope, { type, day }: ClosingDayEvent): Promise<void> {
  if (type === 'ClosingDayRemoved.v1') {
    await db.deleteFrom('closing_days').where('id', '=', day.id).execute();
    return;
  }
  const { id, date, agency, name, source } = day;
  const row = { id, date, agency: agency ?? null, name_th: name.th, name_en: name.en, source };
  await db.insertInto('closing_days').values(row).execute();
}
