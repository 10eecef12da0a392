import { recordNoShow } from '@biz/actions/officer/record-no-show.ts';
import type { AppointmentId } from '@biz/kernel/ids.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { notMeetable } from '../../case/case-appointment.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { AbsencePage } from './absence-page.tsx';
import { appointmentIdOf } from './named.ts';

/** What is written when people did not meet. */
export type AbsenceValues = {
  readonly by?: 'applicant' | 'officer';
  readonly note: string;
  readonly appointment?: AppointmentId;
};

/** ไม่มาตามนัด: who was absent, and a note. */
export function addAbsenceRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<AbsenceValues>(app, deps, {
    path: 'appointmentAbsence',
    deed: 'record-no-show',
    as: 'officer',
    shows: 'appointments',
    initial: () => ({ note: '' }),
    unready: notMeetable,
    read: readAbsence,
    form: (visit, typed) => <AbsencePage {...visit} {...typed} />,
    run: async (routeDeps, target, { by, note, appointment }) =>
      by && appointment
        ? recordNoShow(routeDeps, target, { appointment, by, note })
        : { ok: false, error: { kind: 'NotFound' } },
    kept: (page, { note }) => [{ label: page.t('absence.note'), text: note }],
  });
}

function readAbsence(page: Page): Typed<AbsenceValues> {
  const { values, errors } = readTexts(page, ['note'], {});
  const by = (['applicant', 'officer'] as const).find((one) => one === page.form.one('by'));
  const missing: readonly FieldError[] = by ? [] : [{ field: 'by', message: page.t('absence.error.by') }];
  return { values: { ...values, ...(by ? { by } : {}), ...appointmentIdOf(page) }, errors: [...missing, ...errors] };
}
