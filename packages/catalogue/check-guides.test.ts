import { describe } from 'node:test';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';

const GUIDE = 'businesses/restaurant.yaml';
const FITNESS = 'businesses/fitness.yaml';

const TOUR = 'businesses/tourism.yaml';

const SABOTAGE: readonly Sabotage[] = [
  ['a search word named twice', TOUR, '    ทริป,\n', '    ทัวร์,\n', /tourism\.yaml:\d+ keywords\[\d+\]: ทัวร์ twice/],
  [
    'a business without a search word in Thai',
    'businesses/electronics.yaml',
    '[วิทยุ, วิทยุสื่อสาร, ซ่อมวิทยุ, ซ่อมมือถือ, มือถือ, โทรศัพท์, อิเล็กทรอนิกส์, radio',
    '[radio',
    /electronics\.yaml:\d+ keywords: no word in Thai/,
  ],
  [
    'a choice of a guide that its question does not have',
    GUIDE,
    'choices: [tobacco, gas, ',
    'choices: [tobacco, gsa, ',
    /guide\[5\]\.choices\[1\]: gsa does not exist \(did you mean gas\?\)/,
  ],
  [
    'a licence that no choice of the guide leads to',
    GUIDE,
    'karaoke, street',
    'street',
    /restaurant\.yaml:\d+ licences\[\d+\]: never holds: "karaoke" in business\.also/,
  ],
  [
    'a condition of a business on a licence that it does not offer',
    FITNESS,
    '  food-small:',
    '  food-smal:',
    /onlyWhen\.food-smal: food-smal does not exist \(did you mean food-small\?\)/,
  ],
  [
    'a condition of a business that does not compile',
    FITNESS,
    `food-small: '"food" in business.also'`,
    'food-small: business.also',
    /onlyWhen\.food-small: is list<string>, expected bool/,
  ],
  [
    'a condition of a business on what its guide does not ask',
    FITNESS,
    `food-small: '"food" in business.also'`,
    'food-small: vet.has_plan',
    /fitness\.yaml:\d+ licences\[0\]: reads vet\.has-plan, which is not asked before/,
  ],
  [
    'an assumption that is no answer',
    GUIDE,
    'assume: up-to-250',
    'assume: up-to-20',
    /guide\[7\]\.assume: is no answer to the question/,
  ],
  [
    'a skipped question that leaves a licence undecided',
    GUIDE,
    '    assume: up-to-250\n',
    '',
    /guide\[7\]: assume is missing: skipped, it leaves lpg-class2 undecided/,
  ],
  [
    'a guide that asks too late',
    'businesses/restaurant.yaml',
    '  - concept: sells.alcohol\n  - concept: business.vat-status\n    when: sells.alcohol != "none"',
    '  - concept: business.vat-status\n    when: sells.alcohol != "none"\n  - concept: sells.alcohol',
    /guide\[2\]\.when: reads sells\.alcohol, which is not asked before/,
  ],
];

describe('checking guides', () => testSabotage(SABOTAGE));
