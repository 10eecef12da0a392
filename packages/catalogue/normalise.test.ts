import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GroupField } from './model.ts';
import { normalise, TEXT_NORMALISERS } from './normalise.ts';

const text = (normaliser?: (typeof TEXT_NORMALISERS)[number]): GroupField['type'] => ({
  kind: 'text',
  maxLength: 40,
  ...(normaliser ? { normaliser } : {}),
});

test('a type brings its own form, and a text may name another', () => {
  assert.equal(normalise({ kind: 'integer', min: 0, max: 9 }, '1,234 567'), '1234567');
  assert.equal(normalise({ kind: 'integer', min: 0, max: 9 }, '1,23'), '1,23');
  assert.equal(normalise({ kind: 'tax-id' }, '0-1055 99999-99-7'), '0105599999997');
  assert.equal(normalise({ kind: 'email' }, 'A@b.example'), 'A@b.example');
  assert.equal(normalise(text(), 'ร้าน\n  ริมน้ำ'), 'ร้าน ริมน้ำ');
  assert.equal(normalise({ kind: 'text', maxLength: 40, multiline: true }, 'ก\nข'), 'ก\nข');
  assert.equal(normalise(text('code'), 'ab 12-ค'), 'AB12-ค');
  assert.equal(normalise(text('digits'), '12-34 5'), '12345');
});

test('a time of day is written in one way, anything else stays what it is', () => {
  for (const typed of ['9:30', '09.30', '9.30 น.', '09:30น'])
    assert.equal(normalise(text('clock-time'), typed), '09.30');
  assert.equal(normalise(text('clock-time'), 'ตลอด  24 ชั่วโมง'), 'ตลอด 24 ชั่วโมง');
});

test('what is in its form stays in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(undefined, ...TEXT_NORMALISERS), (raw, name) => {
      const once = normalise(text(name), raw);
      assert.equal(normalise(text(name), once), once);
    }),
  );
});
