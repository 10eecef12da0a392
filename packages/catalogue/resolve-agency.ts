import type { LicenceId } from '@biz/kernel/ids.ts';
import type { Agency, Catalogue } from './model.ts';

/**
 * The agency in charge of a licence in a subdistrict (six-digit code), or undefined when none in the catalogue serves it. An
 * agency that names the subdistrict goes before one that serves its whole province.
 */
export function resolveAgency(catalogue: Catalogue, licence: LicenceId, subdistrict: string): Agency | undefined {
  const kind = catalogue.licences.get(licence)?.agencyKind;
  const candidates = [...catalogue.agencies.values()].filter(
    (agency) => agency.kind === kind && subdistrict.startsWith(agency.province),
  );
  return (
    candidates.find((agency) => agency.subdistricts.includes(subdistrict)) ??
    candidates.find((agency) => agency.subdistricts.length === 0)
  );
}
