import { requestMandateOtp, sealMandate } from '@biz/actions/acting/seal-mandate.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { type Mandate, standingOf } from '@biz/licensing/acting/mandate.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse, statusOf } from '../../refusals.ts';
import type { SentOtp } from '../../session.ts';
import { filerOf } from '../../subject.ts';
import { otpError } from '../submission/otp-errors.ts';
import { CODE_FIELD, RESEND } from '../submission/otp-page.tsx';
import { CheckMandatePage, DECLARATION_FIELD, MandateOtpPage } from './seal-pages.tsx';

/** A mandate of the person who asks, and on which side they are. */
export type OwnMandate = { readonly mandate: Mandate; readonly side: 'principal' | 'attorney' };

/** Answers for the mandate in the address; only for routes with the policy `party-of-mandate`. */
export function withMandate(
  deps: RouteDeps,
  page: Page,
  answer: (own: OwnMandate) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { mandate } = deps.ownedBy(page.request);
  if (!mandate) throw new Error('the route has no policy that reads the mandate');
  const isPrincipal = mandate.principal.subject === filerOf(page.subject).subject;
  return answer({ mandate, side: isPrincipal ? 'principal' : 'attorney' });
}

/** The principal checks the text and confirms it with a code. The attorney finds nothing here. */
export function addSealRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'party-of-mandate' as const;
  const rateLimit = { max: 30, windowSeconds: 60 };
  const on = (answer: (mandate: Mandate, page: Page) => Reply | Promise<Reply>) => (page: Page) =>
    withMandate(deps, page, ({ mandate, side }) => {
      if (side !== 'principal') return portalRefusals.refusal('not-found');
      return standingOf(mandate, page.now()) === 'draft' ? answer(mandate, page) : redirect(paths.mandate(mandate.id));
    });
  const [check, otp] = ['/mandates/:mandate/check', '/mandates/:mandate/otp'];
  app.route({ method: 'GET', path: check, policy, handler: on((mandate, page) => showCheck(deps, mandate, page, [])) });
  app.route({
    method: 'POST',
    path: check,
    policy,
    rateLimit,
    handler: on((mandate, page) => declare(deps, mandate, page)),
  });
  app.route({ method: 'GET', path: otp, policy, handler: on((mandate, page) => showOtp(deps, mandate, page, [])) });
  app.route({
    method: 'POST',
    path: otp,
    policy,
    rateLimit,
    handler: on((mandate, page) =>
      page.form.one(RESEND.name) === RESEND.value ? resend(deps, mandate, page) : seal(deps, mandate, page),
    ),
  });
}

function showCheck(deps: RouteDeps, mandate: Mandate, page: Page, errors: readonly FieldError[], status = 422): Reply {
  const facts = { mandate, errors, catalogue: deps.catalogue, mobile: filerOf(page.subject).mobile };
  return html(<CheckMandatePage shell={shellOf(deps, page)} {...facts} />, {
    status: errors.length > 0 ? status : 200,
  });
}

async function declare(deps: RouteDeps, mandate: Mandate, page: Page): Promise<Reply> {
  const t = mandateMessages.t[page.lang];
  const refused = await sendCode(deps, mandate, page, page.form.one(DECLARATION_FIELD) === 'yes');
  if (!refused) return redirect(paths.mandateOtp(mandate.id));
  const inPlace = (message: string) =>
    showCheck(deps, mandate, page, [{ field: DECLARATION_FIELD, message }], statusOf(refused));
  switch (refused.kind) {
    case 'DeclarationMissing':
      return inPlace(t('check.declare.error'));
    case 'MessageNotSent':
      return inPlace(t('check.notSent'));
    case 'OtpTooSoon':
      // Pressed twice: the first press has sent the code, and its page is the answer to both.
      return page.session.data?.otp?.draft === mandate.id
        ? redirect(paths.mandateOtp(mandate.id))
        : inPlace(t('check.tooSoon', { seconds: refused.seconds }));
    default:
      return refuse(refused);
  }
}

function showOtp(deps: RouteDeps, mandate: Mandate, page: Page, errors: readonly FieldError[], status = 422): Reply {
  const otp = page.session.data?.otp;
  if (otp?.draft !== mandate.id) return redirect(paths.mandateCheck(mandate.id));
  const isResent = page.query.get('sent') === 'again' && errors.length === 0;
  const facts = { mandate, otp, isResent, errors, mobile: filerOf(page.subject).mobile };
  const view = <MandateOtpPage shell={shellOf(deps, page)} {...facts} onceKey={page.form.one('once')} />;
  return html(view, { status: errors.length > 0 ? status : 200 });
}

async function resend(deps: RouteDeps, mandate: Mandate, page: Page): Promise<Reply> {
  if (page.session.data?.otp?.draft !== mandate.id) return redirect(paths.mandateCheck(mandate.id));
  const refused = await sendCode(deps, mandate, page, true);
  if (!refused) return redirect(`${paths.mandateOtp(mandate.id)}?sent=again`);
  return showRefusal(deps, mandate, page, refused);
}

async function seal(deps: RouteDeps, mandate: Mandate, page: Page): Promise<Reply> {
  const code = normaliseThai(page.form.one(CODE_FIELD)).replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) {
    const message = submissionMessages.t[page.lang]('otp.error.missing');
    return showOtp(deps, mandate, page, [{ field: CODE_FIELD, message }]);
  }
  const sealed = await sealMandate(deps, filerOf(page.subject), mandate.id, { code, key: page.form.one('once') });
  return sealed.ok ? redirect(paths.mandate(mandate.id)) : showRefusal(deps, mandate, page, sealed.error);
}

function showRefusal(deps: RouteDeps, mandate: Mandate, page: Page, refused: ActionRefusal): Reply {
  const message = otpError(refused, page.lang);
  if (message === undefined) return refuse(refused);
  return showOtp(deps, mandate, page, [{ field: CODE_FIELD, message }], statusOf(refused));
}

/** Sends a code and remembers what its page shows; answers why not, or nothing. */
async function sendCode(
  deps: RouteDeps,
  mandate: Mandate,
  page: Page,
  isDeclared: boolean,
): Promise<ActionRefusal | undefined> {
  const sentAt = page.now();
  const sent = await requestMandateOtp(deps, filerOf(page.subject), mandate.id, {
    isDeclared,
    text: (otp) => mandateMessages.t[page.lang]('otp.sms', otp),
  });
  if (!sent.ok) return sent.error;
  const otp: SentOtp = { draft: mandate.id, sentAt, ...sent.value };
  const held = page.session.data;
  if (held) await page.session.save({ ...held, otp });
  return undefined;
}
