import type { CalendarEntry, CalendarSlot, SlotChanges } from '@biz/actions/ports/calendar.ts';
import type { AgencyId, ApplicationId, SlotId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { slotUses } from '@biz/licensing/appointments/slot-use.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ApplicationRow, CalendarSlotRow } from './tables/application-tables.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

const QUARTER_SECONDS = 900;

/**
 * Writes slots with their quarters of an hour. A quarter that another slot of the officer has, also one that is being
 * written at the same moment, is left out, and then this answers false: the caller refuses and nothing stays.
 */
export async function insertSlots({ db }: TxScope, slots: readonly CalendarSlot[]): Promise<boolean> {
  const rows = slots.map((slot) => ({
    id: slot.id,
    agency: slot.agency,
    officer: slot.officer,
    officer_name: slot.officerName,
    place: slot.place,
    starts_at: slot.from,
    ends_at: slot.to,
  }));
  const { rows: counted } = await sql<{ wanted: number; written: number }>`
    with slots as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s
        (id uuid, agency text, officer text, officer_name text, place text, starts_at timestamptz, ends_at timestamptz)
    ), stored as (
      insert into portal.calendar_slots (id, agency, officer, officer_name, place, starts_at, ends_at, status)
      select id, agency, officer, officer_name, place, starts_at, ends_at, 'open' from slots
    ), quarters as (
      select officer, id, quarter
      from slots, generate_series(starts_at, ends_at - make_interval(secs => ${QUARTER_SECONDS}::int), make_interval(secs => ${QUARTER_SECONDS}::int)) as quarter
    ), written as (
      insert into portal.calendar_quarters (officer, quarter, slot_id)
      select officer, quarter, id from quarters order by officer, quarter
      on conflict (officer, quarter) do nothing returning 1
    )
    select (select count(*) from quarters) as wanted, (select count(*) from written) as written`.execute(db);
  return counted[0] !== undefined && counted[0].wanted === counted[0].written;
}

/** Reads slots of an agency and locks them, always in the order of their ids. */
export async function loadSlots(
  { db }: TxScope,
  agency: AgencyId,
  ids: readonly SlotId[],
): Promise<readonly CalendarSlot[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('calendar_slots')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toSlot);
}

/** Removes an open slot; its quarters go with it. */
export async function removeSlot({ db }: TxScope, agency: AgencyId, id: SlotId): Promise<boolean> {
  const removed = await db
    .deleteFrom('calendar_slots')
    .where('agency', '=', agency)
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** Holds, takes and releases slots of an application. What is to be held must be open; the rows are locked by id first. */
export async function settleSlots(
  scope: TxScope,
  agency: AgencyId,
  application: ApplicationId,
  { hold, take, release }: SlotChanges,
): Promise<boolean> {
  const before = await loadSlots(scope, agency, [...hold, ...take, ...release]);
  const isOpen = (id: SlotId) => before.some((slot) => slot.id === id && slot.status === 'open');
  if (!hold.every(isOpen)) return false;
  const own = (ids: readonly SlotId[]) =>
    ids.filter((id) => before.some((slot) => slot.id === id && slot.application === application));
  const set = async (ids: readonly SlotId[], status: CalendarSlot['status']) => {
    if (ids.length === 0) return;
    const application_id = status === 'open' ? null : application;
    await scope.db.updateTable('calendar_slots').set({ status, application_id }).where('id', 'in', ids).execute();
  };
  await set(hold, 'held');
  await set(own(take), 'taken');
  await set(own(release), 'open');
  return true;
}

/**
 * Sets the slots of one application to what its state says, whatever they were: for rebuilding. Slots themselves are no read
 * model and stay.
 */
export async function alignSlots(
  db: Pick<Kysely<PortalTables>, 'updateTable'>,
  application: ApplicationId,
  state: ApplicationState,
): Promise<void> {
  const uses = [...slotUses(state)];
  const ids = uses.map(([slot]) => slot);
  const others = db
    .updateTable('calendar_slots')
    .set({ status: 'open', application_id: null })
    .where('application_id', '=', application);
  await (ids.length === 0 ? others : others.where('id', 'not in', ids)).execute();
  for (const [slot, status] of uses) {
    await db
      .updateTable('calendar_slots')
      .set({ status, application_id: application })
      .where('id', '=', slot)
      .execute();
  }
}

/** The slots of an agency that begin in a stretch of time, in the order of their beginning, with the case of each. */
export async function calendarOf(
  db: Reader,
  agency: AgencyId,
  span: { readonly from: Instant; readonly to: Instant },
  scope: WorkScope,
): Promise<readonly CalendarEntry[]> {
  const rows = await db
    .selectFrom('calendar_slots')
    .leftJoin('applications', (join) =>
      join
        .onRef('applications.id', '=', 'calendar_slots.application_id')
        .onRef('applications.agency', '=', 'calendar_slots.agency'),
    )
    .selectAll('calendar_slots')
    .select(['applications.number', 'applications.business_name', 'applications.licence', 'applications.area'])
    .where('calendar_slots.agency', '=', agency)
    .where('starts_at', '>=', span.from)
    .where('starts_at', '<', span.to)
    .orderBy('starts_at')
    .orderBy('officer')
    .execute();
  return rows.map((row) => toEntry(row, scope));
}

/** One slot of an agency. */
export async function slotOf(db: Reader, agency: AgencyId, id: SlotId): Promise<CalendarSlot | undefined> {
  const row = await db
    .selectFrom('calendar_slots')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toSlot(row);
}

type EntryRow = Selectable<CalendarSlotRow> & {
  readonly [column in 'number' | 'business_name' | 'licence' | 'area']: Selectable<ApplicationRow>[column] | null;
};

/** A case outside the scope is not named: its time is used, and that is all. */
function toEntry(row: EntryRow, scope: WorkScope): CalendarEntry {
  const { application, ...slot } = toSlot(row);
  const { number, business_name, licence, area } = row;
  if (!application || number === null || business_name === null || licence === null) return slot;
  if (!isInScope(scope, { licence, ...(area === null ? {} : { area }) })) return slot;
  return { ...slot, application, number, businessName: business_name };
}

function toSlot(row: Selectable<CalendarSlotRow>): CalendarSlot {
  return {
    id: row.id,
    agency: row.agency,
    officer: row.officer,
    officerName: row.officer_name,
    place: row.place,
    from: row.starts_at,
    to: row.ends_at,
    status: row.status,
    ...(row.application_id === null ? {} : { application: row.application_id }),
  };
}
