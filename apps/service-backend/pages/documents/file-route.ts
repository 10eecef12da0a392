import { file as fileReply } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { journalAccess } from '../../case/access-journal.ts';
import { accessedBy, type CaseFile, caseFiles, recordOf } from '../../case/case-files.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { RouteDeps } from '../../deps.ts';
import { casePaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';

/**
 * The bytes of one file of a case, shown in place or downloaded with `?download=yes`; only files that the application's
 * own events name, and journaled by what they are.
 */
export function addFileRoute(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: casePaths.file,
    policy: 'case-of-agency',
    async handler(page) {
      const officerCase = deps.caseOf(page.request);
      const events = await deps.queries.history(officerCase.application.id);
      const found = [...draftedFiles(officerCase), ...caseFiles(events)].find(
        ({ file }) => file === page.param('file'),
      );
      if (!found) return refuse({ kind: 'NotFound' });
      await journalAccess(deps, officerCase, accessedBy(found));
      const { sha256, name, mediaType } = await recordOf(deps.queries, found.file);
      const bytes = await deps.files.open(sha256);
      return fileReply(bytes, { name, mediaType, inline: page.query.get('download') !== 'yes' });
    },
  });
}

/** Documents that are drafted for the applicant: the officers of the agency see them before they are sent. */
function draftedFiles({ drafted }: OfficerCase): readonly CaseFile[] {
  return drafted.flatMap(({ item, at }) =>
    item.kind === 'reply' ? [{ file: item.file, at, of: { kind: 'officer-document' as const } }] : [],
  );
}
