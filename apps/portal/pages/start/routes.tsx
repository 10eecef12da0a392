import { lookUpApplicant } from '@biz/actions/applicant/look-up-applicant.ts';
import { startDraft } from '@biz/actions/applicant/start-draft.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { attorneyOf, type Mandate, standingOf } from '@biz/licensing/acting/mandate.ts';
import type { Applicant, Draft } from '@biz/licensing/filing.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { allTyped, typed } from '@biz/web/forms/typed-fields.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { fieldsOfQuery, queryFrom } from '../../forms/raw-fields.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse } from '../../refusals.ts';
import type { ActingFor } from '../../session.ts';
import type { Subject } from '../../subject.ts';
import { type GuideResult, guideResult } from '../guide/guide-result.ts';
import { firstOpen, type GuideState, guideFields, readGuide } from '../guide/guide-state.ts';
import { LICENCE_FIELD } from '../guide/offered-licences.tsx';
import { CHOSEN_FIELD } from '../guide/result-page.tsx';
import {
  choiceOf,
  chosenMandate,
  type KnownApplicants,
  notDirectorErrors,
  readChoice,
  type TypedChoice,
  typedChoice,
} from './applicant-choice.tsx';
import { ActAsPage, StartPage } from './start-page.tsx';

/** From the guide's result to a draft, and changing for whom one acts. */
export function addStartRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.start,
    policy: 'signed-in',
    handler: (page) => withStart(deps, page, (start) => showStart(deps, page, start)),
  });
  app.route({
    method: 'POST',
    path: paths.start,
    policy: 'signed-in',
    handler: (page) => withStart(deps, page, (start) => openDraft(deps, page, start)),
  });
  app.route({
    method: 'GET',
    path: paths.actAs,
    policy: 'signed-in',
    handler: (page) => showActAs(deps, page, choiceOf(filerSubject(page).actingFor), []),
  });
  app.route({
    method: 'POST',
    path: paths.actAs,
    policy: 'signed-in',
    handler: (page) => changeActingFor(deps, page),
  });
}

/** What the address asks to start: the guide's answers and the licences chosen on its result. */
type Start = { readonly state: GuideState; readonly result: GuideResult; readonly resultHref: string };

function withStart(
  deps: RouteDeps,
  page: Page,
  answer: (start: Start) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const fields = fieldsOfQuery(page.query);
  const state = readGuide(deps.catalogue, typed(fields, 'business'), fields);
  if (!state) return portalRefusals.refusal('not-found');
  const wanted = fields[CHOSEN_FIELD] === undefined ? undefined : allTyped(fields, LICENCE_FIELD);
  const result = guideResult(deps.catalogue, state, wanted, bangkokDate(page.now()));
  const ids = result.chosen.map(({ plan }) => plan.licence.id);
  const query = queryFrom({ [CHOSEN_FIELD]: '1', [LICENCE_FIELD]: ids }, guideFields(state));
  const resultHref = `${paths.guide(state.business.id)}/result?${query}`;
  // Nothing chosen, or an answer missing: the result page says so.
  if (ids.length === 0 || firstOpen(state) !== undefined) return redirect(resultHref);
  return answer({ state, result, resultHref });
}

async function showStart(
  deps: RouteDeps,
  page: Page,
  start: Start,
  again?: { readonly choice: TypedChoice; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const subject = filerSubject(page);
  const { companies } = await knownApplicants(deps, page);
  const view = (
    <StartPage
      shell={shellOf(deps, page)}
      subject={subject}
      chosen={start.result.chosen}
      action={page.request.url}
      resultHref={start.resultHref}
      choice={again?.choice ?? choiceOf(subject.actingFor)}
      known={{ companies, mandates: [] }}
      errors={again?.errors ?? []}
      onceKey={page.form.one('once')}
    />
  );
  return html(view, { status: again ? 422 : 200 });
}

async function openDraft(deps: RouteDeps, page: Page, start: Start): Promise<Reply> {
  const { filer, actingFor } = filerSubject(page);
  const choice = typedChoice(page.form);
  const juristicId = await applicantChosen(deps, page, choice, actingFor);
  if (!juristicId.ok) return showStart(deps, page, start, { choice, errors: juristicId.error });
  const request = {
    applicantKind: juristicId.value ? ('juristic' as const) : ('person' as const),
    ...(juristicId.value ? { juristicId: juristicId.value } : {}),
    business: start.state.business.id,
    licences: start.result.chosen.map(({ plan }) => plan.licence.id),
    guideAnswers: guideAnswers(start.state, page.now()),
  };
  const opened = await startDraft(deps, filer, request, page.form.one('once'));
  if (!opened.ok && opened.error.kind === 'NotDirector') {
    return showStart(deps, page, start, { choice, errors: notDirectorErrors(opened.error, choice, page.lang) });
  }
  if (!opened.ok) return refuse(opened.error);
  const draft = filer.behalf ? undefined : await deps.queries.draft(opened.value.draft, filer.subject);
  if (draft) await actFor(page, draft.applicant);
  return redirect(paths.draft(opened.value.draft));
}

/** Under a mandate the applicant is given; otherwise it is chosen on the page. */
async function applicantChosen(deps: RouteDeps, page: Page, choice: TypedChoice, actingFor: ActingFor) {
  const { behalf } = filerSubject(page).filer;
  if (behalf?.kind === 'mandate') return ok(behalf.mandate.company?.id);
  return readChoice(choice, actingFor, await knownApplicants(deps, page), page.lang);
}

/** Companies and principals that the person need not type again; nothing while acting for somebody else at a counter. */
async function knownApplicants(deps: RouteDeps, page: Page): Promise<KnownApplicants> {
  const { filer } = filerSubject(page);
  if (filer.behalf?.kind === 'assistance') return { companies: [], mandates: [] };
  const { acting } = deps.queries;
  const [companies, mandates] = await Promise.all([
    acting.companiesOf(filer.subject),
    acting.mandatesTo(filer.nationalId),
  ]);
  const isInForce = (mandate: Mandate) =>
    standingOf(mandate, page.now()) === 'active' && attorneyOf(mandate)?.subject === filer.subject;
  return { companies, mandates: mandates.filter(isInForce) };
}

async function showActAs(
  deps: RouteDeps,
  page: Page,
  choice: TypedChoice,
  errors: readonly FieldError[],
): Promise<Reply> {
  const subject = filerSubject(page);
  if (subject.filer.behalf?.kind === 'assistance') return redirect(paths.visit(subject.filer.behalf.assistance.id));
  const known = await knownApplicants(deps, page);
  const facts = { subject, choice, errors, known, hasEnded: page.query.has('ended') };
  const view = <ActAsPage shell={shellOf(deps, page)} {...facts} />;
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

async function changeActingFor(deps: RouteDeps, page: Page): Promise<Reply> {
  const { filer, actingFor } = filerSubject(page);
  const choice = typedChoice(page.form);
  const known = await knownApplicants(deps, page);
  const mandate = chosenMandate(choice, known);
  if (mandate) {
    await saveActingFor(page, { kind: 'mandate', mandate: mandate.id });
    return redirect(paths.home);
  }
  const juristicId = readChoice(choice, actingFor, known, page.lang);
  if (!juristicId.ok) return showActAs(deps, page, choice, juristicId.error);
  const { behalf: _, ...inOwnName } = filer;
  const found = await lookUpApplicant(deps, inOwnName, juristicId.value);
  if (!found.ok && found.error.kind === 'NotDirector') {
    return showActAs(deps, page, choice, notDirectorErrors(found.error, choice, page.lang));
  }
  if (!found.ok) return refuse(found.error);
  await actFor(page, found.value.applicant);
  return redirect(paths.home);
}

/** Remembers in the session for whom the person acts. */
async function actFor(page: Page, applicant: Applicant): Promise<void> {
  const { juristicId, juristicName } = applicant;
  const actingFor: ActingFor =
    juristicId && juristicName ? { kind: 'juristic', juristicId, juristicName } : { kind: 'person' };
  await saveActingFor(page, actingFor);
}

async function saveActingFor(page: Page, actingFor: ActingFor): Promise<void> {
  const held = page.session.data;
  if (!held?.signedIn) return;
  await page.session.save({ ...held, signedIn: { ...held.signedIn, actingFor } });
}

function guideAnswers(state: GuideState, at: Instant): Draft['answers'] {
  return Object.fromEntries(
    Object.entries(state.answers).flatMap(([concept, value]) =>
      value === undefined ? [] : [[concept, { value, source: 'guide' as const, at }]],
    ),
  );
}

function filerSubject(page: Page): Extract<Subject, { kind: 'filer' }> {
  if (page.subject.kind !== 'filer') throw new Error('a visitor reached a page for people who signed in');
  return page.subject;
}
