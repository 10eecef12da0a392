import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operationsOf } from './operation.ts';
import { catalogue } from './testing/real-catalogue.ts';

const licences = [...catalogue.licences.values()];
const businesses = [...catalogue.businesses.values()];

/** What is asked of licences, by kind. Of the 181 operations that are known of the official catalogue, none is left out. */
const OPERATIONS = {
  new: 84,
  renew: 35,
  'annual-fee': 4,
  amend: 39,
  replacement: 18,
  transfer: 4,
  cancel: 42,
  other: 5,
};

describe('what the catalogue holds', () => {
  test('25 businesses and 86 licence families', () => {
    assert.equal(businesses.length, 25);
    assert.equal(licences.length, 86);
  });

  test('the 181 operations that are known, and those that were found besides, each at the portal or at the agency', () => {
    const kinds = licences.flatMap((licence) => [
      ...operationsOf(licence).map(([kind]) => kind),
      ...licence.atAgency.map(({ kind }) => kind),
    ]);
    const counts = Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
    assert.deepEqual(counts, OPERATIONS);
  });

  test('every family is offered by a business, and its agency or its kind of agency has a name', () => {
    for (const licence of licences) {
      assert.ok(
        businesses.some(({ licences: offered }) => offered.includes(licence.id)),
        licence.id,
      );
      assert.ok(catalogue.agencyKinds.get(licence.agencyKind)?.name.th, licence.id);
    }
  });
});
