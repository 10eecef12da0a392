import type { Agency, Licence } from '@biz/catalogue/model.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { Administrator } from '../officers/decide-account.ts';

/** True for who keeps the definition of a licence: the central office, and administrators of agencies of the kind that gives it. */
export function mayRevise(
  { reach }: Pick<Administrator, 'reach'>,
  { agencyKind }: Pick<Licence, 'agencyKind'>,
  agencies: ReadonlyMap<AgencyId, Pick<Agency, 'kind'>>,
): boolean {
  return reach === 'all' || reach.some((agency) => agencies.get(agency)?.kind === agencyKind);
}
