import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatBaht, parseBaht, parseSatang, toBahtDecimal } from './satang.ts';

test('baht are read to the satang and never as floats', () => {
  const cases: [string, number][] = [
    ['2200', 220000],
    ['2,200.50', 220050],
    ['0.1', 10],
    ['10005.50', 1000550],
  ];
  for (const [raw, satang] of cases) {
    const parsed = parseBaht(raw);
    assert.ok(parsed.ok, raw);
    assert.equal(parsed.value, satang);
  }
  for (const raw of ['', '-1', '1.234', 'abc', '1e3']) assert.equal(parseBaht(raw).ok, false, raw);
});

test('writing and reading an amount gives the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (raw) => {
      const amount = parseSatang(raw);
      assert.ok(amount.ok);
      for (const text of [toBahtDecimal(amount.value), formatBaht(amount.value)]) {
        const back = parseBaht(text);
        assert.ok(back.ok);
        assert.equal(back.value, raw);
      }
    }),
  );
});

test('people read thousands separators and no empty decimals', () => {
  const amount = parseSatang(123456700);
  assert.ok(amount.ok);
  assert.equal(formatBaht(amount.value), '1,234,567');
});
