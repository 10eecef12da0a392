import type { FilingView } from '@biz/actions/ports/queries.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import { parseFileId } from '@biz/kernel/ids.ts';
import { file, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals } from '../../refusals.ts';

/** Files of a filing for the person who sent it. */
export function addFilingFiles(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: '/filings/:filing/files/:file',
    policy: 'owner-of-filing',
    handler: (page) => serve(deps, page),
  });
}

async function serve(deps: RouteDeps, page: Page): Promise<Reply> {
  const { filing } = deps.ownedBy(page.request);
  const id = parseFileId(page.param('file'));
  const record = id.ok ? await deps.queries.file(id.value) : undefined;
  if (!filing || !record || !mayServe(record, filing)) return portalRefusals.refusal('not-found');
  const bytes = await deps.files.open(record.sha256);
  return file(bytes, { name: record.name, mediaType: record.mediaType, inline: true });
}

/**
 * Only files of this filing; of licences only those in force, never the draft that waits for its signature; photos of an
 * inspection stand in its report.
 */
function mayServe(record: FileRecord, { filing, applications }: FilingView): boolean {
  if (record.filing !== filing.id) return false;
  // What an officer sends is opened through its application, so that the opening is on record.
  if (record.purpose === 'inspection' || record.purpose === 'officer-document') return false;
  if (record.purpose !== 'licence') return true;
  return applications.some(({ state }) => state.issued?.isSigned === true && state.issued.file === record.id);
}
