import { html, redirect } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps, SandboxPage } from '../sandbox-app.ts';
import { cardSessionOf, parseCardChoice, setCardSession } from './card-sessions.ts';
import { RegistriesPage } from './registry-pages.tsx';
import { parseState, SOURCES, statesOf, switchSource } from './switches.ts';

/** The page that makes registries, bank and messages fail, and moves cards in and out of readers. */
export function addRegistryRoutes(app: SandboxApp, deps: SandboxDeps): void {
  app.route({
    method: 'GET',
    path: '/registries',
    policy: 'anyone',
    handler: async (page) => {
      const officers = [...deps.register.officers];
      const sessions = await Promise.all(officers.map((officer) => cardSessionOf(deps, officer)));
      const states = await statesOf(deps.tables);
      const isSaved = page.query.has('saved');
      return html(
        <RegistriesPage states={states} sessions={sessions} people={deps.register.people} isSaved={isSaved} />,
      );
    },
  });
  app.route({
    method: 'POST',
    path: '/registries',
    policy: 'anyone',
    handler: async (page) => {
      await saveSwitches(deps, page);
      await saveCards(deps, page);
      return redirect('/registries?saved=yes');
    },
  });
}

async function saveSwitches(deps: SandboxDeps, page: SandboxPage): Promise<void> {
  for (const source of SOURCES) {
    const state = parseState(page.form.one(`source.${source}`));
    if (state !== undefined) await switchSource(deps.tables, source, state);
  }
}

async function saveCards(deps: SandboxDeps, page: SandboxPage): Promise<void> {
  for (const agent of deps.register.officers) {
    const session = parseCardChoice(deps, agent, page.form.one(`card.${agent}`));
    if (session !== undefined) await setCardSession(deps, session);
  }
}
