import { draftedCorrections, requestCorrections } from '@biz/actions/officer/request-corrections.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { CorrectionsPage } from './corrections-page.tsx';
import { CorrectionsPreviewPage } from './corrections-preview-page.tsx';

/** Working days that the applicant is given unless the officer chooses otherwise. */
const DEFAULT_DAYS = 7;

/** The last day for the applicant: as typed, and as a date when it is one. */
export type DueDate = { readonly parts: DateParts; readonly date?: LocalDate };

/** O6: all failed documents as one list with a last day, seen as the applicant will see it, sent once. */
export function addCorrectionsRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<DueDate>(app, deps, {
    path: 'corrections',
    deed: 'request-corrections',
    as: 'officer',
    shows: 'documents',
    initial: (officerCase) => dueOn(defaultDue(officerCase)),
    read: readDue,
    form: (visit, typed) => <CorrectionsPage {...visit} {...typed} items={itemsOf(visit.officerCase)} />,
    preview: (visit, due) => (
      <CorrectionsPreviewPage {...visit} due={dateOf(due)} parts={due.parts} items={itemsOf(visit.officerCase)} />
    ),
    refusal: ({ checks }) =>
      checks.unchecked.length > 0 ? { kind: 'ChecksOpen', documents: checks.unchecked } : undefined,
    run: (routeDeps, target, due) => requestCorrections(routeDeps, target, { due: dateOf(due) }),
  });
}

function itemsOf({ application }: OfficerCase) {
  return draftedCorrections(application.state);
}

function defaultDue({ today, agency, catalogue }: OfficerCase): LocalDate {
  return addWorkingDays(today, DEFAULT_DAYS, catalogue.holidaysOf(agency.id));
}

function dueOn(date: LocalDate): DueDate {
  return { parts: partsOfDate(date), date };
}

function readDue(page: Page, officerCase: OfficerCase): Typed<DueDate> {
  const parts = datePartsOf(page.form, 'due');
  const read = readDate(parts);
  const date = read.ok ? read.value : undefined;
  if (date && date > officerCase.today) return { values: { parts, date }, errors: [] };
  const example = formatDate(defaultDue(officerCase), page.lang);
  return { values: { parts }, errors: [{ field: 'due', message: page.t('corrections.dueError', { example }) }] };
}

function dateOf({ date }: DueDate): LocalDate {
  if (!date) throw new Error('a due date was used before it was read');
  return date;
}
