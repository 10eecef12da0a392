import type { RegisterSearch } from '@biz/actions/ports/queries.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { STANDINGS } from '@biz/licensing/register/standing.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { readScopeOf } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { RegisterPage } from './list-page.tsx';

/** What the address of the list says: as typed, to be shown again. */
export type RegisterAddress = { readonly q: string; readonly state: string };

/** The states that the list can be narrowed to. */
export const REGISTER_STATES = ['order', ...STANDINGS] as const satisfies readonly RegisterSearch['state'][];

const LONGEST_SEARCH = 100;

/** The list of the agency's licences. */
export function addRegisterListRoute(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.register, policy: 'officer', handler: (page) => showRegister(deps, page) });
}

async function showRegister(deps: RouteDeps, page: Page) {
  const officer = officerOf(page);
  const today = bangkokDate(page.now());
  const part = (name: string) => normaliseThai(page.query.get(name) ?? '').slice(0, LONGEST_SEARCH);
  const address = { q: part('q'), state: part('state') };
  const state = REGISTER_STATES.find((one) => one === address.state);
  const cursor = cursorOf(page);
  const search = {
    text: address.q,
    today,
    scope: readScopeOf(officer),
    ...(state ? { state } : {}),
    ...(cursor ? { cursor } : {}),
  };
  const list = await deps.queries.register(officer.agency, search);
  return html(
    <RegisterPage shell={shellOf(deps, page.subject)} catalogue={deps.catalogue} {...{ list, address, today }} />,
  );
}

function cursorOf({ query }: Page): string | undefined {
  const raw = query.get('at') ?? '';
  return /^[<>].{1,100}$/.test(raw) ? raw : undefined;
}
