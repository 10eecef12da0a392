import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName } from './nearest-name.ts';

test('the nearest name is the one with the fewest slips, swapped letters counting one', () => {
  assert.equal(nearestName('premises.aera', ['premises.road', 'premises.area', 'premises.soi']), 'premises.area');
  assert.equal(nearestName('lease', ['lease']), 'lease');
});

test('nothing is suggested for a name that is like none', () => {
  assert.equal(nearestName('xyz', ['premises.area', 'lease']), undefined);
  assert.equal(nearestName('lease', []), undefined);
});
