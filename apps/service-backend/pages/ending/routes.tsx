import { closeUnpaid } from '@biz/actions/officer/close-unpaid.ts';
import { confirmWithdrawal } from '@biz/actions/officer/confirm-withdrawal.ts';
import { reopenPayment } from '@biz/actions/officer/reopen-payment.ts';
import { Day, Moment } from '@biz/web/components/when.tsx';
import type { BackendApp } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addShortTask } from '../../case/short-task.tsx';
import { LinesOfText } from '../../components/lines-of-text.tsx';
import type { RouteDeps } from '../../deps.ts';
import { useText } from '../../use-text.ts';

/** Ends that are no decision: a withdrawal to confirm, a payment that came too late to open again or to close. */
export function addEndingRoutes(app: BackendApp, deps: RouteDeps): void {
  addShortTask(app, deps, {
    path: 'withdrawal',
    deed: 'confirm-withdrawal',
    shows: 'decision',
    useFacts: useWithdrawal,
    run: (routeDeps, target) => confirmWithdrawal(routeDeps, target),
  });
  addShortTask(app, deps, {
    path: 'reopening',
    deed: 'reopen-payment',
    shows: 'fee',
    field: { kind: 'note', of: 'reopen-payment' },
    useFacts: useMissedPayment,
    run: (routeDeps, target, note) => reopenPayment(routeDeps, target, { note }),
  });
  addShortTask(app, deps, {
    path: 'closing',
    deed: 'close-unpaid',
    shows: 'fee',
    field: { kind: 'reason', of: 'close-unpaid' },
    useFacts: useMissedPayment,
    run: (routeDeps, target, reason) => closeUnpaid(routeDeps, target, { reason }),
  });
}

function useWithdrawal({ application }: OfficerCase) {
  const { t } = useText();
  const { withdrawal } = application.state;
  if (!withdrawal) return [];
  return [
    { key: t('ending.askedAt'), value: <Moment instant={withdrawal.askedAt} /> },
    {
      key: t('ending.wish'),
      value: withdrawal.reason ? <LinesOfText text={withdrawal.reason} /> : t('ending.noReason'),
    },
  ];
}

function useMissedPayment({ application }: OfficerCase) {
  const { t } = useText();
  const { payBy, reopening } = application.state;
  return [
    ...(payBy ? [{ key: t('ending.wasDue'), value: <Day date={payBy} look="weekday" /> }] : []),
    ...(reopening ? [{ key: t('ending.wish'), value: <LinesOfText text={reopening.reason} /> }] : []),
  ];
}
