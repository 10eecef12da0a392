import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLocalDate } from '@biz/kernel/instant.ts';
import { makeBillReferences } from './bill-references.ts';
import { must } from './testing/bills.ts';

const input = {
  issuedOn: must(parseLocalDate('2026-11-19')),
  running: 4821,
  costCenter: '310725',
  dueOn: must(parseLocalDate('2026-12-02')),
};

test('References carry the year and number of the bill, the cost centre and the due day', () => {
  assert.deepEqual(must(makeBillReferences(input)), { reference1: '256900004821', reference2: '310725691202' });
});

test('A number or cost centre that would not fit is refused', () => {
  for (const running of [0, -1, 1.5, 100_000_000]) assert.equal(makeBillReferences({ ...input, running }).ok, false);
  for (const costCenter of ['1234567890ABCDE', '31-07', 'ก']) {
    assert.equal(makeBillReferences({ ...input, costCenter }).ok, false, costCenter);
  }
  assert.equal(makeBillReferences({ ...input, costCenter: '1234567890ABCD' }).ok, true);
});
