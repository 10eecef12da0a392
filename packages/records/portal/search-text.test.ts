import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId } from '@biz/kernel/ids.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import { gramsOf, searchText } from './search-text.ts';

const [OURS, THEIRS] = ['rim-nam-municipality' as AgencyId, 'rim-thale-municipality' as AgencyId];

test('a part of a field has no gram that the field has not', () => {
  const found = searchText(
    { number: 'BP69-004821-1', agency: OURS },
    { applicantName: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด', businessName: 'ครัวคุณแม่ริมน้ำ' },
  );
  for (const part of ['ครัวคุณแม่', 'คุณแม่ริม น้ำ', '004821', 'bp69-0048', '๐๐๔๘๒๑', 'ริมน้ํา']) {
    const grams = gramsOf(OURS, searchKey(part));
    assert.ok(grams.length > 0 && grams.every((gram) => found.grams.includes(gram)), part);
  }
});

test('fields do not run into each other, and another agency has other grams', () => {
  const names = { applicantName: 'กขค', businessName: 'งจฉ' };
  const { text, grams } = searchText({ number: 'N1', agency: OURS }, names);
  assert.equal(text, 'n1\nงจฉ\nกขค');
  assert.equal(grams.length, 2);
  assert.ok(!grams.some((gram) => searchText({ number: 'N1', agency: THEIRS }, names).grams.includes(gram)));
});
