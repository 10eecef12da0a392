import { billOf } from '@biz/actions/system/bill-of.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { file, html, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals } from '../../refusals.ts';
import { ownCase } from '../tracking/routes.tsx';
import { BillPage } from './bill-page.tsx';
import { CounterPage, LapsedPage, NothingToPayPage, PaidPage, PreparingPage } from './other-pages.tsx';
import { addPaymentCallback } from './payment-callback.ts';
import type { PaymentProps } from './payment-frame.tsx';
import { qrImage } from './promptpay-image.ts';

/** The fee of an application, its code as an image, and where the bank reports. */
export function addPaymentRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: '/applications/:application/payment',
    policy: 'payer-of-application',
    handler: (page) => html(paymentPage({ shell: shellOf(deps, page), its: ownCase(deps, page) })),
  });
  app.route({
    method: 'GET',
    path: '/applications/:application/payment/qr.png',
    policy: 'payer-of-application',
    handler: (page) => sendCode(deps, page),
  });
  addPaymentCallback(app, deps);
}

function paymentPage(props: PaymentProps): Markup {
  const { situation, view } = props.its;
  const { fee, bill, payment } = view.state;
  if (payment && fee) return <PaidPage {...props} payment={payment} fee={fee} />;
  if (situation.kind === 'payment-lapsed') return <LapsedPage {...props} payBy={situation.payBy} />;
  if (situation.kind !== 'paying' || !fee) return <NothingToPayPage {...props} />;
  if (situation.where !== 'online') return <CounterPage {...props} paying={situation} fee={fee} />;
  return bill ? (
    <BillPage {...props} paying={situation} bill={bill} fee={fee} />
  ) : (
    <PreparingPage {...props} fee={fee} />
  );
}

/** Only as long as the bill can be paid: an old image must not bring in money that nobody expects. */
async function sendCode(deps: RouteDeps, page: Page): Promise<Reply> {
  const { situation, view } = ownCase(deps, page);
  const { bill } = view.state;
  if (situation.kind !== 'paying' || situation.isLate || !bill) return portalRefusals.refusal('not-found');
  const image = await qrImage(billOf(bill));
  return file(image, { name: `promptpay-${view.state.number}.png`, mediaType: 'image/png', inline: true });
}
