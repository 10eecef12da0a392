import type { FilingId } from '@biz/kernel/ids.ts';
import { draftPaths, FROM_CHECK } from './draft-paths.ts';
import type { FormPage } from './form-pages.ts';

/**
 * Where saving a page leads: back to the check page when it was opened from there, else to the next page of the same part
 * of the form, and after the last one to the hub.
 */
export function nextHref(draft: FilingId, pages: readonly FormPage[], current: FormPage, isFromCheck: boolean): string {
  if (isFromCheck) return draftPaths.check(draft);
  const index = pages.findIndex((page) => page.id === current.id);
  const next = index < 0 ? undefined : pages[index + 1];
  const isSamePart =
    next !== undefined && next.section.id === current.section.id && next.section.licence === current.section.licence;
  return isSamePart ? draftPaths.question(draft, next.id) : draftPaths.hub(draft);
}

/** The address of a page, keeping the way back to the check page. */
export function keepFrom(path: string, isFromCheck: boolean): string {
  return isFromCheck ? `${path}?${FROM_CHECK}` : path;
}
