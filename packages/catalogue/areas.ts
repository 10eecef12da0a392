import type { Lang, Localised } from '@biz/kernel/localised.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { getDatabase, getProvinceAll, setEngMode, setGeoMode } from 'thai-address-universal';
import { areaAddress } from './area-labels.ts';

/** A province or a district: official code and name. */
export type Area = { readonly code: string; readonly name: Localised };

/** A subdistrict (ตำบล, in Bangkok แขวง) with its six-digit official code. */
export type Subdistrict = Area & {
  readonly district: Area;
  readonly province: Area;
  /** The usual postcode. */
  readonly postcode: string;
  /** All postcodes that serve it. */
  readonly postcodes: readonly string[];
  /** `ตำบลหน้าเมือง อำเภอเมืองราชบุรี จังหวัดราชบุรี 70000` */
  readonly addressTh: string;
  readonly addressEn: string;
};

const subdistrictsByCode = await readDirectory();
const provinceList = distinct([...subdistrictsByCode.values()].map((it) => it.province));
const districtsByProvince = Map.groupBy(
  distinct([...subdistrictsByCode.values()].map((it) => it.district)),
  (district) => district.code.slice(0, 2),
);
const subdistrictsByDistrict = Map.groupBy(subdistrictsByCode.values(), (it) => it.district.code);

/** All provinces in the order of the Thai alphabet. Source: package thai-address-universal. */
export function provinces(): readonly Area[] {
  return provinceList;
}

/** Districts (อำเภอ, เขต) of a province, by its two-digit code. */
export function districts(province: string): readonly Area[] {
  return districtsByProvince.get(province) ?? [];
}

/** Subdistricts of a district, by its four-digit code. */
export function subdistricts(district: string): readonly Subdistrict[] {
  return subdistrictsByDistrict.get(district) ?? [];
}

/** The subdistrict of a six-digit code, or undefined. */
export function subdistrictOf(code: string): Subdistrict | undefined {
  return subdistrictsByCode.get(code);
}

/**
 * Subdistricts found by name, by the name of their district or province, or by the beginning of a postcode: at most `limit`,
 * those whose own name begins with the text first. Several words must all be found.
 */
export function searchSubdistricts(text: string, lang: Lang, limit = 30): readonly Subdistrict[] {
  const words = normaliseThai(text)
    .toLowerCase()
    .replace(/(ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ต\.|อ\.|จ\.)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = [...subdistrictsByCode.values()]
    .map((place) => ({ place, rank: rankOf(place, words, lang) }))
    .filter(({ rank }) => rank < 4);
  return found
    .sort((a, b) => a.rank - b.rank || a.place.name[lang].localeCompare(b.place.name[lang], lang))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** 0 = the name itself, 1 = it begins so, 2 = it holds the text, 3 = its district, province or postcode does, 4 = no. */
function rankOf(place: Subdistrict, words: readonly string[], lang: Lang): number {
  const [first = ''] = words;
  const name = place.name[lang].toLowerCase();
  const around = `${name} ${place.district.name[lang]} ${place.province.name[lang]}`.toLowerCase();
  const fits = (word: string) =>
    /^\d+$/.test(word) ? place.postcodes.some((code) => code.startsWith(word)) : around.includes(word);
  if (!words.every(fits)) return 4;
  if (name === first) return 0;
  if (name.startsWith(first)) return 1;
  return name.includes(first) ? 2 : 3;
}

type Entry = ReturnType<typeof getDatabase>[number];

/** The directory gives one row a postcode, in one language at a time, both in the same order. */
async function readDirectory(): Promise<ReadonlyMap<string, Subdistrict>> {
  await setGeoMode(true);
  const thai = await entriesIn(false);
  const english = await entriesIn(true);
  await setEngMode(false);
  const byCode = new Map<string, Subdistrict>();
  for (const [index, th] of thai.entries()) {
    const en = english[index];
    if (en === undefined) throw new Error('the two languages of the area directory differ');
    addEntry(byCode, th, en);
  }
  return byCode;
}

async function entriesIn(isEnglish: boolean): Promise<readonly Entry[]> {
  await setEngMode(isEnglish);
  await getProvinceAll();
  return [...getDatabase()];
}

/** Rows without an official code are left out. Where the directory gives one code to two places, the one in its own district stays. */
function addEntry(byCode: Map<string, Subdistrict>, th: Entry, en: Entry): void {
  const code = String(th.sub_district_code ?? '');
  const [districtCode, provinceCode] = [String(th.district_code ?? ''), String(th.province_code ?? '')];
  if (!/^\d{6}$/.test(code)) return;
  const before = byCode.get(code);
  const isSame = before?.name.th === th.sub_district && before.district.code === districtCode;
  if (before && !isSame && (before.district.code === code.slice(0, 4) || districtCode !== code.slice(0, 4))) return;
  const postcodes = isSame && before ? [...before.postcodes, String(th.postal_code)] : [String(th.postal_code)];
  const postcode = postcodes[0] ?? '';
  const names = { th: namesOf(th), en: namesOf(en) };
  const address = areaAddress(names, code, postcode);
  byCode.set(code, {
    code,
    name: { th: th.sub_district, en: en.sub_district },
    district: { code: districtCode, name: { th: th.district, en: en.district } },
    province: { code: provinceCode, name: { th: th.province, en: en.province } },
    postcode,
    postcodes,
    addressTh: address.th,
    addressEn: address.en,
  });
}

function namesOf(entry: Entry): { subdistrict: string; district: string; province: string } {
  return { subdistrict: entry.sub_district, district: entry.district, province: entry.province };
}

function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [area.code, area])).values()].sort((a, b) =>
    a.name.th.localeCompare(b.name.th, 'th'),
  );
}
