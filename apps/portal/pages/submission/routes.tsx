import { thingOf } from '@biz/actions/acting/record-use.ts';
import { capacityOf, fullName, sealerOf } from '@biz/actions/applicant/filer.ts';
import { requestSubmissionOtp } from '@biz/actions/applicant/request-submission-otp.ts';
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { operationIn } from '@biz/catalogue/operation.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { mayAct } from '@biz/licensing/acting/may-act.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { askingOfFiling } from '@biz/licensing/filing.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { namedFor } from '../../licence/operation-name.ts';
import { submissionMessages } from '../../messages/submission.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse, statusOf } from '../../refusals.ts';
import type { SentOtp } from '../../session.ts';
import { filerOf } from '../../subject.ts';
import { movedDefinitions } from '../draft/definition-notice.tsx';
import { type DraftContext, withDraft } from '../draft/draft-context.ts';
import { draftPaths } from '../draft/draft-paths.ts';
import { agencyFor, licenceOptions, planChange } from '../draft/plan-change.ts';
import { CheckPage, DECLARATION_FIELD, type Sealing } from './check-page.tsx';
import { estimatedFees } from './estimated-fees.ts';
import { openPoints } from './open-points.tsx';
import { otpError } from './otp-errors.ts';
import { ChangedPage, CODE_FIELD, OtpPage, RESEND } from './otp-page.tsx';
import { SubmittedPage } from './submitted-page.tsx';

/** Checking, declaring, entering the code, and the receipt. */
export function addSubmissionRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'sealer-of-draft' as const;
  const codes = { max: 30, windowSeconds: 60 };
  const on = (answer: (context: DraftContext, page: Page) => Reply | Promise<Reply>) => (page: Page) =>
    withDraft(deps, page, (context) => answer(context, page));
  app.route({
    method: 'GET',
    path: '/drafts/:draft/check',
    policy: 'reader-of-draft',
    handler: on((context, page) => showCheck(deps, context, page, [])),
  });
  app.route({
    method: 'POST',
    path: '/drafts/:draft/check',
    policy,
    rateLimit: codes,
    handler: on((context, page) => declare(deps, context, page)),
  });
  app.route({
    method: 'GET',
    path: '/drafts/:draft/otp',
    policy,
    handler: on((context, page) => showOtp(context, page, [])),
  });
  app.route({
    method: 'POST',
    path: '/drafts/:draft/otp',
    policy,
    rateLimit: codes,
    handler: on((context, page) =>
      page.form.one(RESEND.name) === RESEND.value ? resend(deps, context, page) : submit(deps, context, page),
    ),
  });
  app.route({
    method: 'GET',
    path: '/filings/:filing/submitted',
    policy: 'owner-of-filing',
    handler: (page) => showReceipt(deps, page),
  });
}

async function showCheck(
  deps: RouteDeps,
  context: DraftContext,
  page: Page,
  errors: readonly FieldError[],
  status = 422,
): Promise<Reply> {
  const { draft, licences } = context;
  const filer = filerOf(page.subject);
  const { catalogue } = deps;
  const change = planChange(licenceOptions(catalogue, draft, page.now()), draft);
  const agencies = new Set(licences.map((licence) => agencyFor(catalogue, draft, licence)?.id)).size;
  const view = (
    <CheckPage
      context={context}
      fees={estimatedFees(catalogue, draft, licences, page.now())}
      agencies={agencies}
      open={openPoints(context, change, page.lang)}
      mobile={sealerOf(filer).mobile}
      sealing={sealingOf(page, draft)}
      moved={await movedDefinitions(deps, draft, page.now())}
      errors={errors}
    />
  );
  return html(view, { status: errors.length > 0 ? status : 200 });
}

/** In which capacity the person would seal this draft, and whether they may. */
function sealingOf(page: Page, draft: Draft): Sealing {
  const filer = filerOf(page.subject);
  const { kind } = capacityOf(filer, draft.applicant.kind);
  const maySubmit = mayAct(filer, thingOf(draft), 'submit', page.now()) === 'allowed';
  return { capacity: kind, maySubmit, person: fullName(sealerOf(filer)), staff: fullName(filer) };
}

/** The declaration seals the draft as it stands and sends a code for exactly this content. */
async function declare(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const t = submissionMessages.t[page.lang];
  const isDeclared = page.form.one(DECLARATION_FIELD) === 'yes';
  const sent = await sendCode(deps, context, page, isDeclared);
  if (!sent) return redirect(draftPaths.otp(context.draft.id));
  const inPlace = (message: string) =>
    showCheck(deps, context, page, [{ field: DECLARATION_FIELD, message }], statusOf(sent));
  switch (sent.kind) {
    case 'DeclarationMissing':
      return inPlace(t('declaration.error'));
    case 'MessageNotSent':
      return inPlace(t('declaration.notSent'));
    case 'DraftIncomplete':
      return showCheck(deps, context, page, []);
    case 'OtpTooSoon':
      // Pressed twice: the first press has sent the code, and its page is the answer to both.
      return page.session.data?.otp?.draft === context.draft.id
        ? redirect(draftPaths.otp(context.draft.id))
        : inPlace(t('declaration.tooSoon', { seconds: sent.seconds }));
    default:
      return refuse(sent);
  }
}

function showOtp(context: DraftContext, page: Page, errors: readonly FieldError[], status = 422): Reply {
  const otp = page.session.data?.otp;
  if (otp?.draft !== context.draft.id) return redirect(draftPaths.check(context.draft.id));
  const isResent = page.query.get('sent') === 'again' && errors.length === 0;
  const { mobile } = sealerOf(filerOf(page.subject));
  const view = <OtpPage {...{ context, otp, mobile, isResent, errors }} onceKey={page.form.one('once')} />;
  return html(view, { status: errors.length > 0 ? status : 200 });
}

async function resend(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const hasDeclared = page.session.data?.otp?.draft === context.draft.id;
  if (!hasDeclared) return redirect(draftPaths.check(context.draft.id));
  const refused = await sendCode(deps, context, page, true);
  if (!refused) return redirect(`${draftPaths.otp(context.draft.id)}?sent=again`);
  return showOtpRefusal(context, page, refused);
}

async function submit(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const code = normaliseThai(page.form.one(CODE_FIELD)).replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) {
    return showOtp(context, page, [
      { field: CODE_FIELD, message: submissionMessages.t[page.lang]('otp.error.missing') },
    ]);
  }
  const input = { code, key: page.form.one('once'), lang: page.lang };
  const submitted = await submitFiling(deps, filerOf(page.subject), context.draft.id, input);
  const { behalf } = filerOf(page.subject);
  if (submitted.ok && behalf?.kind === 'assistance') return redirect(paths.visitSheet(behalf.assistance.id));
  if (submitted.ok) return redirect(paths.submitted(submitted.value.filing));
  // The same press arrived twice, and the other one has just submitted the draft.
  const filing = await deps.queries.filing(context.draft.id, context.draft.owner);
  if (filing) return redirect(paths.submitted(filing.filing.id));
  return showOtpRefusal(context, page, submitted.error);
}

function showOtpRefusal(context: DraftContext, page: Page, refused: ActionRefusal): Reply {
  if (refused.kind === 'DraftChangedAfterOtp') {
    return html(<ChangedPage context={context} />, { status: statusOf(refused) });
  }
  if (refused.kind === 'DraftIncomplete') return redirect(draftPaths.check(context.draft.id));
  const message = otpError(refused, page.lang);
  if (message === undefined) return refuse(refused);
  return showOtp(context, page, [{ field: CODE_FIELD, message }], statusOf(refused));
}

/** Sends a code and remembers what its page shows; answers why not, or nothing. */
async function sendCode(
  deps: RouteDeps,
  context: DraftContext,
  page: Page,
  isDeclared: boolean,
): Promise<ActionRefusal | undefined> {
  const sentAt = page.now();
  const sent = await requestSubmissionOtp(deps, filerOf(page.subject), context.draft.id, {
    isDeclared,
    text: (otp) => submissionMessages.t[page.lang]('otp.sms', otp),
  });
  if (!sent.ok) return sent.error;
  const otp: SentOtp = { draft: context.draft.id, sentAt, ...sent.value };
  const held = page.session.data;
  if (held) await page.session.save({ ...held, otp });
  return undefined;
}

function showReceipt(deps: RouteDeps, page: Page): Reply {
  const { filing } = deps.ownedBy(page.request);
  if (!filing) throw new Error('the route has no policy that reads the filing');
  const { kind } = askingOfFiling(filing.filing);
  const lines = filing.filing.applications.flatMap(({ number, licence: id, agency }) => {
    const licence = deps.catalogue.licences.get(id);
    if (!licence) return [];
    const operation = operationIn(licence, kind);
    return [{ number, licence: namedFor(licence, kind), operation, agency: deps.catalogue.agencies.get(agency) }];
  });
  const mayRate = filerOf(page.subject).behalf === undefined;
  const shown = { filing: filing.filing, lines, mayRate };
  return html(<SubmittedPage shell={shellOf(deps, page)} {...shown} />);
}
