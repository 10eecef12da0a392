import {
  type AbsenceProblem,
  endAbsence,
  LONGEST_ABSENCE,
  recordAbsence,
} from '@biz/actions/officer/record-absence.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { AbsencesPage } from './absences-page.tsx';

/** An absence as typed. */
export type TypedAbsence = {
  readonly officer: string;
  readonly deputy: string;
  readonly first: DateParts;
  readonly last: DateParts;
};

/** O22: who is away and who stands in. */
export function addAbsenceRoutes(app: BackendApp, deps: RouteDeps): void {
  const policy = 'officer';
  app.route({ method: 'GET', path: paths.absences, policy, handler: (page) => show(deps, page) });
  app.route({ method: 'POST', path: paths.absences, policy, handler: (page) => record(deps, page) });
  app.route({ method: 'POST', path: paths.absenceEnd, policy, handler: (page) => end(deps, page) });
}

async function show(deps: RouteDeps, page: Page, given?: TypedAbsence, errors: readonly FieldError[] = []) {
  const officer = officerOf(page);
  const { today } = deskOf(deps, page);
  const [absences, colleagues] = await Promise.all([
    deps.queries.desk.absences(officer.agency, today),
    deps.queries.desk.colleagues(officer.agency),
  ]);
  const day = partsOfDate(today);
  const typed = given ?? { officer: officer.subject, deputy: '', first: day, last: { ...day, day: '' } };
  const shown = { shell: shellOf(deps, page.subject), officer, absences, colleagues, typed, errors };
  return html(<AbsencesPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function record(deps: RouteDeps, page: Page) {
  const { form, lang } = page;
  const typed = {
    officer: form.one('officer'),
    deputy: form.one('deputy'),
    first: datePartsOf(form, 'first'),
    last: datePartsOf(form, 'last'),
  };
  const [first, last] = [readDate(typed.first), readDate(typed.last)];
  const wrong = (
    [
      ['first', first],
      ['last', last],
    ] as const
  ).flatMap(([field, read]): FieldError[] => {
    if (!read.ok) return [{ field, message: dateProblemText(read.error, lang) }];
    return read.value ? [] : [{ field, message: page.t('absence.error.missing') }];
  });
  if (wrong.length > 0 || !first.ok || !last.ok || !first.value || !last.value) return show(deps, page, typed, wrong);
  return save(deps, page, typed, { firstDay: first.value, lastDay: last.value });
}

async function save(
  deps: RouteDeps,
  page: Page,
  typed: TypedAbsence,
  time: { readonly firstDay: LocalDate; readonly lastDay: LocalDate },
) {
  const input = { officer: typed.officer as SubjectId, deputy: typed.deputy as SubjectId, ...time };
  const done = await recordAbsence(deps, officerOf(page), input, page.form.one(ONCE_FIELD));
  if (done.ok) return redirect(paths.absences);
  if (done.error.kind !== 'AbsenceRefused') return refuse(done.error);
  return show(deps, page, typed, [errorOfProblem(page, done.error.problem)]);
}

async function end(deps: RouteDeps, page: Page) {
  const done = await endAbsence(deps, officerOf(page), page.form.one('absence'), page.form.one(ONCE_FIELD));
  return done.ok ? redirect(paths.absences) : refuse(done.error);
}

function errorOfProblem({ t }: Page, problem: AbsenceProblem): FieldError {
  const errors = {
    'officer-unknown': { field: 'officer', message: t('absence.error.who') },
    'deputy-unknown': { field: 'deputy', message: t('absence.error.deputy') },
    'ends-before-it-begins': { field: 'last', message: t('absence.error.order') },
    'in-the-past': { field: 'last', message: t('absence.error.past') },
    'too-long': { field: 'last', message: t('absence.error.long', { max: LONGEST_ABSENCE }) },
    'away-already': { field: 'officer', message: t('absence.error.absent') },
    'deputy-away': { field: 'deputy', message: t('absence.error.deputyAbsent') },
  } as const satisfies Record<AbsenceProblem, FieldError>;
  return errors[problem];
}
