import { asApplicant, ownerOf } from '@biz/actions/applicant/filer.ts';
import { submitCorrections } from '@biz/actions/applicant/submit-corrections.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { casesOf } from '../../progress/case.ts';
import { refuse, statusOf } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { tooLarge, uploadError } from '../documents/upload-errors.ts';
import { ownCase } from '../tracking/routes.tsx';
import { CheckCorrectionsPage } from './check-page.tsx';
import { type CorrectionContext, CorrectionsPage, fileField } from './corrections-page.tsx';
import { type DocumentItem, documentItems } from './document-items.ts';
import { heldReplacements, holdReplacement } from './held-replacements.ts';
import { NothingToCorrectPage } from './nothing-page.tsx';

/** Above the limit of every document type, so that a larger file is refused in place and not with the connection. */
const MOST_BYTES = 20 * 1_048_576;
/** More documents than any licence asks for. */
const MOST_FILES = 20;

/** Answering an officer's request: hold the new files one by one, look at all of them, send them back once. */
export function addCorrectionRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'corrector-of-application' as const;
  const path = '/applications/:application/corrections';
  app.route({
    method: 'GET',
    path,
    policy,
    handler: (page) =>
      withCorrections(deps, page, (context) => html(<CorrectionsPage context={context} errors={[]} />)),
  });
  app.route({
    method: 'POST',
    path,
    policy,
    upload: { maxBytes: MOST_BYTES, maxFiles: MOST_FILES },
    rateLimit: { max: 30, windowSeconds: 60 },
    handler: (page) => withCorrections(deps, page, (context) => hold(deps, page, context)),
  });
  app.route({
    method: 'GET',
    path: `${path}/check`,
    policy,
    handler: (page) =>
      withCorrections(deps, page, (context) =>
        isComplete(context)
          ? html(<CheckCorrectionsPage context={context} />)
          : redirect(paths.corrections(context.its.view.id)),
      ),
  });
  app.route({
    method: 'POST',
    path: `${path}/check`,
    policy,
    handler: (page) => withCorrections(deps, page, (context) => send(deps, page, context), answerRepeat(deps, page)),
  });
}

/** Answers for the open request of the application in the address, or says that there is none any more. */
async function withCorrections(
  deps: RouteDeps,
  page: Page,
  answer: (context: CorrectionContext) => Reply | Promise<Reply>,
  otherwise?: () => Reply,
): Promise<Reply> {
  const its = ownCase(deps, page);
  const shell = shellOf(deps, page);
  const { situation } = its;
  if (situation.kind !== 'correcting') {
    const status = page.request.method === 'POST' ? 409 : 200;
    return otherwise?.() ?? html(<NothingToCorrectPage shell={shell} its={its} />, { status });
  }
  const whole = await deps.queries.filing(its.filing.id, its.filing.owner);
  const siblings = whole ? casesOf(deps.catalogue, whole, page.now()) : [];
  return answer({
    shell,
    its,
    situation,
    held: await heldReplacements(deps, its),
    types: deps.catalogue.documents,
    sharedWith: (document) =>
      siblings.filter(
        ({ view }) => view.id !== its.view.id && view.state.documents.some((held) => held.document === document),
      ),
  });
}

/** The same button pressed twice: the second press finds the request answered and leads to where the first one led. */
function answerRepeat(deps: RouteDeps, page: Page): () => Reply {
  return () => redirect(sentPath(ownCase(deps, page).filing.id));
}

function sentPath(filing: Parameters<typeof paths.filing>[0]): string {
  return `${paths.filing(filing)}?sent=1`;
}

function isComplete({ situation, held }: Pick<CorrectionContext, 'situation' | 'held'>): boolean {
  return documentItems(situation.items).every(({ document }) => held.has(document));
}

/** Holds every good file and says what is wrong with the others. */
async function hold(deps: RouteDeps, page: Page, context: CorrectionContext): Promise<Reply> {
  const { its, situation } = context;
  const errors: FieldError[] = [];
  for (const item of documentItems(situation.items)) {
    const done = await holdItem(deps, page, context, item);
    if (done.ok) continue;
    if ('kind' in done.error) return refuse(done.error);
    errors.push(done.error);
  }
  const held = await heldReplacements(deps, its);
  const now = { ...context, held };
  if (errors.length > 0) return html(<CorrectionsPage context={now} errors={errors} />, { status: 422 });
  return redirect(isComplete(now) ? paths.correctionsCheck(its.view.id) : paths.corrections(its.view.id));
}

async function holdItem(
  deps: RouteDeps,
  page: Page,
  { its, types, held }: CorrectionContext,
  { document }: DocumentItem,
): Promise<Result<null, FieldError | ActionRefusal>> {
  const { lang, form } = page;
  const t = correctionMessages.t[lang];
  const field = fileField(document);
  const name = its.documentName(document)[lang];
  const [chosen] = form.files(field);
  if (!chosen) return held.has(document) ? ok(null) : err({ field, message: t('error.missing', { document: name }) });
  const type = types.get(document);
  if (!type) return err({ kind: 'DocumentNotWanted', document });
  const wrong = (problem: string) => err({ field, message: t('error.of', { document: name, problem }) });
  if (chosen.isTooLarge) return wrong(tooLarge(type, lang));
  const upload = { bytes: chosen.bytes, fileName: chosen.name };
  const kept = await holdReplacement(deps, its, { document, upload });
  if (kept.ok) return ok(null);
  if (kept.error.kind === 'SameFileAgain') return err({ field, message: t('error.same', { document: name }) });
  const problem = uploadError(kept.error, type, lang);
  return problem === undefined ? kept : wrong(problem);
}

async function send(deps: RouteDeps, page: Page, context: CorrectionContext): Promise<Reply> {
  const { its } = context;
  const filer = filerOf(page.subject);
  const seq = Number(page.form.one('seq'));
  if (!isComplete(context)) return showProblems(context, missingOf(context, page.lang));
  const target = {
    application: its.view.id,
    actor: asApplicant(filer),
    expectedSeq: Number.isSafeInteger(seq) ? seq : 0,
    key: page.form.one('once'),
  };
  const sent = await submitCorrections(deps, ownerOf(filer), target);
  if (sent.ok) return redirect(sentPath(its.filing.id));
  return explain(deps, page, context, sent.error, target.expectedSeq);
}

async function explain(
  deps: RouteDeps,
  page: Page,
  context: CorrectionContext,
  refusal: ActionRefusal,
  seen: number,
): Promise<Reply> {
  const t = correctionMessages.t[page.lang];
  const of = (document: string) =>
    documentItems(context.situation.items).find((item) => item.document === document)?.document;
  switch (refusal.kind) {
    case 'StaleVersion': {
      const events = await deps.queries.history(context.its.view.id);
      const changed = events.filter((event) => event.seq > seen);
      return html(<CorrectionsPage context={context} errors={[]} changed={changed} />, { status: statusOf(refusal) });
    }
    case 'CorrectionMissing':
      return showProblems(context, missingOf(context, page.lang));
    case 'SameFileAgain': {
      const document = of(refusal.document);
      if (!document) return refuse(refusal);
      const message = t('error.same', { document: context.its.documentName(document)[page.lang] });
      return showProblems(context, [{ field: fileField(document), message }]);
    }
    default:
      return refuse(refusal);
  }
}

function missingOf({ situation, held, its }: CorrectionContext, lang: Lang): readonly FieldError[] {
  const t = correctionMessages.t[lang];
  return documentItems(situation.items)
    .filter(({ document }) => !held.has(document))
    .map(({ document }) => ({
      field: fileField(document),
      message: t('error.missing', { document: its.documentName(document)[lang] }),
    }));
}

function showProblems(context: CorrectionContext, errors: readonly FieldError[]): Reply {
  return html(<CorrectionsPage context={context} errors={errors} />, { status: 422 });
}
