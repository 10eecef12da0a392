import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { AboutPage, type AboutTopic } from './about-page.tsx';

/** The pages behind the footer's links. */
export function addAboutRoutes(app: BackendApp, deps: RouteDeps): void {
  const topics: readonly AboutTopic[] = ['help', 'privacy', 'accessibility'];
  for (const topic of topics) {
    app.route({
      method: 'GET',
      path: paths[topic],
      policy: 'anyone',
      handler: (page) => html(<AboutPage shell={shellOf(deps, page.subject)} topic={topic} />),
    });
  }
}
