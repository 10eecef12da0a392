import { beginRevision } from '@biz/actions/definitions/begin-revision.ts';
import { definitionFile } from '@biz/catalogue/definition.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { mayReadDefinition } from '@biz/licensing/definitions/may-revise.ts';
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
import { DefinitionsPage, type ListedDefinition } from './list-page.tsx';
import { RevisionPage } from './revision-page.tsx';
import { revisionView } from './revision-view.ts';
import { addSourceRoutes } from './source-routes.tsx';
import { addTermsRoutes } from './terms-routes.tsx';
import { addTextsRoutes } from './texts-routes.tsx';
import { addTrialRoutes } from './trial-routes.tsx';

/** Definitions of licences: read, revise, approve, take home. */
export function addDefinitionRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: definitionPaths.list,
    policy: 'administrator',
    handler: (page) => showDefinitions(deps, page),
  });
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
    const { licence, revision: kept } = deps.revisionOf(page.request);
    return yaml(licence.id, kept.text);
  });
  addSourceRoutes(app, deps);
  addTextsRoutes(app, deps);
  addTermsRoutes(app, deps);
  addTrialRoutes(app, deps);
  addDecisionRoutes(app, deps);
}

async function showDefinitions(deps: RouteDeps, page: Page): Promise<Reply> {
  const { catalogue, queries } = deps;
  const by = administratorOn(page);
  const today = bangkokDate(page.now());
  const within = [...catalogue.licences.values()].filter((licence) => mayReadDefinition(by, licence, catalogue));
  const [open, inEffect] = await Promise.all([queries.definitions.open(today), queries.definitions.inEffect(today)]);
  const definitions = within.map((licence): ListedDefinition => {
    const current = inEffect.find(({ revision }) => revision.licence === licence.id);
    return {
      licence,
      open: open.filter(({ revision }) => revision.licence === licence.id),
      ...(current ? { inEffect: current } : {}),
    };
  });
  return html(<DefinitionsPage {...{ shell: shellOf(deps, page.subject), catalogue, definitions, today }} />);
}

async function showDefinition(deps: RouteDeps, page: Page): Promise<Reply> {
  const seen = deps.definitionOf(page.request);
  const revisions = await deps.queries.definitions.revisionsOf(seen.licence.id);
  const today = bangkokDate(page.now());
  const { catalogue } = deps;
  return html(<DefinitionPage {...{ shell: shellOf(deps, page.subject), catalogue, seen, revisions, today }} />);
}

async function begin(deps: RouteDeps, page: Page): Promise<Reply> {
  const { licence } = deps.definitionOf(page.request);
  const begun = await beginRevision(deps, administratorOn(page), licence.id, page.form.one(ONCE_FIELD));
  return begun.ok ? redirect(`${revisionPath('revision', begun.value.revision)}?done=begin`) : refuse(begun.error);
}

async function showRevision(deps: RouteDeps, page: Page): Promise<Reply> {
  const view = await revisionView(deps, page);
  const isAuthor = view.seen.revision.authors.includes(administratorOn(page).account);
  const shell = shellOf(deps, page.subject);
  return html(<RevisionPage {...{ shell, view, isAuthor }} {...doneNotice(page)} />);
}

function downloadDefinition(deps: RouteDeps, page: Page): Reply {
  const { id } = deps.definitionOf(page.request).licence;
  const { files } = deps.definitions.on(bangkokDate(page.now()));
  return yaml(id, definitionFile(files, id)?.text ?? '');
}

function yaml(name: string, text: string): Reply {
  return file(new TextEncoder().encode(text), { name: `${name}.yaml`, mediaType: 'application/yaml' });
}
