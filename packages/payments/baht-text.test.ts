import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBaht } from '@biz/kernel/satang.ts';
import fc from 'fast-check';
import { bahtText } from './baht-text.ts';
import { must } from './testing/bills.ts';

const words = (baht: string, lang?: 'th' | 'en') => bahtText(must(parseBaht(baht)), lang);

test('Amounts are written in Thai words as a cashier writes them', () => {
  const cases = {
    '0.00': 'ศูนย์บาทถ้วน',
    '0.25': 'ยี่สิบห้าสตางค์',
    '0.01': 'หนึ่งสตางค์',
    '1.00': 'หนึ่งบาทถ้วน',
    '10.00': 'สิบบาทถ้วน',
    '11.00': 'สิบเอ็ดบาทถ้วน',
    '20.00': 'ยี่สิบบาทถ้วน',
    '21.00': 'ยี่สิบเอ็ดบาทถ้วน',
    '101.00': 'หนึ่งร้อยเอ็ดบาทถ้วน',
    '330.00': 'สามร้อยสามสิบบาทถ้วน',
    '1000.00': 'หนึ่งพันบาทถ้วน',
    '1011.50': 'หนึ่งพันสิบเอ็ดบาทห้าสิบสตางค์',
    '2200.00': 'สองพันสองร้อยบาทถ้วน',
    '10005.50': 'หนึ่งหมื่นห้าบาทห้าสิบสตางค์',
    '1000000.00': 'หนึ่งล้านบาทถ้วน',
    '1000001.00': 'หนึ่งล้านเอ็ดบาทถ้วน',
    '21000021.25': 'ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทยี่สิบห้าสตางค์',
    '1234567.89': 'หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์',
  };
  for (const [baht, text] of Object.entries(cases)) assert.equal(words(baht), text);
});

test('Amounts are written in English words too', () => {
  assert.equal(words('0', 'en'), 'Zero baht');
  assert.equal(words('2200', 'en'), 'Two thousand two hundred baht');
  assert.equal(words('1021.25', 'en'), 'One thousand twenty-one baht and twenty-five satang');
  assert.equal(words('0.11', 'en'), 'Eleven satang');
  assert.equal(words('3000000', 'en'), 'Three million baht');
});

test('Different amounts never read the same', () => {
  const amount = fc.integer({ min: 0, max: 999_999_999_999 });
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('th' as const, 'en' as const), (a, b, lang) => {
      fc.pre(a !== b);
      assert.notEqual(words((a / 100).toFixed(2), lang), words((b / 100).toFixed(2), lang));
    }),
  );
});
