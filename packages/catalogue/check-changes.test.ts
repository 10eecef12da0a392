import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { takenHere } from './operation.ts';
import { catalogue, licenceId } from './testing/real-catalogue.ts';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';
import { whenMoved } from './when-moved.ts';

const TRADE = 'licences/local-authority/commercial-registration/licence.yaml';
const FOOD = 'licences/local-authority/food-small/licence.yaml';
const VAT = 'licences/revenue/vat/licence.yaml';

const SABOTAGE: readonly Sabotage[] = [
  [
    'a change that asks registries and the holder',
    FOOD,
    '      - company.address\n    documents: [rename]',
    '      - company.address\n      - food.kind\n    documents: [rename]',
    /changes\[6\]\.questions: asks registries and the holder: two changes/,
  ],
  [
    'an amendment that cannot take a new name of the holder',
    FOOD,
    '    changes: [shop, area, right-to-use, kind-of-food, manager, handlers, holder, renumbered]\n    documents:\n      - clause: { th: เอกสารประกอบคำขอแก้ไข',
    '    changes: [shop, area, right-to-use, kind-of-food, manager, handlers, renumbered]\n    documents:\n      - clause: { th: เอกสารประกอบคำขอแก้ไข',
    /operations\.amend\.changes: the name of the holder cannot be amended/,
  ],
  [
    'a licence that says nothing of a move',
    FOOD,
    'whenMoved:\n  outcome: new-licence\n  certainty: { level: general, source: "Public Health Act s. 38: for one place" }\n',
    '',
    /licence\.yaml:\d+ does not say what happens when the business moves/,
  ],
  [
    'a move by a change that the licence does not have',
    TRADE,
    '  change: moved\n',
    '  change: move\n',
    /whenMoved\.change: move is no change of the licence/,
  ],
  [
    'a move by a change that no amendment takes',
    TRADE,
    'holder, renumbered, moved]',
    'holder, renumbered]',
    /whenMoved\.change: moved is not among what an amendment takes/,
  ],
  [
    'a new licence that is an amendment at once',
    TRADE,
    '  outcome: amend\n',
    '  outcome: new-licence\n',
    /whenMoved\.change: only an amendment changes the licence/,
  ],
  ['an outcome of a move that does not exist', VAT, '  outcome: amend\n', '  outcome: amended\n', /whenMoved\.outcome/],
  [
    'a move that was found nowhere',
    VAT,
    'certainty: { level: found, source: "Revenue Code',
    'certainty: { level: found } # "Revenue Code',
    /whenMoved\.certainty: found, but where\? source is missing/,
  ],
];

describe('checking what may change', () => testSabotage(SABOTAGE));

describe('what becomes of a licence when the business moves', () => {
  const outcomeOf = (id: string) => whenMoved(catalogue.licences.get(licenceId(id)) ?? assert.fail(id)).outcome;

  test('premises take a new one, registrations follow the business, buildings stay', () => {
    assert.deepEqual(
      ['food-small', 'hazard-wood', 'hotel', 'signboard-tax'].map(outcomeOf),
      Array(4).fill('new-licence'),
    );
    assert.deepEqual(['commercial-registration', 'vat'].map(outcomeOf), ['amend', 'amend']);
    assert.equal(outcomeOf('building-permit'), 'nothing');
  });

  test('what no source tells is left to the agency and marked so', () => {
    for (const licence of takenHere(catalogue)) {
      const { outcome, certainty } = whenMoved(licence);
      if (certainty.level === 'unknown') assert.equal(outcome, 'ask-agency', licence.id);
    }
    const { whenMoved: _, ...before } = catalogue.licences.get(licenceId('vat')) ?? assert.fail('vat');
    assert.equal(whenMoved(before).outcome, 'ask-agency', 'a definition of before this was said');
  });
});
