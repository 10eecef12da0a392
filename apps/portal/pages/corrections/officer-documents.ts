import { ok } from '@biz/kernel/result.ts';
import { file, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals } from '../../refusals.ts';
import { ownCase } from '../tracking/routes.tsx';

/** Documents that officers sent to the person; the first opening is noted for the officer. */
export function addOfficerDocuments(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: '/applications/:application/officer-documents/:file',
    policy: 'owner-of-application',
    handler: (page) => serve(deps, page),
  });
}

async function serve(deps: RouteDeps, page: Page): Promise<Reply> {
  const { view } = ownCase(deps, page);
  const sent = view.state.officerDocuments.find((one) => one.file === page.param('file'));
  const record = sent && (await deps.queries.file(sent.file));
  if (!record) return portalRefusals.refusal('not-found');
  const bytes = await deps.files.open(record.sha256);
  await deps.store.transact<null, never>(async (tx) => {
    await tx.corrections.markOpened(view.id, record.id, deps.clock.now());
    return ok(null);
  });
  return file(bytes, { name: record.name, mediaType: record.mediaType, inline: true });
}
