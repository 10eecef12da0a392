import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsWhen } from './testing/real-catalogue.ts';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';

const SMALL = 'licences/local-authority/food-small/licence.yaml';
const LIQUOR = 'licences/excise/liquor/licence.yaml';
const GUIDE = 'businesses/restaurant.yaml';
const LESSOR = '{ concept: premises.lessor-kind, when: premises.ownership != "own" }';

const SABOTAGE: readonly Sabotage[] = [
  [
    'a question that is asked only where the licence is not needed',
    SMALL,
    LESSOR,
    LESSOR.replace('premises.ownership != "own"', 'premises.area > 300.0'),
    /questions\[\d\]\.asks\[\d+\]\.when: is never asked: premises\.area > 300\.0/,
  ],
  [
    'a question that depends on one that is not asked then',
    LIQUOR,
    'when: premises.ownership != "own" && premises.lessor_kind == "juristic"',
    'when: premises.ownership == "own" && premises.lessor_kind == "juristic"',
    /questions\[\d\]\.asks\[\d+\]\.when: is never asked: premises\.ownership == "own" && /,
  ],
  [
    'a question of a guide that no answers lead to',
    GUIDE,
    `    when: '"gas" in business.also'`,
    `    when: '"gas" in business.also && business.vat_status == "vat" && sells.alcohol == "none"'`,
    /restaurant\.yaml:\d+ guide\[\d\]\.when: is never asked/,
  ],
  [
    'a licence that no answers to a guide lead to',
    GUIDE,
    'assume: up-to-250\n',
    'assume: up-to-250\n    choices: [up-to-250, up-to-500]\n',
    /restaurant\.yaml:\d+ licences\[\d+\]: no answers lead to it: premises\.gas == "over-1000"/,
  ],
];

describe('checking what can be reached', () => {
  testSabotage(SABOTAGE);

  test('a licence is reached by what a guide assumes of questions that it skips', () => {
    const changed = problemsWhen(GUIDE, '    assume: up-to-250\n', '    assume: over-1000\n').join('\n');
    assert.doesNotMatch(changed, /no answers lead to it/);
  });
});
