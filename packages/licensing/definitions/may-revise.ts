import type { Agency, AgencyKind, Licence } from '@biz/catalogue/model.ts';
import type { AgencyId, AgencyKindId } from '@biz/kernel/ids.ts';
import type { Administrator } from '../officers/decide-account.ts';

/** What tells whose a definition is. */
export type Offices = {
  readonly agencies: ReadonlyMap<AgencyId, Pick<Agency, 'kind'>>;
  readonly agencyKinds: ReadonlyMap<AgencyKindId, Pick<AgencyKind, 'onlyOffice'>>;
};

/**
 * True for who keeps the definition of a licence: the central office, and the only office of its kind for what it gives itself.
 * No agency changes what others of its kind give, too.
 */
export function mayRevise(
  by: Pick<Administrator, 'reach'>,
  licence: Pick<Licence, 'agencyKind'>,
  offices: Offices,
): boolean {
  const { onlyOffice = false } = offices.agencyKinds.get(licence.agencyKind) ?? {};
  return by.reach === 'all' || (onlyOffice && mayReadDefinition(by, licence, offices));
}

/** True for who may read a definition with its revisions: the central office, and every agency that gives the licence. */
export function mayReadDefinition(
  { reach }: Pick<Administrator, 'reach'>,
  { agencyKind }: Pick<Licence, 'agencyKind'>,
  { agencies }: Pick<Offices, 'agencies'>,
): boolean {
  return reach === 'all' || reach.some((agency) => agencies.get(agency)?.kind === agencyKind);
}
