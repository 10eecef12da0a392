import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { WorklistQuery } from '../ports/desk.ts';
import type { Queries, WorklistRow } from '../ports/queries.ts';

/** The most applications that one file may hold. */
export const MOST_EXPORTED = 10_000;

const PORTION = 500;

/** Why officers take data out of the system; the persons it is about read it in their own words. */
export const EXPORT_PURPOSES = ['back-office', 'report', 'audit'] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

/** Who takes it out. */
export type Exporter = { readonly subject: SubjectId; readonly name: string; readonly agency: AgencyId };

/**
 * Reads a list as portions of rows, from its first page on, at most `MOST_EXPORTED` rows. Reading that an officer takes
 * away is journaled with its purpose for every filing (DSS PS-05), each portion before it is handed out: when the journal
 * cannot be written this throws, and nothing leaves.
 */
export async function* exportWorklist(
  deps: Pick<ActionDeps, 'store' | 'clock'> & { readonly queries: Pick<Queries, 'desk'> },
  exporter: Exporter,
  query: Omit<WorklistQuery, 'cursor' | 'limit'>,
  purpose: ExportPurpose,
): AsyncGenerator<readonly WorklistRow[], void, undefined> {
  let cursor: string | undefined;
  for (let left = MOST_EXPORTED; left > 0; left -= PORTION) {
    const limit = Math.min(PORTION, left);
    const page = await deps.queries.desk.worklist({ ...query, limit, ...(cursor ? { cursor } : {}) });
    if (page.rows.length === 0) return;
    await deps.store.transact<null, never>(async (tx) => {
      const { subject: by, name: byName, agency } = exporter;
      const access = { by, byName, agency, purpose: `export-${purpose}`, what: 'worklist', at: deps.clock.now() };
      await tx.desk.journalExport(access, [...new Set(page.rows.map(({ filing }) => filing))]);
      return ok(null);
    });
    yield page.rows;
    cursor = page.next;
    if (cursor === undefined) return;
  }
}
