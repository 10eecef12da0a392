import type { ScopePart, WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { type RawBuilder, sql } from 'kysely';

/**
 * The condition on a table with `licence` and `area` that keeps what a scope covers; the same answer as `isInScope`. None for the whole agency,
 * so that the common case costs nothing. Areas are digits alone, so their prefixes are safe patterns.
 */
export function inScope(
  scope: WorkScope | undefined,
  table: 'applications' | 'register_entries' = 'applications',
): RawBuilder<boolean> | undefined {
  if (scope === undefined || scope === 'all') return undefined;
  if (scope.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    scope.map((part) => inPart(part, table)),
    sql` or `,
  )})`;
}

function inPart({ areas, licences }: ScopePart, table: string): RawBuilder<boolean> {
  const [area, licence] = [sql.ref(`${table}.area`), sql.ref(`${table}.licence`)];
  const patterns = areas === 'all' ? [] : areas.filter((code) => /^\d+$/.test(code)).map((code) => `${code}%`);
  const ofArea = areas === 'all' ? sql`true` : sql`${area} like any(${patterns}::text[])`;
  const ofLicence = licences === 'all' ? sql`true` : sql`${licence} = any(${[...licences]}::text[])`;
  return sql<boolean>`(${ofLicence} and ${ofArea})`;
}
