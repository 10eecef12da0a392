import assert from 'node:assert/strict';
import { parse, parseBarcode } from 'promptparse';
import { decideWith, openCase } from '../../support/officer.ts';
import type { Person } from '../../support/person.ts';
import { codesInPdf, codesInPicture } from '../../support/read-codes.ts';
import { payAtBank } from '../../support/sandbox-bank.ts';
import { noted, type Story } from '../../support/story.ts';
import { tracks } from '../../support/tracking.ts';

const CONSIDERING = 'อยู่ระหว่างพิจารณา';
const WAITS_FOR_FEE = 'อนุมัติแล้ว รอชำระค่าธรรมเนียม';
const WAITS_FOR_SIGNATURE = 'รอผู้มีอำนาจลงนาม';
const ITS_YOUR_TURN = 'ตอนนี้ถึงตาคุณ 1 เรื่อง';
const ITS_THE_OFFICERS_TURN = 'ตอนนี้ถึงตาเจ้าหน้าที่';

/** The municipality approves the food business for the fee that the guide told, and it is Malee's turn. */
export async function foodIsApproved(story: Story): Promise<void> {
  await approve(story, 'pimjai', 'food', /650(?:\.00)? บาท/);
  const told = { turn: ITS_YOUR_TURN, food: WAITS_FOR_FEE, liquor: CONSIDERING, sign: CONSIDERING };
  await (await tracks(story, told)).sees(/ชำระภายใน .*25\d\d/);
}

/** Page, picture and slip carry the same code to the byte; the bank takes the barcode, and no officer confirms. */
export async function foodIsPaidByCode(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow('ชำระเงิน', malee.page.locator('.bp-turn'));
  const bill = malee.page.url();
  await malee.waitFor('ดาวน์โหลดใบแจ้ง (PDF)');
  await malee.sees('650.00', 'รหัสอ้างอิง 1', 'รหัสอ้างอิง 2', /ชำระภายใน .*25\d\d/);
  const code = await sameCodeEverywhere(story, malee);
  await payAtBank(await story.person('phone'), story.origins.sandbox, code);
  await malee.open(bill);
  await malee.waitFor('ดาวน์โหลดใบเสร็จ (PDF)');
  await malee.sees('ชำระค่าธรรมเนียมแล้ว', 'เลขที่ใบเสร็จ');
  await linkedPdf(malee, 'ดาวน์โหลดใบเสร็จ (PDF)');
  await tracks(story, {
    turn: ITS_THE_OFFICERS_TURN,
    food: WAITS_FOR_SIGNATURE,
    liquor: CONSIDERING,
    sign: CONSIDERING,
  });
}

/** The excise office takes the fee at its counter, prints the licence and hands it over. */
export async function liquorIsPaidPrintedAndCollected(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [food, sign] = [WAITS_FOR_SIGNATURE, CONSIDERING];
  await approve(story, 'ekachai', 'liquor', /2,200(?:\.00)? บาท/);
  const malee = await tracks(story, { turn: ITS_YOUR_TURN, food, liquor: WAITS_FOR_FEE, sign });
  await malee.follow('ดูวิธีชำระ', malee.page.locator('.bp-turn'));
  await malee.sees('ชำระค่าธรรมเนียมที่หน่วยงาน', '2,200', 'สำนักงานสรรพสามิตพื้นที่ริมน้ำ', noted(story, 'liquor'));
  const ekachai = await story.person('ekachai');
  await openCase(ekachai, backend, noted(story, 'liquor'), 'รอผู้ยื่น');
  await ekachai.follow('ยืนยันการรับชำระ');
  await ekachai.press('ยืนยันการรับชำระ', { status: 422 });
  await ekachai.fill({ received: 'yes' });
  await ekachai.press('ยืนยันการรับชำระ');
  await tracks(story, { turn: ITS_THE_OFFICERS_TURN, food, liquor: 'จัดพิมพ์ใบอนุญาต', sign });
  await openCase(ekachai, backend, noted(story, 'liquor'));
  await ekachai.follow('บันทึกว่าออกใบอนุญาตแล้ว');
  await ekachai.press('ยืนยันว่าออกใบอนุญาตแล้ว');
  await (await tracks(story, { turn: ITS_YOUR_TURN, food, liquor: 'รอมารับใบอนุญาต', sign })).sees('พิมพ์เสร็จแล้ว');
  await malee.follow('ดูวิธีรับ', malee.page.locator('.bp-turn'));
  await malee.sees('บัตรประจำตัวประชาชนตัวจริงของผู้มารับ');
  await openCase(ekachai, backend, noted(story, 'liquor'), 'รอผู้ยื่น');
  await ekachai.follow('บันทึกการรับ');
  await ekachai.press('บันทึกว่าได้รับแล้ว');
  await tracks(story, { turn: ITS_THE_OFFICERS_TURN, food, liquor: 'ผู้ประกอบการมารับใบอนุญาตแล้ว', sign });
}

/** The municipality assesses the signboard: nothing to pay here, the notice is attached and goes by post. */
export async function signboardIsAssessedAndPosted(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [food, liquor] = [WAITS_FOR_SIGNATURE, 'ผู้ประกอบการมารับใบอนุญาตแล้ว'];
  await approve(story, 'pimjai', 'sign', 'ไม่มีค่าธรรมเนียมที่ต้องชำระในระบบนี้');
  const malee = await tracks(story, { turn: ITS_THE_OFFICERS_TURN, food, liquor, sign: 'จัดส่งหนังสือ ภ.ป.3' });
  await malee.waitFor('หนังสือแจ้งการประเมิน (PDF)');
  await malee.sees(/ภาษีจ่ายให้ เทศบาลนครริมน้ำ ตามหนังสือแจ้งการประเมิน/);
  await linkedPdf(malee, /^หนังสือแจ้งการประเมิน \(PDF\)/);
  const pimjai = await story.person('pimjai');
  await openCase(pimjai, backend, noted(story, 'sign'));
  await pimjai.follow('บันทึกการส่ง');
  await pimjai.press('บันทึกการส่ง', { status: 422 });
  await pimjai.fill({ tracking: 'EF582568151TH' });
  await pimjai.press('บันทึกการส่ง');
  await tracks(story, { turn: ITS_THE_OFFICERS_TURN, food, liquor, sign: 'ส่งหนังสือ ภ.ป.3 แล้ว' });
  await malee.sees('EF582568151TH');
}

async function approve(story: Story, officer: string, licence: string, fee: string | RegExp): Promise<void> {
  const person = await story.person(officer);
  await openCase(person, story.origins['service-backend'], noted(story, licence));
  await person.follow('พิจารณาอนุมัติ');
  await decideWith(person, 'อนุมัติ', fee);
  await person.sees('อนุมัติแล้ว');
}

/** The code as the bank scans it, after page, picture and slip were read by public readers and found the same. */
async function sameCodeEverywhere({ browser }: Story, malee: Person): Promise<string> {
  const shown = malee.page.getByRole('img', { name: /^QR พร้อมเพย์/ });
  await shown.scrollIntoViewIfNeeded();
  const onPage = await codesInPicture(browser, await shown.screenshot());
  const saved = await malee.page.getByRole('link', { name: 'บันทึกรูป QR' }).getAttribute('href');
  const inPicture = await codesInPicture(browser, await malee.download(saved ?? ''));
  const onSlip = await codesInPdf(await linkedPdf(malee, 'ดาวน์โหลดใบแจ้ง (PDF)'));
  const [qr = '', barcode = ''] = ['000201', '|'].map((start) => onSlip.find((code) => code.startsWith(start)));
  assert.deepEqual([onPage, inPicture], [[qr], [qr]]);
  const tags = parse(qr, true);
  const [billerId, ref1, ref2] = ['01', '02', '03'].map((tag) => tags?.getTagValue('30', tag));
  await malee.sees(billerId ?? '?', ref1 ?? '?', ref2 ?? '?');
  assert.equal(tags?.getTagValue('54'), '650.00');
  assert.equal(barcode, `|${billerId}\r${ref1}\r${ref2}\r65000`);
  const bank = parseBarcode(barcode);
  assert.deepEqual([bank?.billerId, bank?.ref1, bank?.ref2, bank?.amount], [billerId, ref1, ref2, 650]);
  return barcode;
}

/** The PDF behind a link of the page. */
export async function linkedPdf(person: Person, link: string | RegExp): Promise<Uint8Array> {
  const href = await person.page.getByRole('link', { name: link }).first().getAttribute('href');
  const bytes = await person.download(href ?? '');
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
  return bytes;
}
