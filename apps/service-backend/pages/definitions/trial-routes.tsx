import { composeForm } from '@biz/catalogue/compose-form.ts';
import { computeFee } from '@biz/catalogue/compute-fee.ts';
import { licencesWith } from '@biz/catalogue/definition-content.ts';
import type { Example } from '@biz/catalogue/example.ts';
import { FIRST } from '@biz/catalogue/operation.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { type ExampleRun, runExamples } from '@biz/catalogue/run-examples.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths } from '../../paths.ts';
import { ErrorsPage } from './errors-page.tsx';
import { ExamplesPage } from './examples-page.tsx';
import { type Preview, PreviewPage } from './preview-page.tsx';
import { type RevisionView, revisionView } from './revision-view.ts';

/** Trying a revision: as applicants see it, every error, the examples. */
export function addTrialRoutes(app: BackendApp, deps: RouteDeps): void {
  const policy = 'revision-in-reach';
  app.route({ method: 'GET', path: definitionPaths.preview, policy, handler: (page) => showPreview(deps, page) });
  app.route({ method: 'GET', path: definitionPaths.examples, policy, handler: (page) => showExamples(deps, page) });
  app.route({
    method: 'GET',
    path: definitionPaths.errors,
    policy,
    handler: async (page) =>
      html(<ErrorsPage shell={shellOf(deps, page.subject)} view={await revisionView(deps, page)} />),
  });
}

async function runsOf(deps: RouteDeps, view: RevisionView): Promise<readonly ExampleRun[]> {
  const { after, trial, before } = view;
  if (!after || !trial.loaded) return [];
  const licences = licencesWith(trial.loaded.catalogue, after);
  return runExamples(before, trial.loaded, await deps.definitions.examples(licences));
}

async function showExamples(deps: RouteDeps, page: Page): Promise<Reply> {
  const view = await revisionView(deps, page);
  const runs = await runsOf(deps, view);
  return html(<ExamplesPage {...{ shell: shellOf(deps, page.subject), view, runs }} />);
}

async function showPreview(deps: RouteDeps, page: Page): Promise<Reply> {
  const view = await revisionView(deps, page);
  const examples = (await runsOf(deps, view)).map(({ example }) => example);
  const asked = examples.find(({ id }) => id === page.query.get('example'));
  const chosen = asked ?? tellingExample(view, examples);
  const preview = chosen && previewOf(view, chosen);
  return html(<PreviewPage {...{ shell: shellOf(deps, page.subject), view, examples, preview }} />);
}

/** The first application that shows most of what has changed. */
function tellingExample({ differences = [] }: RevisionView, examples: readonly Example[]): Example | undefined {
  const changed = new Set<string | undefined>(differences.map(({ path: [part] }) => part));
  const first = examples.filter(({ asking = FIRST }) => asking.kind === FIRST.kind);
  const shown = ({ expect }: Example) =>
    [...expect.questions, ...expect.documents].filter((id) => changed.has(id)).length;
  return first.toSorted((a, b) => shown(b) - shown(a))[0] ?? examples[0];
}

function previewOf(view: RevisionView, example: Example): Preview | undefined {
  const catalogue = view.trial.loaded?.catalogue;
  if (!catalogue) return undefined;
  const { licence, applicant, answers, asking = FIRST, on } = example;
  const place = answers['premises.subdistrict'];
  const agency = typeof place === 'string' ? resolveAgency(catalogue, licence, place) : undefined;
  const fee = computeFee(catalogue, licence, agency, answers, on, asking.kind);
  const form = composeForm(catalogue, [licence], applicant, answers, asking);
  return { example, form, fee: fee.ok ? fee.value : undefined };
}
