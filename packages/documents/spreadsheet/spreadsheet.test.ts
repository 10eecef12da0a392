import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import { readSpreadsheet } from '../testing/read-spreadsheet.ts';
import { type Sheet, writeSpreadsheet } from './spreadsheet.ts';

const AT = '2026-11-20T05:00:00.000Z' as Instant;
const columns = [
  { header: 'ร้าน', width: 30 },
  { header: 'เลขคำขอ', width: 20 },
];

async function* portions(count: number) {
  for (let portion = 0; portion < count; portion += 1) {
    yield Array.from({ length: 500 }, (_, row) => [`ร้านที่ ${portion * 500 + row + 1}`, '']);
  }
}

test('what goes in comes out as text, in every script and whatever it begins with', async () => {
  const rows = [
    ['=HYPERLINK("http://evil.example","x")', '+66 2 000 0000'],
    ['@SUM(A1)', '-1'],
    ['ครัวคุณแม่ริมน้ำ & <ลูก> "ดี"', 'BP69-004821-1'],
    ['บรรทัดหนึ่ง\nบรรทัดสอง\t๑', '007'],
    ['', '😀'],
  ];
  const bytes = await writeSpreadsheet([{ name: 'คำขอ', columns, rows: [rows] }], AT);
  assert.deepEqual(readSpreadsheet(bytes), { คำขอ: [['ร้าน', 'เลขคำขอ'], ...rows] });
});

test('what a file of this kind cannot hold is left out, not passed on', async () => {
  const rows = [['a\u0000b\u0008c\uffffd\ud800e', 'x'.repeat(40_000)]];
  const sheets: Sheet[] = [
    { name: 'คำขอ: [ทั้งหมด] ที่ยื่นในปีงบประมาณสองพันห้าร้อยเจ็ดสิบ', columns, rows: [rows] },
    { name: '', columns, rows: [] },
    { name: '', columns, rows: [] },
  ];
  const read = readSpreadsheet(await writeSpreadsheet(sheets, AT));
  const [[, [first = '', second = ''] = []] = []] = Object.values(read);
  assert.equal(first, 'abcd\ufffde');
  assert.equal([second.length, second.at(-1)].join(), '32767,…');
  for (const name of Object.keys(read)) assert.ok([...name].length <= 31 && !/[[\]:*?/\\]/.test(name), name);
  assert.equal(Object.keys(read).length, 3);
});

test('a long list is written in portions, and the same list gives the same bytes', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => writeSpreadsheet([{ name: 'คำขอ', columns, rows: portions(20) }], AT)),
  );
  assert.ok(one && two);
  assert.deepEqual(one, two);
  const rows = readSpreadsheet(one).คำขอ ?? [];
  assert.equal(rows.length, 10_001);
  assert.deepEqual(rows.at(-1), ['ร้านที่ 10000', '']);
  assert.ok(one.length < 400_000, `${one.length} bytes`);
});
