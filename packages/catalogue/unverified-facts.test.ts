import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './testing/real-catalogue.ts';
import { unverifiedFacts } from './unverified-facts.ts';

test('what is found or from official material is verified, everything below is named with its place', () => {
  const facts = {
    certainty: { level: 'seed' },
    laws: [{ certainty: { level: 'found', source: 'x' } }, { certainty: { level: 'general' } }],
    operations: { new: { days: 3, certainty: { level: 'unknown', source: 'y' } } },
  };
  assert.deepEqual(unverifiedFacts(facts), [
    { path: ['laws', '2'], certainty: { level: 'general' } },
    { path: ['operations', 'new'], certainty: { level: 'unknown', source: 'y' } },
  ]);
});

test('the catalogue hides none of its doubts', () => {
  const all = [...catalogue.licences.values()].flatMap((licence) => unverifiedFacts(licence));
  const written = JSON.stringify([...catalogue.licences.values()]).match(/"level":"(?!seed"|found")/g) ?? [];
  assert.ok(written.length > 0);
  assert.equal(all.length, written.length);
});
