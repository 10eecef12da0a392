import { announceReady } from '@biz/actions/officer/announce-ready.ts';
import { recordDispatch } from '@biz/actions/officer/record-dispatch.ts';
import { rejectPaymentProof } from '@biz/actions/officer/reject-payment-proof.ts';
import { premisesAddress } from '@biz/actions/system/papers/paper-facts.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addShortTask } from '../../case/short-task.tsx';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import type { RouteDeps } from '../../deps.ts';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** A slip to look at, a letter to announce, a licence to send. */
export function addHandoverRoutes(app: BackendApp, deps: RouteDeps): void {
  addShortTask(app, deps, {
    path: 'proofRejection',
    deed: 'reject-payment-proof',
    shows: 'fee',
    field: { kind: 'reason', of: 'reject-payment-proof' },
    useFacts: useProof,
    run: (routeDeps, target, reason) => rejectPaymentProof(routeDeps, target, { reason }),
  });
  addShortTask(app, deps, {
    path: 'announcement',
    deed: 'announce-ready',
    shows: 'licence',
    useFacts: useDelivery,
    run: (routeDeps, target) => announceReady(routeDeps, target),
  });
  addShortTask(app, deps, {
    path: 'dispatch',
    deed: 'record-dispatch',
    shows: 'licence',
    field: { kind: 'number', of: 'record-dispatch' },
    useFacts: useDelivery,
    run: (routeDeps, target, text) =>
      recordDispatch(routeDeps, target, { trackingNumber: text.replace(/[\s-]/g, '').toUpperCase() }),
  });
}

/** The slip that the applicant sent, to open beside the page. */
export function useProof({ application }: OfficerCase) {
  const { t } = useText();
  const file = application.state.paymentProof?.file;
  if (!file) return [];
  const link = (
    <NewWindowLink
      href={casePath('file', application.id, { file })}
      what={t('proof.what', { number: application.state.number })}
    >
      {t('proof.open')}
    </NewWindowLink>
  );
  return [{ key: t('proof.sent'), value: link }];
}

function useDelivery({ application, filing, licence }: OfficerCase) {
  const { lang, t } = useText();
  const { delivery, issued } = application.state;
  return [
    { key: t('collect.what'), value: licence.deliverable.name[lang] },
    ...(issued ? [{ key: t('licence.number'), value: <span class="bp-id">{issued.number}</span> }] : []),
    { key: t('collect.receiver'), value: application.applicantName },
    { key: t('change.delivery'), value: t(`delivery.${delivery ?? 'counter'}`) },
    ...(delivery === 'post' ? [{ key: t('delivery.address'), value: premisesAddress(filing) }] : []),
  ];
}
