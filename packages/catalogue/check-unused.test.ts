import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { FOLDER } from './testing/kept-sources.ts';
import { problemsWhen, problemsWith } from './testing/real-catalogue.ts';
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

  test('a kind of agency and a process that nothing names are found', async () => {
    const kind = 'agencyKinds:\n  spare: { name: { th: สำรอง, en: Spare }, certainty: { level: general } }\n';
    assert.match(
      problemsWith('agency-kinds/spare.yaml', kind).join('\n'),
      /spare\.yaml:2 agencyKinds\.spare: is used nowhere/,
    );
    const plan = 'licences/livestock/vet-plan/licence.yaml';
    const text = await readFile(new URL(plan, FOLDER), 'utf8');
    const without = problemsWith(plan, text.replaceAll('process: vet-plan', 'process: standard')).join('\n');
    assert.match(without, /processes\/vet-plan\.yaml:2 is used nowhere/);
  });
});
