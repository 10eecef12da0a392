import { explainLateness } from '@biz/actions/officer/explain-lateness.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { LatenessPage, LatenessPreviewPage } from './lateness-page.tsx';

/** Working days that a new date lies ahead unless the officer chooses otherwise. */
const DEFAULT_DAYS = 5;

/** The reason, and the day by which the officer now expects a result: as typed, and as a date when it is one. */
export type Explanation = { readonly reason: string; readonly parts: DateParts; readonly date?: LocalDate };

/** ชี้แจงเหตุล่าช้า: written, seen as the letter that the applicant gets, sent once. */
export function addLatenessRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<Explanation>(app, deps, {
    path: 'lateness',
    deed: 'explain-lateness',
    as: 'officer',
    shows: 'decision',
    initial: (officerCase) => {
      const date = defaultDate(officerCase);
      return { reason: '', parts: partsOfDate(date), date };
    },
    read: readExplanation,
    form: (visit, typed) => <LatenessPage {...visit} {...typed} />,
    preview: (visit, values) => <LatenessPreviewPage {...visit} values={values} date={dateOf(values)} />,
    run: (routeDeps, target, values) =>
      explainLateness(routeDeps, target, { reason: values.reason, newExpectedDate: dateOf(values) }),
    kept: (page, { reason }) => [{ label: page.t('late.reason'), text: reason }],
  });
}

function defaultDate({ today, catalogue, agency }: OfficerCase): LocalDate {
  return addWorkingDays(today, DEFAULT_DAYS, catalogue.holidaysOf(agency.id));
}

function readExplanation(page: Page, officerCase: OfficerCase): Typed<Explanation> {
  const texts = readTexts(page, ['reason'], { reason: page.t('late.error.reason') });
  const parts = datePartsOf(page.form, 'expected');
  const read = readDate(parts);
  const typed = read.ok ? read.value : undefined;
  const date = typed && typed > officerCase.today ? typed : undefined;
  const { reason } = texts.values;
  if (date) return { values: { reason, parts, date }, errors: texts.errors };
  const example = formatDate(defaultDate(officerCase), page.lang);
  const error = { field: 'expected', message: page.t('late.error.date', { example }) };
  return { values: { reason, parts }, errors: [...texts.errors, error] };
}

function dateOf({ date }: Explanation): LocalDate {
  if (!date) throw new Error('an expected date was used before it was read');
  return date;
}
