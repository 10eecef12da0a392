import { addClosingDays, removeClosingDay } from '@biz/actions/administration/change-closing-days.ts';
import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { buddhistYear, formatDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { AddedDays, ClosingDay } from '@biz/licensing/closing-days/closing-days.ts';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import { emptyForm } from '@biz/web/http/form.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { closingDayPath, paths } from '../../paths.ts';
import { type AdminTask, beginTask, goOnWithTask } from './admin-task.tsx';
import { ImportFields, OneDayFields } from './closing-day-fields.tsx';
import { ClosingDaysPage } from './closing-days-page.tsx';
import { administratorOn, agenciesWithin } from './list-routes.tsx';
import { type Adding, daysOfYear, readClosingDays } from './read-closing-days.ts';

/** Changes of the calendar that the list shows. */
const SHOWN_EVENTS = 30;

/** A7: holidays and closing days. */
export function addClosingDayRoutes(app: BackendApp, deps: RouteDeps): void {
  const policy = 'administrator';
  app.route({ method: 'GET', path: paths.closingDays, policy, handler: (page) => showDays(deps, page) });
  for (const path of [paths.newClosingDay, paths.importClosingDays] as const) {
    const adding = (page: Page) => addTask(deps, page, path);
    app.route({ method: 'GET', path, policy, handler: (page) => beginTask(shellOf(deps, page.subject), adding(page)) });
    app.route({
      method: 'POST',
      path,
      policy,
      handler: (page) => goOnWithTask(page, shellOf(deps, page.subject), adding(page)),
    });
  }
  const removal = { path: paths.closingDayRemoval, policy: 'closing-day' } as const;
  const task = (page: Page) => removalTask(deps, page, deps.closingDayOf(page.request));
  app.route({ ...removal, method: 'GET', handler: (page) => beginTask(shellOf(deps, page.subject), task(page)) });
  app.route({
    ...removal,
    method: 'POST',
    handler: (page) => goOnWithTask(page, shellOf(deps, page.subject), task(page)),
  });
}

async function showDays(deps: RouteDeps, page: Page) {
  const { catalogue, queries } = deps;
  const by = administratorOn(page);
  const agencies = agenciesWithin(deps, by).map(({ id }) => id);
  const today = bangkokDate(page.now());
  const years = yearsOf(deps, page);
  const asked = Number(page.query.get('year'));
  const yearBE = years.find((year) => year === asked) ?? buddhistYear(today);
  const { first, last } = daysOfYear(yearBE);
  const [added, events] = await Promise.all([
    queries.closingDays.between(first, last, agencies),
    queries.closingDays.events(agencies, SHOWN_EVENTS),
  ]);
  const done = page.query.get('done');
  const notice = done === 'add' || done === 'remove' ? { done: page.t(`closing.done.${done}`) } : {};
  const shell = shellOf(deps, page.subject);
  return html(<ClosingDaysPage {...{ shell, catalogue, by, yearBE, years, added, events, today }} {...notice} />);
}

/** The shipped years, this one and the two after it, in which days can already be announced. */
function yearsOf({ catalogue }: RouteDeps, page: Page): readonly number[] {
  const now = buddhistYear(bangkokDate(page.now()));
  const shipped = catalogue.publicHolidays.map(({ date }) => buddhistYear(date));
  return [...new Set([...shipped, now, now + 1, now + 2])].toSorted((a, b) => a - b);
}

function frameOf(page: Page) {
  const back = { href: paths.closingDays, label: page.t('closing.title') };
  return { entry: 'closingDays', back, initial: emptyForm, version: 0 } as const;
}

function addTask(
  deps: RouteDeps,
  page: Page,
  path: typeof paths.newClosingDay | typeof paths.importClosingDays,
): AdminTask<AddedDays> {
  const by = administratorOn(page);
  const adding: Adding = { by, agencies: agenciesWithin(deps, by), catalogue: deps.catalogue };
  const isImport = path === paths.importClosingDays;
  const { lang } = page;
  return {
    ...frameOf(page),
    action: path,
    title: page.t(isImport ? 'closing.import' : 'closing.new'),
    firstField: isImport ? 'lines' : 'date',
    read: (form) => readClosingDays(page, form, adding),
    fields: (shown) => (isImport ? <ImportFields {...shown} {...adding} /> : <OneDayFields {...shown} {...adding} />),
    async check({ days, source, agency }) {
      const dates = days.map(({ date }) => date);
      const moved = await deps.queries.closingDays.countMovedBy(dates, agency);
      const where = agency ? deps.catalogue.agencies.get(agency)?.name[lang] : page.t('closing.where.national');
      return {
        title: page.t('closing.check'),
        rows: [
          ...days.map(({ date, name }) => ({ key: formatWeekdayDate(date, lang), value: `${name.th} / ${name.en}` })),
          { key: page.t('closing.column.where'), value: where ?? '' },
          { key: page.t('closing.column.source'), value: source },
          { key: page.t('closing.moved'), value: page.t('closing.movedCount', { count: moved }) },
        ],
        warning: page.t(moved > 0 ? 'closing.warningMoved' : 'closing.warning', { count: moved }),
        button: page.t('closing.button'),
      };
    },
    run: async (added, key) => after(deps, page, await addClosingDays(deps, by, added, key), 'add'),
  };
}

function removalTask(deps: RouteDeps, page: Page, day: ClosingDay): AdminTask<string> {
  const date = formatDate(day.date, page.lang);
  return {
    ...frameOf(page),
    action: closingDayPath(day.id),
    title: page.t('closing.removal', { date }),
    caption: day.name[page.lang],
    firstField: 'reason',
    read(form) {
      const reason = normaliseThai(form.one('reason')).slice(0, 1000);
      const missing = [{ field: 'reason', message: page.t('admin.error.reason') }];
      return reason === '' ? { ok: false, error: missing } : ok(reason);
    },
    fields: ({ form, errors }) => (
      <>
        <p class="govuk-body">{page.t('closing.removalLead')}</p>
        <Textarea
          name="reason"
          label={page.t('admin.field.reason')}
          value={form.one('reason')}
          error={errorOf(errors, 'reason')}
          isRequired
        />
      </>
    ),
    check: (reason) => ({
      title: page.t('closing.removalCheck', { date }),
      rows: [
        { key: page.t('closing.column.name'), value: day.name[page.lang] },
        { key: page.t('admin.field.reason'), value: reason },
      ],
      warning: page.t('closing.removalWarning'),
      button: page.t('closing.removalButton'),
      look: 'warning',
    }),
    run: async (reason, key) =>
      after(deps, page, await removeClosingDay(deps, administratorOn(page), day, { reason, key }), 'remove'),
  };
}

/** This process counts with the change at once; the others follow. */
async function after(
  deps: RouteDeps,
  page: Page,
  reply: Result<unknown, AdministrationRefusal>,
  done: 'add' | 'remove',
): Promise<Result<string, AdministrationRefusal>> {
  if (!reply.ok) return reply;
  await deps.refreshClosingDays();
  return ok(page.url(paths.closingDays, { done }));
}
