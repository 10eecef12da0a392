import type { LicenceId } from '@biz/kernel/ids.ts';

/**
 * One part of an agency's work: these areas and these licences (ใบอนุญาตที่ได้รับมอบหมาย). An area is the official code of a
 * province (2 digits), district (4) or subdistrict (6) and takes in everything below it.
 */
export type ScopePart = {
  readonly areas: 'all' | readonly string[];
  readonly licences: 'all' | readonly LicenceId[];
};

/** What of one agency's work an officer account covers: all of it, or the sum of the parts. */
export type WorkScope = 'all' | readonly ScopePart[];

/** What of an application its scope is decided by: the licence, and the subdistrict of the premises (six digits) where known. */
export type ScopedWork = { readonly licence: LicenceId; readonly area?: string };

/**
 * True when the work is covered. Work without a known area is covered only by parts that name no area, so that nothing is
 * shown to somebody whom it may not concern.
 */
export function isInScope(scope: WorkScope, work: ScopedWork): boolean {
  if (scope === 'all') return true;
  return scope.some(
    ({ areas, licences }) =>
      (licences === 'all' || licences.includes(work.licence)) &&
      (areas === 'all' || (work.area !== undefined && areas.some((code) => work.area?.startsWith(code)))),
  );
}

/** The same scope in its simplest form: one part without bounds is all of the work. */
export function workScopeOf(parts: readonly ScopePart[]): WorkScope {
  return parts.some(({ areas, licences }) => areas === 'all' && licences === 'all') ? 'all' : parts;
}
