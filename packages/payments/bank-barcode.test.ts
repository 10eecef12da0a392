import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSatang } from '@biz/kernel/satang.ts';
import fc from 'fast-check';
import { encodeBankBarcode, parseBankBarcode } from './bank-barcode.ts';
import { parseBillerId, parsePaymentReference } from './bill.ts';
import { BILLS, must } from './testing/bills.ts';

test('A bill becomes the barcode text of the Bank of Thailand standard, byte for byte', () => {
  for (const { bill, barcode } of BILLS) assert.equal(encodeBankBarcode(bill), barcode);
  const hex = Buffer.from(encodeBankBarcode(must(parseBankBarcode(BILLS[0]?.barcode ?? '')))).toString('hex');
  assert.equal(
    hex,
    '7c3039393439393939393939393630300d3235363830303030303132330d3331303732353638303733310d323230303030',
  );
});

test('Barcode text is read back as the bill it was made from', () => {
  const reference = fc.stringMatching(/^[A-Z0-9]{1,20}$/).map((raw) => must(parsePaymentReference(raw)));
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{15}$/),
      reference,
      fc.option(reference, { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: undefined }),
      (biller, reference1, reference2, satang) => {
        const bill = {
          billerId: must(parseBillerId(biller)),
          reference1,
          ...(reference2 && { reference2 }),
          ...(satang && { amount: must(parseSatang(satang)) }),
        };
        assert.deepEqual(must(parseBankBarcode(encodeBankBarcode(bill))), bill);
      },
    ),
  );
});

test('Barcode text that departs from the standard is refused', () => {
  for (const text of [
    '099499999999600\r256800000123\r\r33000',
    '|09949999999960\r256800000123\r\r33000',
    '|099499999999600\n256800000123\n\n33000',
    '|099499999999600\r256800000123\r\r033000',
    '|099499999999600\r256800000123\r\r330.00',
    '|099499999999600\r\r\r33000',
    '|099499999999600\rabc\r\r33000',
    '|099499999999600\r256800000123\r\r33000\r',
  ]) {
    assert.equal(parseBankBarcode(text).ok, false, JSON.stringify(text));
  }
});
