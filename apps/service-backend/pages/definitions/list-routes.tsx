import { type Definition, type DefinitionKind, definitionsIn } from '@biz/catalogue/definition.ts';
import { contentOf, type DefinitionContent } from '@biz/catalogue/definition-content.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import { mayReadDefinition } from '@biz/licensing/definitions/may-revise.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths } from '../../paths.ts';
import { administratorOn } from '../administration/list-routes.tsx';
import { DefinitionsPage, type ListedDefinition } from './list-page.tsx';

/** The groups of the list, in the order of their tabs. */
export const GROUPS = ['licence', 'questions', 'documents', 'agency'] as const satisfies readonly DefinitionKind[];

/** Longest search in characters. */
const LONGEST = 100;

/** The definitions that an administrator may read, group by group, to be searched by what stands in them. */
export function addDefinitionListRoute(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: definitionPaths.list,
    policy: 'administrator',
    handler: (page) => showDefinitions(deps, page),
  });
}

async function showDefinitions(deps: RouteDeps, page: Page): Promise<Reply> {
  const { catalogue, queries } = deps;
  const by = administratorOn(page);
  const today = bangkokDate(page.now());
  const loaded = deps.definitions.on(today);
  const q = (page.query.get('q') ?? '').trim().slice(0, LONGEST);
  const [open, inEffect] = await Promise.all([queries.definitions.open(today), queries.definitions.inEffect(today)]);
  const found = definitionsIn(loaded.files)
    .filter((definition) => mayReadDefinition(by, definition, catalogue))
    .flatMap((definition): readonly ListedDefinition[] => {
      const content = contentOf(loaded, definition);
      const matches = content && matchesIn(definition, content, searchKey(q));
      if (!content || !matches) return [];
      const current = inEffect.find(({ revision }) => revision.definition === definition.id);
      return [
        {
          ...{ definition, content, matches },
          open: open.filter(({ revision }) => revision.definition === definition.id),
          ...(current ? { inEffect: current } : {}),
        },
      ];
    });
  const asked = GROUPS.find((one) => one === page.query.get('group'));
  const group = asked ?? GROUPS.find((one) => found.some(({ definition }) => definition.kind === one)) ?? 'licence';
  const shell = shellOf(deps, page.subject);
  return html(<DefinitionsPage {...{ shell, catalogue, found, group, q, today }} />);
}

/** What of a definition a search has found besides its name; undefined when nothing. */
function matchesIn(
  { id, title }: Definition,
  content: DefinitionContent,
  wanted: string,
): readonly Localised[] | undefined {
  const has = (...texts: readonly string[]) => texts.some((text) => searchKey(text).includes(wanted));
  if (wanted === '' || has(title.th, title.en, id)) return [];
  const parts = content.kind === 'questions' || content.kind === 'documents' ? Object.values(content.says) : [];
  const found = parts.filter((part) => has(part.label.th, part.label.en, part.id)).map(({ label }) => label);
  return found.length > 0 ? found : undefined;
}
