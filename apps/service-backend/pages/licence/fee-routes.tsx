import { confirmCounterPayment } from '@biz/actions/officer/confirm-counter-payment.ts';
import { parseSatang } from '@biz/kernel/satang.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { FeePage } from './fee-page.tsx';
import { type Received, ReceivedPage } from './payment-page.tsx';

/** The fee tab, and O16: money taken at the counter, exact to the satang. */
export function addFeeRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'fee',
    policy: 'case-of-agency',
    shows: 'fee',
    show: (visit) => html(<FeePage {...visit} />),
  });
  addCaseTask<Received>(app, deps, {
    path: 'payment',
    deed: 'confirm-payment',
    as: 'officer',
    shows: 'fee',
    initial: ({ application }) => ({ amount: String(application.state.fee?.total ?? 0) }),
    read: readReceived,
    form: (visit, typed) => <ReceivedPage {...visit} {...typed} />,
    async run(routeDeps, target, { amount }) {
      const parsed = parseSatang(Number(amount));
      if (!parsed.ok) return { ok: false, error: { kind: 'AmountDiffers', expected: 0, actual: 0 } };
      return confirmCounterPayment(routeDeps, target, { amount: parsed.value });
    },
  });
}

function readReceived(page: Page): Typed<Received> {
  const values = { amount: page.form.one('amount') };
  const isReceived = page.form.one('received') === 'yes';
  return { values, errors: isReceived ? [] : [{ field: 'received', message: page.t('payment.error.received') }] };
}
