import type { Localised } from '@biz/kernel/localised.ts';

type AreaNames = { readonly subdistrict: string; readonly district: string; readonly province: string };

/** How a Thai address names its parts. Bangkok has its own words and needs none before its name. */
export const areaLabels: { readonly th: LabelPair; readonly en: LabelPair } = {
  th: {
    bangkok: ({ subdistrict, district, province }) => `แขวง${subdistrict} เขต${district} ${province}`,
    provincial: ({ subdistrict, district, province }) => `ตำบล${subdistrict} อำเภอ${district} จังหวัด${province}`,
  },
  en: {
    bangkok: ({ subdistrict, district, province }) => `${subdistrict}, ${district}, ${province}`,
    provincial: ({ subdistrict, district, province }) => `${subdistrict}, ${district}, ${province}`,
  },
};

type LabelPair = {
  readonly bangkok: (names: AreaNames) => string;
  readonly provincial: (names: AreaNames) => string;
};

/** The address line of an area in both languages, postcode last. */
export function areaAddress(
  names: { readonly th: AreaNames; readonly en: AreaNames },
  code: string,
  postcode: string,
): Localised {
  const place = code.startsWith('10') ? 'bangkok' : 'provincial';
  return {
    th: `${areaLabels.th[place](names.th)} ${postcode}`,
    en: `${areaLabels.en[place](names.en)} ${postcode}`,
  };
}
