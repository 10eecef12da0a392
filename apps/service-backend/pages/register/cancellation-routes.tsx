import type { LocalDate } from '@biz/kernel/instant.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { addEntryTask } from '../../register/entry-task.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { mayRecordCancellation } from '../../register/officer-licence.ts';
import { CancellationPage } from './cancellation-page.tsx';
import { CancellationPreviewPage } from './cancellation-preview-page.tsx';

/** A cancellation as typed. */
export type TypedCancellation = { readonly on: DateParts; readonly reason: string };

/** An officer records that a holder gave a licence up at the agency's counter. */
export function addCancellationTask(app: BackendApp, deps: RouteDeps): void {
  addEntryTask<TypedCancellation>(app, deps, {
    path: 'cancellation',
    as: 'officer',
    unready: ({ entry }) =>
      mayRecordCancellation(entry) ? undefined : { kind: 'LicenceStanding', standing: entry.standing },
    initial: ({ entry }) => ({ on: partsOfDate(entry.today), reason: '' }),
    read: readCancellation,
    form: (visit, typed) => <CancellationPage {...visit} {...typed} />,
    preview: (visit, values) => <CancellationPreviewPage {...visit} values={values} on={dayOf(visit, values)} />,
    command: (visit, values) => ({ kind: 'record-cancellation', on: dayOf(visit, values), reason: values.reason }),
    kept: ({ page }, { reason }) => [{ label: page.t('cancellation.reason'), text: reason }],
  });
}

function readCancellation({ page, entry }: EntryVisit): Typed<TypedCancellation> {
  const texts = readTexts(page, ['reason'], { reason: page.t('cancellation.error.reason') });
  const on = datePartsOf(page.form, 'on');
  const errors: FieldError[] = [];
  const day = readDate(on);
  if (!day.ok) errors.push({ field: 'on', message: dateProblemText(day.error, page.lang) });
  else if (!day.value) errors.push({ field: 'on', message: page.t('order.error.from') });
  else if (day.value < entry.today) errors.push({ field: 'on', message: page.t('order.error.fromPast') });
  return { values: { on, reason: texts.values.reason }, errors: [...errors, ...texts.errors] };
}

function dayOf({ entry }: EntryVisit, { on }: TypedCancellation): LocalDate {
  const day = readDate(on);
  return (day.ok ? day.value : undefined) ?? entry.today;
}
