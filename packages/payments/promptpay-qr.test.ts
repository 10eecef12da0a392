import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'promptparse';
import { crc16 } from './crc16.ts';
import { encodePromptPayBill, parsePromptPayBill } from './promptpay-qr.ts';
import { BILLS } from './testing/bills.ts';

test('The checksum has the published check value', () => {
  assert.equal(crc16('123456789'), '29B1');
});

test('A checksum found in a public test suite is confirmed', () => {
  const payload = '00020101021130530016A00000067701011201130000000000001020412340304234553037645802TH6304E5DA';
  assert.equal(crc16(payload.slice(0, -4)), 'E5DA');
});

test('A bill becomes the payload that an independent program computed', () => {
  for (const { bill, qr } of BILLS) assert.equal(encodePromptPayBill(bill), qr);
});

test('A payload is read back as its bill, in either legal order of tags', () => {
  for (const { bill, qr, otherOrder } of BILLS) {
    assert.deepEqual(parsePromptPayBill(qr), { ok: true, value: bill });
    assert.deepEqual(parsePromptPayBill(otherOrder), { ok: true, value: bill });
  }
});

test('Another library reads the same bill from our payload', () => {
  for (const { bill, qr } of BILLS) {
    const read = parse(qr, true);
    assert.equal(read?.getTagValue('30', '01'), bill.billerId);
    assert.equal(read?.getTagValue('30', '02'), bill.reference1);
    assert.equal(read?.getTagValue('30', '03') ?? undefined, bill.reference2);
    assert.equal(Number(read?.getTagValue('54') ?? 0) * 100, bill.amount ?? 0);
  }
});

test('One changed character anywhere is refused', () => {
  const qr = BILLS[0]?.qr ?? '';
  fc.assert(
    fc.property(fc.nat(qr.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, code) => {
      const changed = qr.slice(0, at) + String.fromCharCode(code) + qr.slice(at + 1);
      fc.pre(changed !== qr);
      assert.equal(parsePromptPayBill(changed).ok, false);
    }),
  );
});

test('A payload with a right checksum is still refused when it is no bill in baht', () => {
  const seal = (body: string) => `${body}6304${crc16(`${body}6304`)}`;
  const merchant = '30550016A00000067701011201150994999999996000212256800000123';
  const cases = {
    'a transfer to a person': '00020101021129370016A000000677010111011300668123456785802TH5303764',
    'another currency': `000201010211${merchant}53038405802TH`,
    'another country': `000201010211${merchant}53037645802SG`,
    'a tag twice': `000201010211${merchant}530376453037645802TH`,
    'a length past the end': `000201010211${merchant}53037645802TH5920X`,
    'an amount with three decimals': `000201010212${merchant}53037645407100.0015802TH`,
    'no payload format': `010211${merchant}53037645802TH`,
  };
  for (const [name, body] of Object.entries(cases)) assert.equal(parsePromptPayBill(seal(body)).ok, false, name);
  assert.equal(parsePromptPayBill(seal(`000201010211${merchant}53037645802TH5904SHOP`)).ok, true, 'a merchant name');
});
