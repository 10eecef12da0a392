import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLicenceCode, licenceCode, licenceLink, parseLicenceCode, parseLicenceLink } from './licence-code.ts';

const KEY = Buffer.alloc(32, 7);
const NUMBER = 'RN-SO4-2569-000123';

test('A code is three groups of four letters and digits, the same each time, another for another number or key', () => {
  const code = licenceCode(NUMBER, KEY);
  assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
  assert.equal(licenceCode(NUMBER, KEY), code);
  assert.notEqual(licenceCode('RN-SO4-2569-000124', KEY), code);
  assert.notEqual(licenceCode(NUMBER, Buffer.alloc(32, 8)), code);
});

test('A link is read back whatever the number holds, and its code belongs to it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (number) => {
      fc.pre(number.isWellFormed() && number.length <= 80 && number !== '.' && number !== '..');
      const link = parseLicenceLink(licenceLink('http://127.0.0.1:3000', number, KEY));
      assert.ok(link.ok && link.value.number === number && isLicenceCode(number, link.value.code, KEY));
    }),
  );
});

test('A code typed by hand is understood: without dashes, in capitals, with o for 0 and l for 1', () => {
  const code = parseLicenceCode(' 4KQ7 2mzp-x0h1 ');
  assert.ok(code.ok);
  assert.equal(code.value, '4kq7-2mzp-x0h1');
  assert.deepEqual(parseLicenceCode('4kq72mzpxOhL'), code);
});

test('Anything else is no code and no link', () => {
  for (const raw of ['', '4kq7', '4kq7-2mzp-x0hu', '4kq7-2mzp-x0h1-1'])
    assert.equal(parseLicenceCode(raw).ok, false, raw);
  for (const raw of [
    'not a link',
    'http://x/verify/',
    'http://x/verify/A/B?c=4kq7-2mzp-x0h1',
    'http://x/other/A?c=4kq7-2mzp-x0h1',
    'http://x/verify/A',
    'http://x/verify/%ff?c=4kq7-2mzp-x0h1',
    `http://x/verify/${'A'.repeat(81)}?c=4kq7-2mzp-x0h1`,
  ]) {
    assert.equal(parseLicenceLink(raw).ok, false, raw);
  }
});

test('A code for another number or under another key does not belong', () => {
  const code = licenceCode(NUMBER, KEY);
  assert.equal(isLicenceCode(NUMBER, code, KEY), true);
  assert.equal(isLicenceCode('RN-SO4-2569-000124', code, KEY), false);
  assert.equal(isLicenceCode(NUMBER, code, Buffer.alloc(32, 8)), false);
});

test('A short key is a mistake, not a weaker code', () => {
  assert.throws(() => licenceCode(NUMBER, Buffer.alloc(16)), /shorter/);
});
