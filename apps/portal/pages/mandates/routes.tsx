import { answerMandate, revokeMandate } from '@biz/actions/acting/answer-mandate.ts';
import { draftMandate } from '@biz/actions/acting/draft-mandate.ts';
import { fullName } from '@biz/actions/applicant/filer.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { standingOf } from '@biz/licensing/acting/mandate.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse } from '../../refusals.ts';
import { filerOf, type Subject } from '../../subject.ts';
import { ANSWER_FIELD, AnswerPage, RevokePage } from './answer-pages.tsx';
import { blankMandate, problemErrors, readMandate, type TypedMandate, typedMandate } from './mandate-form.ts';
import { MandatePage } from './mandate-page.tsx';
import { MandatesPage } from './mandates-page.tsx';
import { NewMandatePage } from './new-mandate-page.tsx';
import { addSealRoutes, type OwnMandate, withMandate } from './seal-routes.tsx';

/** Giving somebody a mandate, answering one, its record, and ending it. */
export function addMandateRoutes(app: PortalApp, deps: RouteDeps): void {
  const get = (path: string, handler: (page: Page) => Reply | Promise<Reply>) =>
    app.route({ method: 'GET', path, policy: 'signed-in', handler });
  const post = (path: string, handler: (page: Page) => Reply | Promise<Reply>) =>
    app.route({ method: 'POST', path, policy: 'signed-in', rateLimit: { max: 30, windowSeconds: 60 }, handler });
  const party = 'party-of-mandate' as const;
  const on = (answer: (own: OwnMandate, page: Page) => Reply | Promise<Reply>) => (page: Page) =>
    withMandate(deps, page, (own) => answer(own, page));
  get(paths.mandates, (page) => showList(deps, page));
  get(paths.newMandate, (page) => showNew(deps, page, blankMandate(bangkokDate(page.now())), []));
  post(paths.newMandate, (page) => draft(deps, page));
  const answer = '/mandates/:mandate/answer';
  const revocation = '/mandates/:mandate/revocation';
  app.route({
    method: 'GET',
    path: '/mandates/:mandate',
    policy: party,
    handler: on((own, page) => show(deps, own, page)),
  });
  app.route({
    method: 'GET',
    path: answer,
    policy: party,
    handler: on((own, page) => showAnswer(deps, own, page, [])),
  });
  app.route({ method: 'POST', path: answer, policy: party, handler: on((own, page) => sendAnswer(deps, own, page)) });
  app.route({
    method: 'GET',
    path: revocation,
    policy: party,
    handler: on((own, page) => html(<RevokePage shell={shellOf(deps, page)} mandate={own.mandate} />)),
  });
  app.route({ method: 'POST', path: revocation, policy: party, handler: on((own, page) => revoke(deps, own, page)) });
  addSealRoutes(app, deps);
}

async function showList(deps: RouteDeps, page: Page): Promise<Reply> {
  const { subject, nationalId } = filerOf(page.subject);
  const { acting } = deps.queries;
  const [given, received] = await Promise.all([acting.mandatesFrom(subject), acting.mandatesTo(nationalId)]);
  return html(<MandatesPage shell={shellOf(deps, page)} given={given} received={received} now={page.now()} />);
}

function showNew(deps: RouteDeps, page: Page, typed: TypedMandate, errors: readonly FieldError[]): Reply {
  if (filerOf(page.subject).behalf) return refuse({ kind: 'NotInOwnName' });
  const view = (
    <NewMandatePage
      shell={shellOf(deps, page)}
      catalogue={deps.catalogue}
      principal={principalOf(page)}
      typed={typed}
      errors={errors}
      onceKey={page.form.one('once')}
    />
  );
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

/** Who gives the mandate: the person, or the company for which they act now. */
function principalOf(page: Page): string {
  const person = fullName(filerOf(page.subject));
  const { actingFor } = filerSubject(page);
  if (actingFor.kind !== 'juristic') return person;
  return mandateMessages.t[page.lang]('new.principal.company', { company: actingFor.juristicName, person });
}

async function draft(deps: RouteDeps, page: Page): Promise<Reply> {
  const { filer, actingFor } = filerSubject(page);
  const typed = typedMandate(page.form);
  const terms = readMandate(typed, deps.catalogue, page.lang);
  if (!terms.ok) return showNew(deps, page, typed, terms.error);
  const juristic = actingFor.kind === 'juristic' ? { juristicId: actingFor.juristicId } : {};
  const drafted = await draftMandate(deps, filer, { terms: terms.value, ...juristic }, page.form.one('once'));
  if (drafted.ok) return redirect(paths.mandateCheck(drafted.value.mandate));
  if (drafted.error.kind === 'MandateTermsWrong') {
    return showNew(deps, page, typed, problemErrors(drafted.error.problems, page.lang));
  }
  return refuse(drafted.error);
}

async function show(deps: RouteDeps, { mandate, side }: OwnMandate, page: Page): Promise<Reply> {
  const uses = await deps.queries.acting.mandateUses(mandate.id);
  const facts = { mandate, side, uses, catalogue: deps.catalogue, now: page.now() };
  return html(<MandatePage shell={shellOf(deps, page)} {...facts} />);
}

function showAnswer(deps: RouteDeps, own: OwnMandate, page: Page, errors: readonly FieldError[]): Reply {
  if (own.side !== 'attorney') return portalRefusals.refusal('not-found');
  if (standingOf(own.mandate, page.now()) !== 'offered') return redirect(paths.mandate(own.mandate.id));
  const facts = { mandate: own.mandate, catalogue: deps.catalogue, errors };
  return html(<AnswerPage shell={shellOf(deps, page)} {...facts} />, { status: errors.length > 0 ? 422 : 200 });
}

async function sendAnswer(deps: RouteDeps, own: OwnMandate, page: Page): Promise<Reply> {
  const answer = page.form.one(ANSWER_FIELD);
  if (answer !== 'accepted' && answer !== 'declined') {
    const message = mandateMessages.t[page.lang]('answer.error');
    return showAnswer(deps, own, page, [{ field: ANSWER_FIELD, message }]);
  }
  const key = page.form.one('once');
  const answered = await answerMandate(deps, filerOf(page.subject), own.mandate.id, { answer, key });
  return answered.ok ? redirect(paths.mandate(own.mandate.id)) : refuse(answered.error);
}

async function revoke(deps: RouteDeps, { mandate }: OwnMandate, page: Page): Promise<Reply> {
  const revoked = await revokeMandate(deps, filerOf(page.subject), mandate.id, page.form.one('once'));
  return revoked.ok ? redirect(paths.mandate(mandate.id)) : refuse(revoked.error);
}

function filerSubject(page: Page): Extract<Subject, { kind: 'filer' }> {
  if (page.subject.kind !== 'filer') throw new Error('a visitor reached a page for people who signed in');
  return page.subject;
}
