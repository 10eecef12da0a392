import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { formatProblem } from './catalogue-problem.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { jsonSchemas } from './json-schemas.ts';
import { FOLDER } from './testing/kept-sources.ts';
import { licenceId, loaded, problemsWith } from './testing/real-catalogue.ts';
import { type Sabotage, testSabotage } from './testing/sabotage.ts';

const SMALL = 'licences/local-authority/food-small/licence.yaml';
const EXAMPLE = 'licences/excise/liquor/examples/restaurant-with-vat.yaml';
const LIQUOR = 'licences/excise/liquor/licence.yaml';
const VET_PLAN = 'licences/livestock/vet-plan/licence.yaml';
const TOUR = 'licences/tourism/tour-business/licence.yaml';
const DIGITAL = 'processes/fully-digital.yaml';

const SABOTAGE: readonly Sabotage[] = [
  [
    'a question that no licence asks',
    VET_PLAN,
    '          - vet.veterinarians\n',
    '          - food.kind\n',
    /concepts\/vet\.yaml:\d+ concepts\["vet\.veterinarians"\]: is used nowhere/,
  ],
  [
    'a change that asks what the first application never asked',
    LIQUOR,
    'questions: [business.name-th, business.name-en]',
    'questions: [business.name-th, food.kind]',
    /licence\.yaml:\d+ changes\[0\]\.questions\[1\]: food\.kind does not exist/,
  ],
  [
    'an operation that takes a change of no licence',
    LIQUOR,
    'changes: [shop, right-to-use, sale, ',
    'changes: [shop, right-to-us, sale, ',
    /operations\.renew\.changes\[1\]: right-to-us does not exist \(did you mean right-to-use\?\)/,
  ],
  [
    'a renewal without a window',
    LIQUOR,
    '    window: { opensDaysBefore: 90, closesDaysAfter: 0, remindDaysBefore: [60, 30, 7] }\n',
    '',
    /operations\.renew.*: what comes every year, and nothing else, has a window/,
  ],
  [
    'a cancellation that leaves the licence in force',
    SMALL,
    'validity: ended',
    'validity: kept',
    /operations\.cancel\.validity: a cancellation, and nothing else, ends the licence/,
  ],
  [
    'two fee rules for one operation',
    LIQUOR,
    '    feeAs: new\n',
    '',
    /operations\.renew.*: one rule: its own, or that of a new licence/,
  ],
  [
    'a text that was not translated',
    'concepts/food.yaml',
    'en: Kind of food',
    'en: ประเภทอาหาร',
    /food\.kind"\]\.label\.en: is not in English/,
  ],
  [
    'a Thai text in English',
    'concepts/food.yaml',
    'th: ประเภทอาหารที่ขายหรือเก็บ',
    'th: Kind of food',
    /label\.th: is not in Thai/,
  ],
  [
    'a copy of a private document that a registry is said to have',
    'documents/premises.yaml',
    '    issuedByState: false\n',
    '    issuedByState: false\n    replacedBy: population\n',
    /replacedBy: no registry has what the State did not issue/,
  ],
  [
    'a choice with nothing to choose',
    'concepts/food.yaml',
    '        - { value: store, label: { th: สะสมอาหาร, en: Storing food } }\n',
    '',
    /offers no choice/,
  ],
  [
    'a range that nothing lies in',
    'concepts/premises.yaml',
    'min: 1, max: 100000',
    'min: 1, max: 1',
    /min is not below max/,
  ],
  [
    'a condition on an answer that is not asked',
    LIQUOR,
    'when: premises.ownership == "own"',
    'when: manager.is_applicant',
    /reads manager\.is-applicant, which is not asked before/,
  ],
  [
    'a condition that can never hold',
    SMALL,
    'neededWhen: premises.area <= 200.0',
    'neededWhen: premises.area <= 0.5',
    /never holds/,
  ],
  [
    'a condition that always holds',
    SMALL,
    'neededWhen: premises.area <= 200.0',
    'neededWhen: premises.area >= 1.0',
    /always holds/,
  ],
  [
    'a fee that some applicant does not get',
    LIQUOR,
    '&& business.vat_status == "no-vat"',
    '&& business.vat_status == "vat"',
    /no line applies for .*no-vat/,
  ],
  [
    'a fee that ends before it begins',
    'agencies/rim-nam-excise.yaml',
    'until: "2017-09-15"',
    'until: "2007-09-15"',
    /feeRules\.liquor\[0\]: ends before it begins/,
  ],
  [
    'a fee that nobody can compute',
    SMALL,
    'amount: ceil(premises.area - 10.0) * 5.0',
    'amount: ceil(item_free())',
    /operations\.new\.feeRules/,
  ],
  [
    'a fee on an answer that the licence does not ask',
    SMALL,
    'when: premises.area > 10.0',
    'when: business.vat_status == "vat"',
    /depends on business\.vat-status, which the licence does not ask/,
  ],
  [
    'a step that nothing leads to',
    DIGITAL,
    '\n  returned:\n',
    '\n  orphan: { phase: REJECTED, turn: done, station: check, label: { th: ก, en: a }, actions: [] }\n  returned:\n',
    /steps\.orphan: cannot be reached/,
  ],
  [
    'a step without a way out',
    DIGITAL,
    '      - { action: draft-licence, by: system, to: sign }',
    '      - { action: draft-licence, by: system, to: draft }',
    /there is no way out|never comes to an end/,
  ],
  ['a clock that never starts', DIGITAL, 'to: consider, clock: start', 'to: consider', /the clock is not running/],
  [
    'a clock that never stops',
    DIGITAL,
    'to: completed, clock: stop',
    'to: completed',
    /ends while the clock is running/,
  ],
  [
    'a clock that starts twice',
    DIGITAL,
    'to: pay, fee: computed',
    'to: pay, clock: start, fee: computed',
    /the clock has started before/,
  ],
  [
    'an approval that says no fee',
    DIGITAL,
    ', fee: computed, whenFree: draft',
    '',
    /an approval, and nothing else, says its fee/,
  ],
  ['a fee of zero that waits for payment', DIGITAL, ', whenFree: draft', '', /whenFree is missing/],
  [
    'an action offered twice',
    DIGITAL,
    '- { action: return, by: officer, to: returned }',
    '- { action: return, by: officer, to: returned }\n      - { action: return, by: officer, to: returned }',
    /return by officer is offered twice/,
  ],
  [
    'an area that does not exist',
    'agencies/rim-nam-municipality.yaml',
    '"700102"',
    '"700199"',
    /700199 is no subdistrict/,
  ],
  [
    'an area outside the province',
    'agencies/rim-nam-municipality.yaml',
    '"700102"',
    '"240102"',
    /240102 lies outside province 70/,
  ],
  [
    'two agencies for one area',
    'agencies/rim-nam-municipality.yaml',
    'province: "70"\nsubdistricts: ["700101", "700102", "700103", "700104", "700105"]',
    'province: "24"\nsubdistricts: ["240101"]',
    /rim-thale-municipality serves 240101, too/,
  ],
  ['licences that wait for each other', SMALL, 'after: []', 'after: [liquor]', /waits for itself/],
  [
    'an example that expects another fee',
    'licences/local-authority/food-small/examples/company-rents-120-sqm.yaml',
    'feeBaht: 650',
    'feeBaht: 600',
    /expect\.feeBaht: feeBaht is 650, not 600/,
  ],
  [
    'an example that expects another document',
    'licences/excise/liquor/examples/grocery-without-vat.yaml',
    '    - store-owner-doc\n',
    '',
    /expect\.documents: documents is/,
  ],
  [
    'an example with an answer that the form refuses',
    EXAMPLE,
    'business.tsic: "56101"',
    'business.tsic: "56100"',
    /answers\["business\.tsic"\]: business\.tsic is refused: NotAChoice/,
  ],
  [
    'an example that leaves a question open',
    EXAMPLE,
    '  business.tsic: "56101"\n',
    '',
    /business\.tsic is not answered/,
  ],
];

describe('checking the catalogue', () => {
  test('the repository is sound', () => {
    assert.deepEqual(checkCatalogue(loaded).map(formatProblem), []);
  });

  testSabotage(SABOTAGE);

  test('a licence without an example is found', () => {
    const without = loaded.examples.filter((example) => example.licence !== 'liquor');
    assert.match(
      checkCatalogue({ ...loaded, examples: without })
        .map(formatProblem)
        .join('\n'),
      /liquor\/licence\.yaml:2 id: has no example/,
    );
  });

  test('a licence that can be asked for nowhere is found', async () => {
    const text = await readFile(new URL(TOUR, FOLDER), 'utf8');
    const without = text.replace(/\natAgency:.*\ndeliverable:/s, '\ndeliverable:');
    assert.match(problemsWith(TOUR, without).join('\n'), /licence\.yaml:2 id: can be asked for nowhere/);
  });

  test('an example of what only the agency takes is found', () => {
    const example = loaded.examples.find(({ asking }) => asking === undefined);
    assert.ok(example);
    const examples = [...loaded.examples, { ...example, licence: licenceId('tour-business') }];
    assert.match(
      checkCatalogue({ ...loaded, examples })
        .map(formatProblem)
        .join('\n'),
      /licence: new is not taken through the portal/,
    );
  });

  test('a question that no example shows is found', () => {
    const some = loaded.examples.filter((example) => !example.id.endsWith('person-owns-10-sqm'));
    assert.match(
      checkCatalogue({ ...loaded, examples: some })
        .map(formatProblem)
        .join('\n'),
      /manager\.name appears in no example/,
    );
  });

  test('a document that nothing needs is found', () => {
    const spare =
      'documents:\n  spare:\n    label: { th: สำรอง, en: Spare }\n    issuedByState: false\n    accept: [pdf]\n    maxBytes: 1\n    certainty: { level: general }\n';
    assert.match(problemsWith('documents/spare.yaml', spare).join(), /spare\.yaml:2 documents\.spare: is used nowhere/);
  });

  test('the published schemas are those of the shapes that read the files', async () => {
    for (const [name, schema] of jsonSchemas()) {
      const published: unknown = JSON.parse(await readFile(new URL(`schema/${name}`, FOLDER), 'utf8'));
      assert.deepEqual(published, schema, `${name}: run npm run catalogue:check -- --write-schemas`);
    }
  });
});
