import { draftDigest } from '@biz/actions/officer/draft-request.ts';
import { requestCorrections } from '@biz/actions/officer/request-corrections.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import { lateDemands } from '@biz/licensing/corrections/correction-items.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { SendingPage } from './sending-page.tsx';
import { SendingPreviewPage } from './sending-preview-page.tsx';

/** Working days that the applicant is given unless the officer chooses otherwise. */
const DEFAULT_DAYS = 7;

/** Hidden field that names the draft which was looked at before sending. */
export const DRAFT_FIELD = 'draft';

/** What goes with a request: the last day as typed and as a date when it is one, and words about all of it. */
export type SendingValues = {
  readonly parts: DateParts;
  readonly date?: LocalDate;
  readonly note: string;
  readonly late: string;
  readonly draft: string;
};

/** O6: everything drafted as one list with a last day, seen as the applicant will see it, sent once. */
export function addSendingRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<SendingValues>(app, deps, {
    path: 'corrections',
    deed: 'request-corrections',
    as: 'officer',
    shows: 'corrections',
    initial: (officerCase) => {
      const date = defaultDue(officerCase);
      return { parts: partsOfDate(date), date, note: '', late: '', draft: draftDigest(officerCase.drafted) };
    },
    read: readValues,
    form: (visit, typed) => <SendingPage {...visit} {...typed} />,
    preview: (visit, values) => <SendingPreviewPage {...visit} values={values} />,
    refusal: ({ checks }) => {
      if (checks.open.length === 0) return undefined;
      const documents = checks.open.flatMap((one) => ('document' in one ? [one.document] : []));
      const sections = checks.open.flatMap((one) => ('section' in one ? [one.section] : []));
      return { kind: 'ChecksOpen', documents, sections };
    },
    run: (routeDeps, target, values) =>
      requestCorrections(routeDeps, target, {
        due: dateOf(values),
        note: values.note,
        lateDemandReason: values.late,
        ...(values.draft ? { seen: values.draft } : {}),
      }),
    kept: (page, { note, late }) => [
      { label: page.t('corrections.note'), text: note },
      { label: page.t('corrections.late'), text: late },
    ],
  });
}

/** The last day of values that were read without an error. */
export function dateOf({ date }: SendingValues): LocalDate {
  if (!date) throw new Error('a due date was used before it was read');
  return date;
}

function defaultDue({ today, catalogue, agency }: OfficerCase): LocalDate {
  return addWorkingDays(today, DEFAULT_DAYS, catalogue.holidaysOf(agency.id));
}

function readValues(page: Page, officerCase: OfficerCase): Typed<SendingValues> {
  const parts = datePartsOf(page.form, 'due');
  const read = readDate(parts);
  const typed = read.ok ? read.value : undefined;
  const date = typed && typed > officerCase.today ? typed : undefined;
  const items = officerCase.drafted.map(({ item }) => item);
  const isLate = lateDemands(officerCase.application.state, items).length > 0;
  const texts = readTexts(page, ['note', 'late'], isLate ? { late: page.t('corrections.lateError') } : {});
  const example = formatDate(defaultDue(officerCase), page.lang);
  const wrongDue: readonly FieldError[] = date
    ? []
    : [{ field: 'due', message: page.t('corrections.dueError', { example }) }];
  // On the last page the field says which draft was seen; before it, the one that is shown now.
  const draft = page.form.one(DRAFT_FIELD) || draftDigest(officerCase.drafted);
  return {
    values: { parts, ...(date ? { date } : {}), ...texts.values, draft },
    errors: [
      ...texts.errors.filter(({ field }) => field === 'late'),
      ...wrongDue,
      ...texts.errors.filter(({ field }) => field !== 'late'),
    ],
  };
}
