import { cancelAppointment } from '@biz/actions/officer/cancel-appointment.ts';
import type { AppointmentId } from '@biz/kernel/ids.ts';
import type { BackendApp } from '../../backend-app.ts';
import { notCancellable } from '../../case/case-appointment.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { CancellationPage } from './cancellation-page.tsx';
import { appointmentIdOf } from './named.ts';

/** What is written to cancel an appointment. */
export type CancellationValues = { readonly reason: string; readonly appointment?: AppointmentId };

/** Takes back an offer or an agreed time, with the reason that the applicant reads. */
export function addCancellationRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<CancellationValues>(app, deps, {
    path: 'appointmentCancellation',
    deed: 'cancel-appointment',
    as: 'officer',
    shows: 'appointments',
    initial: () => ({ reason: '' }),
    unready: notCancellable,
    read: (page) => {
      const { values, errors } = readTexts(page, ['reason'], { reason: page.t('error.reason') });
      return { values: { ...values, ...appointmentIdOf(page) }, errors };
    },
    form: (visit, typed) => <CancellationPage {...visit} {...typed} />,
    run: async (routeDeps, target, { reason, appointment }) =>
      appointment
        ? cancelAppointment(routeDeps, target, { appointment, reason })
        : { ok: false, error: { kind: 'NotFound' } },
    kept: (page, { reason }) => [{ label: page.t('cancelAppointment.reason'), text: reason }],
  });
}
