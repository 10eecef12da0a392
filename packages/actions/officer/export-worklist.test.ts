import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { WorklistQuery } from '../ports/desk.ts';
import type { WorklistRow } from '../ports/queries.ts';
import type { Store, Tx } from '../ports/store.ts';
import { exportWorklist, MOST_EXPORTED } from './export-worklist.ts';

const agency = 'a' as AgencyId;
const exporter = { subject: 'pimjai' as SubjectId, name: 'พิมพ์ใจ', agency };
const today = '2026-11-20' as LocalDate;
const query = {
  desk: { agency, officer: exporter.subject, today, nearUntil: today },
  view: 'all',
  filters: {},
  order: 'newest',
} as const;

/** A list of that many rows, and everything that is journaled about them. */
function listOf(rows: number, journal: (filings: number) => Promise<void>) {
  const worklist = async ({ cursor = '0', limit = 0 }: WorklistQuery) => {
    const [first, last] = [Number(cursor), Math.min(Number(cursor) + limit, rows)];
    const page = Array.from(
      { length: last - first },
      (_, row) => ({ filing: `f${first + row}` }) as unknown as WorklistRow,
    );
    return { rows: page, ...(last < rows ? { next: String(last) } : {}) };
  };
  const tx = { desk: { journalExport: (_: unknown, filings: readonly string[]) => journal(filings.length) } };
  const store: Store = { transact: (work) => work(tx as unknown as Tx) };
  const clock = { now: () => '2026-11-20T05:00:00.000Z' as Instant };
  return { store, clock, queries: { desk: { worklist } as never } };
}

test('a list ends at its end or at the most that one file may hold', async () => {
  for (const [rows, expected] of [
    [0, 0],
    [1, 1],
    [500, 500],
    [501, 501],
    [MOST_EXPORTED + 700, MOST_EXPORTED],
  ] as const) {
    let [taken, journaled] = [0, 0];
    const deps = listOf(rows, async (filings) => {
      journaled += filings;
    });
    for await (const portion of exportWorklist(deps, exporter, query, 'report')) {
      taken += portion.length;
      assert.equal(journaled, taken, 'journaled before it is handed out');
    }
    assert.deepEqual([taken, journaled], [expected, expected]);
  }
});

test('when the journal cannot be written, nothing is handed out', async () => {
  const deps = listOf(3, async () => {
    throw new Error('disk full');
  });
  await assert.rejects(async () => {
    for await (const portion of exportWorklist(deps, exporter, query, 'report')) assert.fail(`${portion.length} rows`);
  }, /disk full/);
});
