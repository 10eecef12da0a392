import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { computeFee, computeOutsideCharge, ruleInForce } from './compute-fee.ts';
import type { Answers } from './model.ts';
import { agency, catalogue, day, licenceId } from './testing/real-catalogue.ts';

const TODAY = day('2026-11-21');
const small = (area: number, by = 'rim-nam-municipality') =>
  computeFee(catalogue, licenceId('food-small'), agency(by), { 'premises.area': area }, TODAY);
const liquor = (answers: Answers) => computeFee(catalogue, licenceId('liquor'), undefined, answers, TODAY);
const signs = (...rows: Record<string, string | number | boolean>[]) =>
  computeOutsideCharge(catalogue, licenceId('signboard-tax'), { 'signboard.signs': rows }, TODAY);
const sign = (kind: string, moving: boolean, width: number, height: number, sides = 1) => ({
  kind,
  moving,
  'width-cm': width,
  'height-cm': height,
  sides,
});

function baht(result: ReturnType<typeof computeFee> | undefined): number | string {
  if (result === undefined) return 'none';
  return result.ok ? result.value.total / 100 : result.error.kind;
}

describe('fees', () => {
  test('the small food fee follows the slab of the city, a part of a square metre counting as one', () => {
    const table: readonly [number, number][] = [
      [1, 100],
      [10, 100],
      [10.01, 105],
      [11, 105],
      [120, 650],
      [189, 995],
      [190, 1000],
      [200, 1000],
    ];
    for (const [area, fee] of table) assert.equal(baht(small(area)), fee, `${area} sq m`);
  });

  test('another local authority has its own slab', () => {
    assert.equal(baht(small(120, 'rim-thale-municipality')), 100);
  });

  test('the large food fee starts at 2,000 and stops at 3,000', () => {
    const large = (area: number) =>
      computeFee(catalogue, licenceId('food-large'), agency('rim-nam-municipality'), { 'premises.area': area }, TODAY);
    const table: readonly [number, number][] = [
      [200.01, 2000],
      [300, 2000],
      [300.5, 2005],
      [500, 3000],
      [9999, 3000],
    ];
    for (const [area, fee] of table) assert.equal(baht(large(area)), fee, `${area} sq m`);
  });

  test('the lines add up to the total, below the ceiling and at it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), (hundredths) => {
        const result = small(hundredths / 100);
        assert.ok(result.ok);
        assert.equal(
          result.value.lines.reduce((sum, line) => sum + line.amount, 0),
          result.value.total,
        );
        assert.ok(result.value.total >= 10_000 && result.value.total <= 100_000);
      }),
    );
  });

  test('the liquor fee is the sum of its types', () => {
    assert.equal(baht(liquor({ 'sells.alcohol': 'from-10' })), 5500);
    assert.equal(baht(liquor({ 'sells.alcohol': 'under-10', 'business.vat-status': 'vat' })), 2200);
    assert.equal(baht(liquor({ 'sells.alcohol': 'under-10', 'business.vat-status': 'duty-free' })), 2200);
    assert.equal(baht(liquor({ 'sells.alcohol': 'under-10', 'business.vat-status': 'no-vat' })), 330);
    assert.equal(baht(liquor({ 'sells.alcohol': 'both', 'business.vat-status': 'vat' })), 7700);
  });

  test('a past liquor fee follows the place: the city by its own slab, elsewhere by the general one', () => {
    const then = (place: string, by: string | undefined, on: string) =>
      baht(
        computeFee(
          catalogue,
          licenceId('liquor'),
          by === undefined ? undefined : agency(by),
          { 'sells.alcohol': 'both', 'business.vat-status': 'no-vat', 'premises.subdistrict': place },
          day(on),
        ),
      );
    assert.equal(then('700101', 'rim-nam-excise', '2017-09-15'), 9900);
    assert.equal(then('700111', 'rim-nam-excise', '2017-09-15'), 9350);
    assert.equal(then('240102', 'rim-thale-excise', '2017-09-15'), 9350);
    assert.equal(then('100101', undefined, '2017-09-15'), 9900);
    for (const place of ['700101', '700111']) assert.equal(then(place, 'rim-nam-excise', '2017-09-16'), 5830);
  });

  test('while an answer is missing the fee says which, and between what it lies', () => {
    assert.deepEqual(liquor({ 'sells.alcohol': 'both' }), {
      ok: false,
      error: { kind: 'MissingAnswers', concepts: ['business.vat-status'], atLeast: 33_000, atMost: 770_000 },
    });
    const tax = catalogue.licences.get(licenceId('signboard-tax'))?.outsideCharge?.rules ?? [];
    const certainty = ruleInForce(tax, TODAY)?.certainty;
    assert.deepEqual(signs(), { ok: true, value: { lines: [], total: 0, certainty } });
  });

  test('signboard tax is charged by sign, with 200 baht at least for each', () => {
    assert.equal(baht(signs(sign('2', false, 300, 100))), 1560);
    assert.equal(baht(signs(sign('1', false, 10, 10))), 200);
    assert.equal(baht(signs(sign('1', true, 200, 150, 2))), 1200);
    assert.equal(baht(signs(sign('3', false, 250, 125))), 3150);
    assert.equal(baht(signs(sign('3', true, 250, 125))), 3276);
    const two = signs(sign('2', false, 300, 100), sign('1', false, 10, 10));
    assert.ok(two?.ok);
    assert.deepEqual(two.value.lines.map((line) => [line.row, line.amount]).sort(), [
      [1, 156_000],
      [2, 20_000],
    ]);
  });

  test('the tax of many signs is the tax of each, added', () => {
    const row = fc.record({
      kind: fc.constantFrom('1', '2', '3'),
      moving: fc.boolean(),
      'width-cm': fc.integer({ min: 1, max: 2000 }),
      'height-cm': fc.integer({ min: 1, max: 2000 }),
      sides: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const alone = rows.map((it) => Number(baht(signs(it))));
        assert.equal(
          baht(signs(...rows)),
          alone.reduce((sum, amount) => sum + amount, 0),
        );
      }),
    );
  });

  test('a licence without an outside charge has none, an unknown licence is refused', () => {
    assert.equal(computeOutsideCharge(catalogue, licenceId('liquor'), {}, TODAY), undefined);
    assert.equal(baht(computeFee(catalogue, licenceId('no-such'), undefined, {}, TODAY)), 'UnknownLicence');
  });

  test('the newest rule not later than the day counts', () => {
    const rule = (from: string) => ({ from: day(from), lines: [], certainty: { level: 'training' as const } });
    const rules = [rule('2026-01-01'), rule('2020-01-01'), rule('2027-01-01')];
    assert.equal(ruleInForce(rules, TODAY)?.from, '2026-01-01');
    assert.equal(ruleInForce(rules, day('2027-01-01'))?.from, '2027-01-01');
    assert.equal(ruleInForce(rules, day('2019-12-31')), undefined);
    assert.equal(
      ruleInForce([...rules, { ...rule('2026-06-01'), until: day('2026-11-20') }], TODAY)?.from,
      '2026-01-01',
      'a rule that has ended gives way to the one before',
    );
    assert.equal(
      baht(computeFee(catalogue, licenceId('food-small'), undefined, {}, day('2001-01-01'))),
      'NoRuleInForce',
    );
  });
});
