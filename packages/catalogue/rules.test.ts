import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evaluateCondition, lineEvaluator, rulesOf } from './rules.ts';
import { catalogue, conceptId } from './testing/real-catalogue.ts';

const rules = rulesOf(catalogue);
const holds = (condition: string, answers: Record<string, string | number | boolean>) =>
  evaluateCondition(rules, condition, answers);
const lines = (answers: Record<string, string | number | boolean>) => lineEvaluator(rules, answers);

describe('conditions', () => {
  test('a condition holds, fails, or is unknown while its answer is missing', () => {
    assert.equal(holds('premises.area > 200.0', { 'premises.area': 200.01 }), true);
    assert.equal(holds('premises.area > 200.0', { 'premises.area': 200 }), false);
    assert.equal(holds('premises.area > 200.0', {}), 'unknown');
    assert.equal(evaluateCondition(rules, undefined, {}), true);
  });

  test('one answer decides alone wherever the other cannot matter (three-valued logic)', () => {
    const [area, rent] = ['premises.area > 200.0', 'premises.ownership == "rent"'];
    const table: readonly [string, Record<string, string | number>, boolean | 'unknown'][] = [
      [`${area} && ${rent}`, { 'premises.area': 100 }, false],
      [`${rent} && ${area}`, { 'premises.area': 100 }, false],
      [`${area} && ${rent}`, { 'premises.area': 300 }, 'unknown'],
      [`${area} || ${rent}`, { 'premises.area': 300 }, true],
      [`${rent} || ${area}`, { 'premises.area': 300 }, true],
      [`${area} || ${rent}`, { 'premises.area': 100 }, 'unknown'],
      [`!(${rent})`, {}, 'unknown'],
      [`${area} ? ${rent} : true`, { 'premises.area': 100 }, true],
    ];
    for (const [condition, answers, verdict] of table) {
      assert.equal(holds(condition, answers), verdict, `${condition} ${JSON.stringify(answers)}`);
    }
  });

  test('a dash in a concept is an underscore in a condition', () => {
    assert.equal(holds('business.vat_status == "vat"', { 'business.vat-status': 'vat' }), true);
    assert.deepEqual(rules.expression('business.vat_status == "vat" && premises.area > 1.0').concepts, [
      'business.vat-status',
      'premises.area',
    ]);
  });

  test('rows of a group are read one by one, and a missing field of a row is unknown', () => {
    const group = conceptId('signboard.signs');
    const row = (value: Record<string, string | number | boolean>) => ({ group, value });
    assert.equal(lines({}).condition('item.kind == "2" && !item.moving', row({ kind: '2', moving: false })), true);
    assert.equal(lines({}).condition('item.kind == "2"', row({})), 'unknown');
    assert.equal(lines({}).amount('item.width_cm * 2.0', row({ 'width-cm': 300 })), 600);
  });

  test('lists of rows can be counted and searched', () => {
    const signs = [
      { kind: '1', 'width-cm': 5 },
      { kind: '3', 'width-cm': 7 },
    ];
    const answers = { 'signboard.signs': signs };
    assert.equal(evaluateCondition(rules, 'size(signboard.signs) == 2', answers), true);
    assert.equal(evaluateCondition(rules, 'signboard.signs.exists(s, s.kind == "3")', answers), true);
    assert.equal(evaluateCondition(rules, 'signboard.signs.all(s, s.width_cm > 6.0)', answers), false);
  });

  test('an amount is a number of baht; what no fee can be throws', () => {
    assert.equal(lines({ 'premises.area': 10.01 }).amount('ceil(premises.area - 10.0) * 5.0'), 5);
    assert.equal(lines({}).amount('ceil(premises.area)'), 'unknown');
    assert.equal(lines({ 'premises.area': 9 }).amount('max(min(premises.area, 5.0), 3.0)'), 5);
    assert.throws(() => lines({ 'premises.area': 9 }).amount('0.0 - premises.area'), /not an amount/);
    assert.throws(() => lines({ 'premises.area': 9 }).amount('premises.area / 0.0'), /not an amount/);
  });

  test('an expression too large to be honest does not compile', () => {
    const long = Array.from({ length: 300 }, () => 'premises.area > 1.0').join(' && ');
    assert.throws(() => rules.expression(long), /Exceeded|exceed|limit/i);
  });
});
