import type { FilingView } from '@biz/actions/ports/queries.ts';
import type { InboxMessage } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { ok } from '@biz/kernel/result.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { filerOf } from '../../subject.ts';
import { type InboxLine, InboxPage } from './inbox-page.tsx';

/** The person's messages; marking them as read is a button, so that looking changes nothing. */
export function addInboxRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.inbox,
    policy: 'signed-in',
    async handler(page) {
      const { subject } = filerOf(page.subject);
      const [messages, filings, unread] = await Promise.all([
        deps.queries.inbox(subject),
        deps.queries.filingsOf(subject),
        deps.queries.unreadCount(subject),
      ]);
      const lines = messages.flatMap((message) => lineOf(message, filings, deps.catalogue));
      return html(<InboxPage shell={shellOf(deps, page)} lines={lines} unread={unread} />);
    },
  });
  app.route({
    method: 'POST',
    path: paths.inbox,
    policy: 'signed-in',
    async handler(page) {
      const { subject } = filerOf(page.subject);
      await deps.store.transact<null, never>(async (tx) => {
        await tx.markInboxRead(subject, page.now());
        return ok(null);
      });
      return redirect(paths.inbox);
    },
  });
}

function lineOf(message: InboxMessage, filings: readonly FilingView[], catalogue: Catalogue): readonly InboxLine[] {
  const found = filings.find(({ filing }) => filing.id === message.filing);
  if (!found) return [];
  const { filing } = found;
  const about = filing.applications.find(({ id }) => id === message.application);
  const licence = (about && catalogue.licences.get(about.licence)?.shortName) ?? { th: '', en: '' };
  const { key, at, message: kind } = message;
  return [{ key, at, message: kind, licence, filing: filing.id, filingNumber: filing.number }];
}
