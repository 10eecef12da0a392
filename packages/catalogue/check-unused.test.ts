import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsWhen } from './testing/real-catalogue.ts';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';

const GUIDE = 'businesses/restaurant.yaml';
const GAS = 'licences/energy-business/lpg-class2/licence.yaml';

const SABOTAGE: readonly Sabotage[] = [
  [
    'a choice that no guide offers',
    GUIDE,
    'karaoke, street',
    'street',
    /concepts\/guide\.yaml:\d+ concepts\["business\.also"\]\.type\.choices\[\d+\]: karaoke is offered by no guide/,
  ],
  [
    'a fact that was found nowhere',
    GAS,
    'certainty: { level: portal-catalogue, source: "shown 2018-2022, also for changes and transfers" }',
    'certainty: { level: found }',
    /atAgency\[0\]\.certainty: found, but where\? source is missing/,
  ],
];

describe('checking what is used and known', () => {
  testSabotage(SABOTAGE);

  test('a licence that no business offers is found', () => {
    assert.match(
      problemsWhen('businesses/tourism.yaml', 'licences: [tour-business]', 'licences: []').join('\n'),
      /tour-business\/licence\.yaml:2 is used nowhere/,
    );
  });
});
