import { resendMessages, waitingSince } from '@biz/actions/system/resend-messages.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { MessageTextsPage, UndeliveredPage } from './message-pages.tsx';

/** The texts of all messages for review, and what did not go out. */
export function addMessageRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.messageTexts,
    policy: 'administrator',
    handler: (page) => html(<MessageTextsPage shell={shellOf(deps, page.subject)} />),
  });
  app.route({
    method: 'GET',
    path: paths.undelivered,
    policy: 'central-administrator',
    async handler(page) {
      const messages = await deps.queries.undelivered(waitingSince(page.now()));
      const again = Number(page.query.get('again') ?? Number.NaN);
      const done = Number.isSafeInteger(again) ? { again } : {};
      return html(<UndeliveredPage shell={shellOf(deps, page.subject)} messages={messages} {...done} />);
    },
  });
  app.route({
    method: 'POST',
    path: paths.undelivered,
    policy: 'central-administrator',
    async handler(page) {
      const count = await resendMessages(deps, page.form.one(ONCE_FIELD) || page.now());
      return redirect(`${paths.undelivered}?again=${count}`);
    },
  });
}
