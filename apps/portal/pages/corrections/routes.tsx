import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals } from '../../refusals.ts';
import { ownCase } from '../tracking/routes.tsx';
import { CheckCorrectionsPage } from './check-page.tsx';
import { CorrectionsPage } from './corrections-page.tsx';
import { fieldsHeld } from './held-fields.ts';
import { ItemPage } from './item-page.tsx';
import { NothingToCorrectPage } from './nothing-page.tsx';
import { prepare } from './prepare-item.tsx';
import { type Entry, nextOpen, type RequestContext, readRequest } from './request-context.ts';
import { send, sentPath } from './send-corrections.tsx';

/** Above the limit of every document type, so that a larger file is refused in place and not with the connection. */
const MOST_BYTES = 20 * 1_048_576;

/** Answering an officer's request: prepare each item, look at all of them, send them back once. */
export function addCorrectionRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'corrector-of-application' as const;
  const path = '/applications/:application/corrections';
  const own = (page: Page, answer: (context: RequestContext) => Reply | Promise<Reply>) =>
    withRequest(deps, page, answer);
  app.route({
    method: 'GET',
    path,
    policy,
    handler: (page) => own(page, (context) => html(<CorrectionsPage context={context} errors={[]} />)),
  });
  app.route({
    method: 'GET',
    path: `${path}/items/:item`,
    policy,
    handler: (page) =>
      own(page, (context) =>
        withEntry(page, context, (entry) =>
          html(<ItemPage context={context} entry={entry} fields={fieldsHeld(context, entry)} errors={[]} />),
        ),
      ),
  });
  app.route({
    method: 'POST',
    path: `${path}/items/:item`,
    policy,
    upload: { maxBytes: MOST_BYTES, maxFiles: 1 },
    rateLimit: { max: 60, windowSeconds: 60 },
    handler: (page) => own(page, (context) => withEntry(page, context, (entry) => prepare(deps, page, context, entry))),
  });
  app.route({
    method: 'GET',
    path: `${path}/check`,
    policy,
    handler: (page) =>
      own(page, (context) =>
        nextOpen(context)
          ? redirect(paths.corrections(context.its.view.id))
          : html(<CheckCorrectionsPage context={context} />),
      ),
  });
  app.route({
    method: 'POST',
    path: `${path}/check`,
    policy,
    // The same button pressed twice: the second press finds the request answered and leads where the first one led.
    handler: (page) =>
      withRequest(
        deps,
        page,
        (context) => send(deps, page, context),
        () => redirect(sentPath(ownCase(deps, page).filing.id)),
      ),
  });
}

/** Answers for the open request of the application in the address, or says that there is none any more. */
async function withRequest(
  deps: RouteDeps,
  page: Page,
  answer: (context: RequestContext) => Reply | Promise<Reply>,
  otherwise?: () => Reply,
): Promise<Reply> {
  const its = ownCase(deps, page);
  const { situation } = its;
  if (situation.kind !== 'correcting') {
    const status = page.request.method === 'POST' ? 409 : 200;
    return otherwise?.() ?? html(<NothingToCorrectPage shell={shellOf(deps, page)} its={its} />, { status });
  }
  return answer(await readRequest(deps, page, its, situation));
}

function withEntry(
  page: Page,
  { entries }: RequestContext,
  answer: (entry: Entry) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const entry = entries.find(({ key }) => key === page.param('item'));
  return entry ? answer(entry) : portalRefusals.refusal('not-found');
}
