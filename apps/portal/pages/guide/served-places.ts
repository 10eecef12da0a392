import { type Area, provinces, type Subdistrict, subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Agency, Catalogue } from '@biz/catalogue/model.ts';

/** A place that a local agency of the catalogue serves. */
export type ServedPlace = { readonly place: Subdistrict; readonly agency: Agency };

/** The subdistricts of a province that local agencies serve, by agency. */
export function servedIn(catalogue: Catalogue, province: string): readonly ServedPlace[] {
  return localAgencies(catalogue)
    .filter((agency) => agency.province === province)
    .flatMap((agency) =>
      agency.subdistricts.flatMap((code) => {
        const place = subdistrictOf(code);
        return place ? [{ place, agency }] : [];
      }),
    );
}

/** Local agencies with their province: where one can apply at all. */
export function openAreas(catalogue: Catalogue): readonly { readonly agency: Agency; readonly province: Area }[] {
  return localAgencies(catalogue).flatMap((agency) => {
    const province = provinceOf(agency.province);
    return province ? [{ agency, province }] : [];
  });
}

/** A province by its two-digit code. */
export function provinceOf(code: string): Area | undefined {
  return provinces().find((province) => province.code === code);
}

/** Bangkok (กรุงเทพมหานคร) is named without the word province. */
export function isBangkok(province: Area): boolean {
  return province.code === '10';
}

/** Agencies that name their subdistricts; the others serve a whole province. */
function localAgencies(catalogue: Catalogue): readonly Agency[] {
  return [...catalogue.agencies.values()].filter((agency) => agency.subdistricts.length > 0);
}
