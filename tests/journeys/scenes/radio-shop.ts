import { RESTAURANT } from '../../support/applicant.ts';
import { fileFor } from '../../support/file-for.ts';
import { arriveAtWork, decideWith, findComplete, openCase } from '../../support/officer.ts';
import { smallPdf } from '../../support/small-pdf.ts';
import { noted, type Story } from '../../support/story.ts';
import { linkedPdf } from './deciding.ts';

const SHOP = { ...RESTAURANT, 'signboard.has': 'no', 'radio.trade-kind': 'trade', 'business.name-th': 'วิทยุริมน้ำ' };
const WISH = { word: 'วิทยุสื่อสาร', business: 'ธุรกิจซ่อมและขายอุปกรณ์อิเล็กทรอนิกส์', known: SHOP };

/** The officer attaches the slip before approving; she pays at a bank, sends the proof, and the officer confirms. */
export async function radioIsPaidWithTheAgencysOwnSlip(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [number = ''] = await fileFor(story, 'radio', WISH);
  const danai = await story.person('danai');
  await arriveAtWork(danai, backend, 'ดนัย คลื่นใส');
  await findComplete(danai, backend, number);
  await openCase(danai, backend, number);
  await danai.follow('พิจารณาอนุมัติ');
  await danai.sees('แนบใบนำจ่ายก่อนอนุมัติ');
  await danai.follow('แนบใบนำจ่ายของหน่วยงาน');
  await danai.press('แนบใบนำจ่าย', { status: 422 });
  await danai.chooseFile('slip', { name: 'ใบนำจ่าย.pdf', bytes: await smallPdf('slip') });
  await danai.press('แนบใบนำจ่าย');
  await danai.follow('ไปพิจารณาอนุมัติ');
  await decideWith(danai, 'อนุมัติ', /1,070(?:\.00)? บาท/);
  const malee = await story.person('malee');
  await malee.open(noted(story, 'radio'));
  await malee.follow('ดูวิธีชำระ', malee.page.locator('.bp-turn'));
  await linkedPdf(malee, 'ดาวน์โหลดใบชำระ (PDF)');
  await malee.follow('ชำระแล้ว ส่งหลักฐาน');
  await malee.chooseFile('slip', { name: 'สลิป.pdf', bytes: await smallPdf('paid') });
  await malee.press('ส่งหลักฐาน');
  await malee.sees('ส่งหลักฐานการชำระแล้ว', 'ตอนนี้ถึงตาเจ้าหน้าที่');
  await openCase(danai, backend, number);
  await danai.follow('ตรวจและยืนยันการชำระ');
  await danai.sees('เปิดดูหลักฐาน');
  await danai.fill({ received: 'yes' });
  await danai.press('ยืนยันการรับชำระ');
  await danai.follow('บันทึกว่าออกใบอนุญาตแล้ว');
  await danai.press('ยืนยันว่าออกใบอนุญาตแล้ว');
  await malee.open(noted(story, 'radio'));
  await malee.sees('รอมารับใบอนุญาต');
  await danai.follow('บันทึกการรับ');
  await danai.press('บันทึกว่าได้รับแล้ว');
  await malee.open(noted(story, 'radio'));
  await malee.sees('ผู้ประกอบการมารับใบอนุญาตแล้ว');
}
