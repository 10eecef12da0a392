import { MOST_PHOTO_BYTES } from '@biz/actions/officer/keep-inspection-photo.ts';
import { MOST_PHOTOS, recordInspection } from '@biz/actions/officer/record-inspection.ts';
import type { BackendApp } from '../../backend-app.ts';
import { notMeetable } from '../../case/case-appointment.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { ResultPage } from './result-page.tsx';
import { ResultPreviewPage } from './result-preview-page.tsx';
import { emptyResult, inputOf, type ResultValues, readResult } from './result-values.ts';

/** O12: the result of an inspection, interview or visit, with photos that are kept as soon as they arrive. */
export function addResultRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<ResultValues>(app, deps, {
    path: 'appointmentResult',
    deed: 'record-inspection',
    as: 'officer',
    shows: 'appointments',
    upload: { maxBytes: MOST_PHOTO_BYTES, maxFiles: MOST_PHOTOS },
    initial: (officerCase, page) => emptyResult(officerCase, page),
    unready: notMeetable,
    read: (page, officerCase) => readResult(deps, page, officerCase),
    form: (visit, typed) => <ResultPage {...visit} {...typed} />,
    preview: (visit, values) => <ResultPreviewPage {...visit} values={values} />,
    run: async (routeDeps, target, values) => {
      const input = inputOf(values);
      return input ? recordInspection(routeDeps, target, input) : { ok: false, error: { kind: 'ChecklistOpen' } };
    },
    kept: (page, { items, note }) => [
      { label: page.t('result.overall'), text: note },
      ...items.map((filled) => ({ label: filled.item.label[page.lang], text: filled.note })),
    ],
  });
}
