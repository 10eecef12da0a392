import type { LicenceOrder } from '@biz/licensing/register/register-events.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { addEntryTask } from '../../register/entry-task.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { mayDecideOrder } from '../../register/officer-licence.ts';
import { DecisionPage } from './decision-page.tsx';

/** What a signer answers: which of the two buttons, and why where it is turned down. */
export type OrderDecision = { readonly verdict: 'confirm' | 'turn-down'; readonly reason: string };

/** A signer who is somebody else than the one who wrote it confirms an order or turns it down. */
export function addDecisionTask(app: BackendApp, deps: RouteDeps): void {
  addEntryTask<OrderDecision>(app, deps, {
    path: 'decision',
    as: 'signer',
    unready({ entry }) {
      if (!entry.licence.entry.prepared) return { kind: 'NoOrderWaits' };
      return mayDecideOrder(entry) ? undefined : { kind: 'OrderIsOwn' };
    },
    initial: () => ({ verdict: 'confirm', reason: '' }),
    read: readDecision,
    form: (visit, typed) => <DecisionPage {...visit} {...typed} order={waitingOrder(visit)} />,
    command: (_visit, { verdict, reason }) =>
      verdict === 'confirm' ? { kind: 'confirm-order' } : { kind: 'turn-down-order', reason },
    kept: ({ page }, { reason }) => [{ label: page.t('order.turnDown.reason'), text: reason }],
  });
}

function readDecision({ page }: EntryVisit): Typed<OrderDecision> {
  const isTurnedDown = page.form.one('verdict') === 'turn-down';
  const missing = isTurnedDown ? { reason: page.t('order.turnDown.error') } : {};
  const { values, errors } = readTexts(page, ['reason'], missing);
  return { values: { verdict: isTurnedDown ? 'turn-down' : 'confirm', reason: values.reason }, errors };
}

function waitingOrder({ entry }: EntryVisit): LicenceOrder {
  const { prepared } = entry.licence.entry;
  if (!prepared) throw new Error('no order waits');
  return prepared.order;
}
