import type { AgencyOfficer, OpenWork } from '@biz/actions/ports/officer-register.ts';
import { isInScope } from '@biz/licensing/officers/work-scope.ts';

/** Open work that no officer of the agency has in their scope: nobody but its administrator sees it. */
export function uncoveredWork(work: readonly OpenWork[], officers: readonly AgencyOfficer[]): readonly OpenWork[] {
  const working = officers.filter(({ roles }) => roles.includes('officer'));
  return work.filter((one) => !working.some(({ scope }) => isInScope(scope, one)));
}
