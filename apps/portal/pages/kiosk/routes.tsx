import { localPath } from '@biz/identity/local-path.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { newKiosk } from '../../kiosk.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { signOut } from '../sign-in/routes.tsx';
import { KioskStartPage, OwnPhonePage } from './kiosk-pages.tsx';

/** A public device: begin, finish and clear, clear because nobody is there, and go on with one's own phone. */
export function addKioskRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.kiosk,
    policy: 'public',
    handler: (page) => html(<KioskStartPage shell={shellOf(deps, page)} />),
  });
  app.route({ method: 'POST', path: paths.kiosk, policy: 'public', handler: (page) => begin(deps, page) });
  app.route({ method: 'POST', path: paths.kioskEnd, policy: 'public', handler: (page) => finish(deps, page) });
  app.route({ method: 'GET', path: paths.kioskTimeout, policy: 'public', handler: (page) => finish(deps, page) });
  app.route({
    method: 'GET',
    path: paths.kioskPhone,
    policy: 'public',
    handler: (page) => {
      const back = localPath(page.query.get('to') ?? '');
      return html(<OwnPhonePage shell={shellOf(deps, page)} address={`${deps.origin}${back}`} back={back} />);
    },
  });
}

/** Nobody of before is left when somebody begins. */
async function begin(deps: RouteDeps, page: Page): Promise<Reply> {
  await page.session.start(newKiosk(deps.clock));
  return redirect(paths.landing);
}

/** Signs out whoever was there. Outside a public device there is nothing to clear, and a link must not sign anybody out. */
function finish(deps: RouteDeps, page: Page): Reply | Promise<Reply> {
  const held = page.session.data;
  if (!held?.kiosk || !held.signedIn) return redirect(`${paths.kiosk}?lang=th`);
  return signOut(deps, page);
}
