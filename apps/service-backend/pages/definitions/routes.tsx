import { beginRevision } from '@biz/actions/definitions/begin-revision.ts';
import { definitionFile } from '@biz/catalogue/definition.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths, revisionPath } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { administratorOn } from '../administration/list-routes.tsx';
import { addDecisionRoutes } from './decision-routes.tsx';
import { DefinitionPage } from './definition-page.tsx';
import { doneNotice } from './done-notice.ts';
import { HistoryPage } from './history-page.tsx';
import { addDefinitionListRoute } from './list-routes.tsx';
import { RevisionPage } from './revision-page.tsx';
import { revisionView } from './revision-view.ts';
import { addSourceRoutes } from './source-routes.tsx';
import { addTermsRoutes } from './terms-routes.tsx';
import { addTextsRoutes } from './texts-routes.tsx';
import { addTrialRoutes } from './trial-routes.tsx';

/** Definitions: read, revise, approve, take home. */
export function addDefinitionRoutes(app: BackendApp, deps: RouteDeps): void {
  addDefinitionListRoute(app, deps);
  const definition = (path: string, handler: (page: Page) => Reply | Promise<Reply>) =>
    app.route({ method: 'GET', path, policy: 'definition-in-reach', handler });
  definition(definitionPaths.definition, (page) => showDefinition(deps, page));
  definition(definitionPaths.definitionFile, (page) => downloadDefinition(deps, page));
  app.route({
    method: 'POST',
    path: definitionPaths.definition,
    policy: 'keeper-of-definition',
    handler: (page) => begin(deps, page),
  });
  const revision = (path: string, handler: (page: Page) => Reply | Promise<Reply>) =>
    app.route({ method: 'GET', path, policy: 'revision-in-reach', handler });
  revision(definitionPaths.revision, (page) => showRevision(deps, page));
  revision(definitionPaths.history, async (page) =>
    html(<HistoryPage shell={shellOf(deps, page.subject)} view={await revisionView(deps, page)} />),
  );
  revision(definitionPaths.file, (page) => {
    const { definition: about, revision: kept } = deps.revisionOf(page.request);
    return yaml(about.id, kept.text);
  });
  addSourceRoutes(app, deps);
  addTextsRoutes(app, deps);
  addTermsRoutes(app, deps);
  addTrialRoutes(app, deps);
  addDecisionRoutes(app, deps);
}

async function showDefinition(deps: RouteDeps, page: Page): Promise<Reply> {
  const seen = deps.definitionOf(page.request);
  const revisions = await deps.queries.definitions.revisionsOf(seen.definition.id);
  const today = bangkokDate(page.now());
  const loaded = deps.definitions.on(today);
  return html(<DefinitionPage {...{ shell: shellOf(deps, page.subject), loaded, seen, revisions, today }} />);
}

async function begin(deps: RouteDeps, page: Page): Promise<Reply> {
  const { definition } = deps.definitionOf(page.request);
  const begun = await beginRevision(deps, administratorOn(page), definition.id, page.form.one(ONCE_FIELD));
  return begun.ok ? redirect(`${revisionPath('revision', begun.value.revision)}?done=begin`) : refuse(begun.error);
}

async function showRevision(deps: RouteDeps, page: Page): Promise<Reply> {
  const view = await revisionView(deps, page);
  const by = administratorOn(page);
  const isAuthor = view.seen.revision.authors.includes(by.account);
  const isCentral = by.reach === 'all';
  const shell = shellOf(deps, page.subject);
  return html(<RevisionPage {...{ shell, view, isAuthor, isCentral }} {...doneNotice(page)} />);
}

function downloadDefinition(deps: RouteDeps, page: Page): Reply {
  const { id } = deps.definitionOf(page.request).definition;
  const { files } = deps.definitions.on(bangkokDate(page.now()));
  return yaml(id, definitionFile(files, id)?.text ?? '');
}

function yaml(name: string, text: string): Reply {
  return file(new TextEncoder().encode(text), { name: `${name}.yaml`, mediaType: 'application/yaml' });
}
