import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { districts, provinces, searchSubdistricts, subdistrictOf, subdistricts } from './areas.ts';

describe('areas', () => {
  test('every province, district and subdistrict is there once', () => {
    assert.equal(provinces().length, 77);
    const all = provinces().flatMap((province) => districts(province.code));
    assert.equal(all.length, 928);
    const places = all.flatMap((district) => subdistricts(district.code));
    assert.equal(new Set(places.map((place) => place.code)).size, places.length);
    assert.ok(places.length > 7_400, String(places.length));
  });

  test('codes agree with their district and province, and every place has a postcode', () => {
    const places = provinces()
      .flatMap((it) => districts(it.code))
      .flatMap((it) => subdistricts(it.code));
    const strangers = places.filter((place) => !place.code.startsWith(place.province.code));
    assert.deepEqual(
      strangers.map((place) => place.code),
      [],
    );
    const moved = places.filter((place) => !place.code.startsWith(place.district.code));
    assert.ok(moved.length < 20, moved.map((place) => `${place.code} ${place.addressTh}`).join('\n'));
    assert.ok(places.every((place) => /^\d{5}$/.test(place.postcode)));
  });

  test('every area is named in Thai and in English, and a place is found by either name', () => {
    const districtList = provinces().flatMap((it) => districts(it.code));
    const places = districtList.flatMap((it) => subdistricts(it.code));
    for (const { name } of [...provinces(), ...districtList, ...places]) {
      assert.match(name.th, /^[ก-๙]/);
      assert.match(name.en, /^[A-Za-z][^ก-๙]*$/, name.th);
    }
    for (const place of places.filter((_, index) => index % 60 === 0)) {
      for (const lang of ['th', 'en'] as const) {
        const words = `${place.name[lang]} ${place.district.name[lang]} ${place.province.name[lang]}`;
        const found = searchSubdistricts(words, lang).map(({ code }) => code);
        assert.ok(found.includes(place.code), `${words} ${place.code}`);
      }
    }
  });

  test('an address names its parts as Bangkok and the provinces do', () => {
    assert.equal(subdistrictOf('700101')?.addressTh, 'ตำบลหน้าเมือง อำเภอเมืองราชบุรี จังหวัดราชบุรี 70000');
    assert.match(subdistrictOf('100101')?.addressTh ?? '', /^แขวง.* เขตพระนคร กรุงเทพมหานคร 10200$/);
    assert.equal(subdistrictOf('999999'), undefined);
  });

  test('a place is found by its name, its district, its postcode and in English', () => {
    assert.equal(searchSubdistricts('เจดีย์หัก', 'th')[0]?.code, '700102');
    assert.equal(searchSubdistricts('ตำบลหน้าเมือง ราชบุรี', 'th')[0]?.code, '700101');
    assert.equal(searchSubdistricts('chedi hak', 'en')[0]?.code, '700102');
    assert.ok(searchSubdistricts('๗๐๐๐๐', 'th').some((place) => place.code === '700101'));
    assert.deepEqual(searchSubdistricts('   ', 'th'), []);
    assert.deepEqual(searchSubdistricts('ไม่มีตำบลชื่อนี้', 'th'), []);
  });

  test('a place whose own name is the text comes before one that only holds it', () => {
    const [first] = searchSubdistricts('บางนา', 'th');
    assert.match(first?.name.th ?? '', /^บางนา/);
  });
});
