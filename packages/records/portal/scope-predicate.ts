import type { ScopePart, WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { type RawBuilder, sql } from 'kysely';

/**
 * The condition on `applications` that keeps what a scope covers; the same answer as `isInScope`. None for the whole agency,
 * so that the common case costs nothing. Areas are digits alone, so their prefixes are safe patterns.
 */
export function inScope(scope: WorkScope | undefined): RawBuilder<boolean> | undefined {
  if (scope === undefined || scope === 'all') return undefined;
  if (scope.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(scope.map(inPart), sql` or `)})`;
}

function inPart({ areas, licences }: ScopePart): RawBuilder<boolean> {
  const patterns = areas === 'all' ? [] : areas.filter((code) => /^\d+$/.test(code)).map((code) => `${code}%`);
  const ofArea = areas === 'all' ? sql`true` : sql`applications.area like any(${patterns}::text[])`;
  const ofLicence = licences === 'all' ? sql`true` : sql`applications.licence = any(${[...licences]}::text[])`;
  return sql<boolean>`(${ofLicence} and ${ofArea})`;
}
