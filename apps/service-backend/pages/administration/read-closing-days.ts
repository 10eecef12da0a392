import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { type AddedDays, decideClosingDays, type NamedDay } from '@biz/licensing/closing-days/closing-days.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import type { Page } from '../../backend-app.ts';
import { backendRefusals } from '../../refusals.ts';
import { readDay } from './account-form.ts';

/** The most that one list of days may hold, and the longest name and source. */
const [MOST_DAYS, LONGEST] = [60, 300];

/** Who adds the days, and at which agencies they may. */
export type Adding = {
  readonly by: Administrator;
  readonly agencies: readonly Agency[];
  readonly catalogue: Catalogue;
};

/** Reads one day, or a pasted list of days; refuses at once what could not be added. */
export function readClosingDays(page: Page, form: Form, adding: Adding): Result<AddedDays, readonly FieldError[]> {
  const field = form.has('lines') ? 'lines' : 'date';
  const days = form.has('lines') ? readLines(page, form.one('lines')) : readOne(page, form);
  const source = normaliseThai(form.one('source')).slice(0, LONGEST);
  const agency = agencyOf(form, adding);
  const errors: readonly FieldError[] = [
    ...(agency === 'missing' ? [{ field: 'agency', message: page.t('closing.error.agency') }] : []),
    ...(days.ok ? [] : days.error),
    ...(source === '' ? [{ field: 'source', message: page.t('closing.error.source') }] : []),
  ];
  if (agency === 'missing' || !days.ok || errors.length > 0) return err(errors);
  const added = { days: days.value, source, ...(agency ? { agency } : {}) };
  const closed = agency ? adding.catalogue.holidaysOf(agency) : adding.catalogue.holidays;
  const decided = decideClosingDays(added, { by: adding.by, today: bangkokDate(page.now()), closed });
  if (decided.ok) return ok(added);
  const { title } = backendRefusals.find(decided.error.kind, page.lang, {});
  const about = 'date' in decided.error ? `${formatDate(decided.error.date, page.lang)}: ` : '';
  return err([{ field, message: `${about}${title}` }]);
}

/**
 * Lines of `YYYY-MM-DD Thai name | English name`, one a day; Buddhist years are understood. Says which line is wrong, and reads
 * all or nothing.
 */
export function readLines(page: Pick<Page, 't'>, text: string): Result<readonly NamedDay[], readonly FieldError[]> {
  const lines = normaliseThai(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problem = (message: string) => err([{ field: 'lines', message }]);
  if (lines.length === 0) return problem(page.t('closing.error.lines'));
  if (lines.length > MOST_DAYS) return problem(page.t('closing.error.tooMany', { max: MOST_DAYS }));
  const days: NamedDay[] = [];
  for (const [index, line] of lines.entries()) {
    const day = readLine(line);
    if (!day) return problem(page.t('closing.error.line', { number: index + 1, line: line.slice(0, 60) }));
    days.push(day);
  }
  return ok(days);
}

function readLine(line: string): NamedDay | undefined {
  const [, year = '', rest = '', th = '', en = ''] =
    /^(\d{4})(-\d{2}-\d{2})\s+([^|]{1,300}?)\s*\|\s*([^|]{1,300})$/.exec(line) ?? [];
  const date = parseLocalDate(`${christian(Number(year))}${rest}`);
  return date.ok && th !== '' && en !== '' ? { date: date.value, name: { th, en } } : undefined;
}

/** Nobody plans a holiday for the year 2400 of the common era, or for 2200 of the Buddhist one. */
function christian(year: number): number {
  return year >= 2400 ? year - 543 : year;
}

function readOne(page: Page, form: Form): Result<readonly NamedDay[], readonly FieldError[]> {
  const date = readDay(page, form, 'date');
  const [th, en] = [normaliseThai(form.one('nameTh')), normaliseThai(form.one('nameEn'))];
  const errors = [
    ...(date.ok ? [] : date.error),
    ...(date.ok && !date.value ? [{ field: 'date', message: page.t('closing.error.date') }] : []),
    ...(isName(th) ? [] : [{ field: 'nameTh', message: page.t('closing.error.nameTh') }]),
    ...(isName(en) ? [] : [{ field: 'nameEn', message: page.t('closing.error.nameEn') }]),
  ];
  return date.ok && date.value && errors.length === 0 ? ok([{ date: date.value, name: { th, en } }]) : err(errors);
}

function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST;
}

/** The central office closes the whole country, an agency's administrator one of their agencies. */
function agencyOf(form: Form, { by, agencies }: Adding): AgencyId | undefined | 'missing' {
  if (by.reach === 'all') return undefined;
  const [only] = agencies;
  if (agencies.length === 1 && only) return only.id;
  return agencies.find(({ id }) => id === form.one('agency'))?.id ?? 'missing';
}

/** The first and last day of a Buddhist year. */
export function daysOfYear(yearBE: number): { readonly first: LocalDate; readonly last: LocalDate } {
  const [first, last] = [parseLocalDate(`${yearBE - 543}-01-01`), parseLocalDate(`${yearBE - 543}-12-31`)];
  if (!first.ok || !last.ok) throw new Error(`no such year: ${yearBE}`);
  return { first: first.value, last: last.value };
}
