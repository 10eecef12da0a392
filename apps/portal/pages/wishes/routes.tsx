import { askReopening } from '@biz/actions/applicant/ask-reopening.ts';
import { chooseDelivery } from '@biz/actions/applicant/choose-delivery.ts';
import { asApplicant } from '@biz/actions/applicant/filer.ts';
import { PROOF_MAX_BYTES, sendPaymentProof } from '@biz/actions/applicant/send-payment-proof.ts';
import { askWithdrawal, dropWithdrawal } from '@biz/actions/applicant/withdraw-application.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandReply, CommandTarget } from '@biz/actions/run-application-command.ts';
import type { ActionKind } from '@biz/catalogue/process.ts';
import type { Result } from '@biz/kernel/result.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import { findAction } from '@biz/licensing/allowed-actions.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { wishMessages } from '../../messages/wishes.ts';
import { paths } from '../../paths.ts';
import type { Policy } from '../../policy.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { refuse, statusOf } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { ownCase } from '../tracking/routes.tsx';
import { NotNowPage, type WishProps } from './wish-frame.tsx';
import { DeliveryPage, FIELDS, PaymentProofPage, ReopeningPage, WithdrawalPage } from './wish-pages.tsx';

/** Longest reason, in characters as a reader counts them. */
const LONGEST = 1000;

/** What was asked for; the tracking page says that it was sent. */
type Wish = 'withdrawal' | 'dropped' | 'reopening' | 'delivery' | 'proof';

/** What the applicant may ask for after filing: withdraw, pay late, choose the delivery, prove a payment. */
export function addWishRoutes(app: PortalApp, deps: RouteDeps): void {
  const add = (
    path: string,
    policy: Policy,
    actions: readonly ActionKind[],
    show: Show,
    send: Send,
    upload?: number,
  ) => {
    const at = `/applications/:application/${path}`;
    const ask = (page: Page, answer: () => Reply | Promise<Reply>) => whereOpen(deps, page, actions, answer);
    app.route({ method: 'GET', path: at, policy, handler: (page) => ask(page, () => html(show(propsOf(deps, page)))) });
    app.route({
      method: 'POST',
      path: at,
      policy,
      ...(upload ? { upload: { maxBytes: upload, maxFiles: 1 } } : {}),
      handler: (page) => send(deps, page),
    });
  };
  add('withdrawal', 'sealer-of-application', ['ask-withdrawal', 'drop-withdrawal'], showWithdrawal, sendWithdrawal);
  add('reopening', 'payer-of-application', ['ask-reopening'], showReopening, sendReopening);
  add('delivery', 'receiver-of-application', ['choose-delivery'], showDelivery, sendDelivery);
  add('payment/proof', 'payer-of-application', ['send-payment-proof'], showProof, sendProof, PROOF_MAX_BYTES);
}

type Show = (props: WishProps) => Parameters<typeof html>[0];
type Send = (deps: RouteDeps, page: Page) => Promise<Reply>;

function propsOf(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): WishProps {
  return { shell: shellOf(deps, page), its: ownCase(deps, page), errors };
}

function showWithdrawal(props: WishProps, reason = '') {
  return <WithdrawalPage {...props} reason={reason} />;
}

function showReopening(props: WishProps, reason = '') {
  return <ReopeningPage {...props} reason={reason} />;
}

function showDelivery(props: WishProps) {
  const { process, view } = props.its;
  const channels = process.steps[view.state.step]?.deliver ?? [];
  return <DeliveryPage {...props} channels={channels} chosen={view.state.delivery} />;
}

function showProof(props: WishProps) {
  return <PaymentProofPage {...props} />;
}

/** Shows the page only where the process table offers one of the actions; otherwise it says so and leads back. */
function whereOpen(
  deps: RouteDeps,
  page: Page,
  actions: readonly ActionKind[],
  answer: () => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const its = ownCase(deps, page);
  const actor = asApplicant(filerOf(page.subject));
  const isOpen = actions.some((action) => findAction(its.process, its.view.state, actor, action));
  return isOpen ? answer() : html(<NotNowPage shell={shellOf(deps, page)} its={its} />);
}

async function sendWithdrawal(deps: RouteDeps, page: Page): Promise<Reply> {
  if (page.form.one('wish') === 'drop')
    return conclude(deps, page, 'dropped', await dropWithdrawal(deps, target(deps, page)));
  const { reason, errors } = readReason(page, false);
  if (errors.length > 0) return html(showWithdrawal(propsOf(deps, page, errors), reason), { status: 422 });
  return conclude(deps, page, 'withdrawal', await askWithdrawal(deps, target(deps, page), { reason }));
}

async function sendReopening(deps: RouteDeps, page: Page): Promise<Reply> {
  const { reason, errors } = readReason(page, true);
  if (errors.length > 0) return html(showReopening(propsOf(deps, page, errors), reason), { status: 422 });
  return conclude(deps, page, 'reopening', await askReopening(deps, target(deps, page), { reason }));
}

async function sendDelivery(deps: RouteDeps, page: Page): Promise<Reply> {
  const raw = page.form.one(FIELDS.channel);
  const channel = (['counter', 'service-centre', 'post'] as const).find((one) => one === raw);
  if (!channel) {
    const errors = [{ field: FIELDS.channel, message: wishMessages.t[page.lang]('delivery.missing') }];
    return html(showDelivery(propsOf(deps, page, errors)), { status: 422 });
  }
  return conclude(deps, page, 'delivery', await chooseDelivery(deps, target(deps, page), { channel }));
}

async function sendProof(deps: RouteDeps, page: Page): Promise<Reply> {
  const t = wishMessages.t[page.lang];
  const inPlace = (message: string) =>
    html(showProof(propsOf(deps, page, [{ field: FIELDS.proof, message }])), { status: 422 });
  const [chosen] = page.form.files(FIELDS.proof);
  if (!chosen) return inPlace(t('proof.missing'));
  if (chosen.isTooLarge) return inPlace(t('proof.wrong'));
  const sent = await sendPaymentProof(deps, target(deps, page), { bytes: chosen.bytes, fileName: chosen.name });
  if (!sent.ok && sent.error.kind.startsWith('Upload')) return inPlace(t('proof.wrong'));
  return conclude(deps, page, 'proof', sent);
}

function target(deps: RouteDeps, page: Page): CommandTarget {
  const seq = Number(page.form.one('seq'));
  return {
    application: ownCase(deps, page).view.id,
    actor: asApplicant(filerOf(page.subject)),
    expectedSeq: Number.isSafeInteger(seq) ? seq : 0,
    key: page.form.one('once'),
  };
}

function readReason(page: Page, isRequired: boolean) {
  const t = wishMessages.t[page.lang];
  const reason = normaliseThai(page.form.one(FIELDS.reason));
  const count = graphemeCount(reason);
  const message =
    isRequired && !reason ? t('reason.missing') : count > LONGEST ? t('reason.tooLong', { max: LONGEST, count }) : '';
  return { reason, errors: message ? [{ field: FIELDS.reason, message }] : [] };
}

/** Done, or already done by the same button: back to tracking, which says so. Otherwise why not, and the way on. */
function conclude(deps: RouteDeps, page: Page, wish: Wish, done: Result<CommandReply, ActionRefusal>): Reply {
  const its: Case = ownCase(deps, page);
  if (done.ok) return redirect(`${paths.filing(its.filing.id)}?wish=${wish}`);
  if (done.error.kind === 'ActionNotAllowed' || done.error.kind === 'StaleVersion') {
    return html(<NotNowPage shell={shellOf(deps, page)} its={its} />, { status: statusOf(done.error) });
  }
  return refuse(done.error);
}
