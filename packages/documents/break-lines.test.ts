import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import { breakLines, unbreakablePieces } from './break-lines.ts';
import { STYLES } from './layout/styles.ts';
import { printable } from './printable.ts';
import { openThaiPdf, widthOf } from './thai-pdf.ts';

const pdf = openThaiPdf({ title: 'x', author: 'x', lang: 'th', createdAt: '2026-11-20T02:12:00.000Z' as Instant });

test('Thai without blanks breaks between words, never inside one', () => {
  assert.deepEqual(unbreakablePieces('ใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร'), [
    'ใบ',
    'อนุญาต',
    'จัด',
    'ตั้ง',
    'สถาน',
    'ที่',
    'จำหน่าย',
    'อาหาร',
  ]);
});

test('A number stays with its unit, a section with its number, a year with its era, ๆ with its word', () => {
  for (const whole of [
    '200 ตาราง',
    'มาตรา 48',
    'พ.ศ. 2535',
    'พฤศจิกายน 2569',
    'ต่าง ๆ',
    '(พื้นที่',
    '99/9',
    '0-1055-99999-99-7',
  ]) {
    const pieces = unbreakablePieces(`ตาม ${whole} และ`);
    assert.ok(
      pieces.some((piece) => piece.includes(whole)),
      `${whole} in ${JSON.stringify(pieces)}`,
    );
  }
});

test('Whatever the text, nothing is lost and no line is wider than its box', () => {
  const words = fc.constantFrom(
    'น้ำ',
    'กรุงเทพมหานคร',
    ' ',
    '2569',
    '(',
    ')',
    'Biz',
    'https://a.b/c?d=e',
    'ที่',
    'ๆ',
    '\n',
    '๑๒',
    'ฯ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 40, max: 300 }), (parts, width) => {
      const text = parts.join('');
      const lines = breakLines(pdf, text, width, STYLES.body);
      assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      for (const line of lines) assert.ok(widthOf(pdf, line, STYLES.body) <= width + 0.01, JSON.stringify(line));
    }),
  );
});

test('Invisible characters that the font would print as boxes are taken out', () => {
  assert.equal(printable('ก\u200bข\u202eค\u0000ง\tจ\r\nฉ'), 'กขคง จ\nฉ');
});
