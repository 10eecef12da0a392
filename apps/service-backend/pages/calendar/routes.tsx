import { addSlots, type CalendarOfficer } from '@biz/actions/calendar/add-slots.ts';
import { removeSlot } from '@biz/actions/calendar/remove-slot.ts';
import type { Colleague } from '@biz/actions/ports/desk.ts';
import { parseSlotId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { type Officer, readScopeOf } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { AddPage } from './add-page.tsx';
import { initialValues, readAdd } from './add-values.ts';
import { CalendarPage } from './calendar-page.tsx';
import { SlotPage } from './slot-page.tsx';
import { mondayOf, readWeek, spanOf, weekHref } from './week.ts';

/** The unit's calendar: a week of it, adding officers' free time, removing what nobody uses. */
export function addCalendarRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.calendar, policy: 'officer', handler: (page) => showWeek(deps, page) });
  app.route({ method: 'GET', path: paths.calendarNew, policy: 'officer', handler: (page) => showAdd(deps, page) });
  app.route({ method: 'POST', path: paths.calendarNew, policy: 'officer', handler: (page) => add(deps, page) });
  app.route({ method: 'GET', path: paths.slot, policy: 'slot-of-agency', handler: (page) => showSlot(deps, page) });
  app.route({ method: 'POST', path: paths.slot, policy: 'slot-of-agency', handler: (page) => remove(deps, page) });
}

async function showWeek(deps: RouteDeps, page: Page): Promise<Reply> {
  const officer = officerOf(page);
  const today = bangkokDate(page.now());
  const week = readWeek(page.query, today);
  const all = await deps.queries.calendar(officer.agency, spanOf(week), readScopeOf(officer));
  const entries = week.isMine ? all.filter((entry) => entry.officer === officer.subject) : all;
  const added = /^\d{1,3}$/.exec(page.query.get('added') ?? '')?.[0];
  const shown = { shell: shellOf(deps, page.subject), week, entries, today };
  const holidays = deps.catalogue.holidaysOf(officer.agency);
  return html(
    <CalendarPage
      {...shown}
      holidays={holidays}
      wasRemoved={page.query.has('removed')}
      {...(added ? { added: Number(added) } : {})}
    />,
  );
}

async function showAdd(deps: RouteDeps, page: Page): Promise<Reply> {
  const officer = officerOf(page);
  const officers = await officersOf(deps, officer);
  const holidays = deps.catalogue.holidaysOf(officer.agency);
  const values = initialValues(officer.subject, bangkokDate(page.now()), holidays);
  return html(<AddPage shell={shellOf(deps, page.subject)} officers={officers} values={values} errors={[]} />);
}

async function add(deps: RouteDeps, page: Page): Promise<Reply> {
  const officer = officerOf(page);
  const officers = await officersOf(deps, officer);
  const today = bangkokDate(page.now());
  const { values, errors, spans, place } = readAdd(page, {
    today,
    holidays: deps.catalogue.holidaysOf(officer.agency),
  });
  const key = page.form.one(ONCE_FIELD);
  const again = (problems: typeof errors) =>
    html(
      <AddPage
        shell={shellOf(deps, page.subject)}
        officers={officers}
        values={values}
        errors={problems}
        {...(key ? { once: key } : {})}
      />,
      { status: 422 },
    );
  if (errors.length > 0) return again(errors);
  const whose = officers.find(({ subject }) => subject === values.officer);
  if (!whose) return refuse({ kind: 'NotFound' });
  const done = await addSlots(deps, acting(officer), { spans, place, whose, key });
  if (!done.ok && done.error.kind === 'SlotOverlaps') {
    return again([{ field: 'first', message: page.t('add.error.overlap') }]);
  }
  if (!done.ok) return refuse(done.error);
  const [first] = spans;
  const monday = mondayOf(first ? bangkokDate(first.from) : today);
  return redirect(`${weekHref({ monday, isMine: false })}&added=${done.value.count}`);
}

async function showSlot(deps: RouteDeps, page: Page): Promise<Reply> {
  const slot = await slotOf(deps, page);
  return slot ? html(<SlotPage shell={shellOf(deps, page.subject)} slot={slot} />) : refuse({ kind: 'NotFound' });
}

async function remove(deps: RouteDeps, page: Page): Promise<Reply> {
  const id = parseSlotId(page.param('slot'));
  if (!id.ok) return refuse({ kind: 'NotFound' });
  const slot = await slotOf(deps, page);
  const key = page.form.one(ONCE_FIELD);
  const done = await removeSlot(deps, acting(officerOf(page)), { slot: id.value, key });
  if (!done.ok) return refuse(done.error);
  const monday = mondayOf(bangkokDate(slot?.from ?? page.now()));
  return redirect(`${weekHref({ monday, isMine: false })}&removed=1`);
}

async function slotOf(deps: RouteDeps, page: Page) {
  const id = parseSlotId(page.param('slot'));
  return id.ok ? deps.queries.slot(id.value, officerOf(page).agency) : undefined;
}

/** The officer first, then the colleagues of the unit who are known. */
async function officersOf(deps: RouteDeps, officer: Officer): Promise<readonly Colleague[]> {
  const { subject, name } = officer;
  const others = await deps.queries.desk.colleagues(officer.agency);
  return [{ subject, name }, ...others.filter((one) => one.subject !== subject)];
}

function acting({ subject, name, agency }: Officer): CalendarOfficer {
  return { kind: 'officer', subject, name, agency };
}
