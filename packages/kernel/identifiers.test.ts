import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatThirteenDigits,
  maskThirteenDigits,
  parseJuristicId,
  parseMobileNumber,
  parseNationalId,
} from './identifiers.ts';

test('known identifiers carry their check digit', () => {
  for (const id of ['1000000000131', '1000000000050', '1999900000005', '5999900000032', '7777777777778']) {
    assert.ok(parseNationalId(id).ok, id);
  }
  for (const id of ['0107536000315', '0994000036540', '0105599999997']) assert.ok(parseJuristicId(id).ok, id);
});

test('every other last digit is refused', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{11}$/), (first12) => {
      const fitting = [...'0123456789'].filter((last) => parseNationalId(first12 + last).ok);
      assert.equal(fitting.length, 1);
    }),
  );
});

test('a person is never a company and the reverse', () => {
  assert.equal(parseNationalId('0105599999997').ok, false);
  assert.equal(parseJuristicId('1999900000005').ok, false);
});

test('blanks and dashes are accepted and the printed form is grouped 1-4-5-2-1', () => {
  const id = parseNationalId('1 9999-00000 00-5');
  assert.ok(id.ok);
  assert.equal(formatThirteenDigits(id.value), '1-9999-00000-00-5');
  assert.equal(maskThirteenDigits(id.value), '1-xxxx-xxxxx-00-5');
});

test('mobile numbers are read in national and international form', () => {
  for (const raw of ['0812345678', '081-234-5678', '+66 81 234 5678', '66812345678']) {
    const parsed = parseMobileNumber(raw);
    assert.ok(parsed.ok, raw);
    assert.equal(parsed.value, '0812345678');
  }
  for (const raw of ['021234567', '08123', '+1 81 234 5678']) assert.equal(parseMobileNumber(raw).ok, false, raw);
});
