import assert from 'node:assert/strict';
import { checkDocuments, openCase } from '../../support/officer.ts';
import { signInAs } from '../../support/sign-in.ts';
import { smallPdf } from '../../support/small-pdf.ts';
import { noted, type Story } from '../../support/story.ts';
import { tracks } from '../../support/tracking.ts';

const CHECKING = 'เจ้าหน้าที่กำลังตรวจเอกสาร';
const CONSIDERING = 'อยู่ระหว่างพิจารณา';

/** The document that the municipality wants corrected, and what the officer writes. */
const FAULT = { document: 'ใบรับรองแพทย์', reason: 'ขาดหน้าที่มีลายมือชื่อแพทย์ สแกนให้ครบ 2 หน้า' } as const;

/** Pimjai sees the two applications of the municipality, Ekachai the one of the excise office. */
export async function officersSeeOnlyTheirOwn(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [food, liquor, sign] = ['food', 'liquor', 'sign'].map((licence) => noted(story, licence));
  assert.ok(food && liquor && sign);
  const pimjai = await story.person('pimjai');
  await pimjai.open(`${backend}/applications`);
  await signInAs(pimjai, 'พิมพ์ใจ ตั้งตรง');
  await pimjai.sees('เทศบาลนครริมน้ำ', food, sign);
  await pimjai.doesNotSee(liquor);
  const ekachai = await story.person('ekachai');
  await ekachai.open(`${backend}/applications`);
  await signInAs(ekachai, 'เอกชัย สุจริต');
  await ekachai.sees('สำนักงานสรรพสามิตพื้นที่ริมน้ำ', liquor);
  await ekachai.doesNotSee(food, sign);
  await openCase(pimjai, backend, food);
  await ekachai.open(pimjai.page.url(), { status: 404 });
  await ekachai.doesNotSee(food, 'ครัวคุณแม่ริมน้ำ');
}

/** Pimjai reads form, registry and documents and finds one document incomplete. */
export async function officerAsksForOneCorrection(story: Story): Promise<void> {
  const pimjai = await story.person('pimjai');
  await pimjai.sees(/จากทะเบียนนิติบุคคล ดึงเมื่อ/, '0-1055-99999-99-7', 'อาหารตามสั่ง');
  await checkDocuments(pimjai, FAULT);
  await openCase(pimjai, story.origins['service-backend'], noted(story, 'food'));
  await pimjai.follow('ทำรายการแก้ไข');
  await pimjai.press('ตรวจก่อนยืนยัน');
  await pimjai.sees('ผู้ยื่นจะเห็นแบบนี้', FAULT.reason);
  await pimjai.press('ส่งรายการแก้ไข');
  await pimjai.sees('รอผู้ยื่น');
  const malee = await tracks(story, { turn: 'ตอนนี้ถึงตาคุณ 1 เรื่อง', food: 'ต้องแก้ไข', liquor: CHECKING, sign: CHECKING });
  await malee.sees(FAULT.reason);
}

/** Malee reads why, chooses the new file once and sends it back. */
export async function applicantCorrects(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow('ดูและแก้ไข', malee.page.locator('.bp-turn'));
  await malee.sees(FAULT.document, FAULT.reason, 'ยังไม่ทำ');
  await malee.follow('เริ่มทำรายการแรก');
  await malee.sees(FAULT.document, FAULT.reason, 'ไฟล์เดิม');
  await malee.chooseFile('file', { name: 'ใบรับรองแพทย์ 2 หน้า.pdf', bytes: await smallPdf('both pages') });
  await malee.press('บันทึกและไปต่อ');
  await malee.sees('ใบรับรองแพทย์ 2 หน้า.pdf');
  await malee.press('ส่งกลับให้เจ้าหน้าที่');
  await malee.sees('ส่งรายการแก้ไขแล้ว');
  await tracks(story, { turn: 'ตอนนี้ถึงตาเจ้าหน้าที่', food: CHECKING, liquor: CHECKING, sign: CHECKING });
}

/** The answer that the excise office wants corrected, and the section of the form that shows it. */
const ANSWER = { concept: 'premises.road', was: 'ริมน้ำ', is: 'เลียบคลองใหม่', reason: 'ใบทะเบียนพาณิชย์ระบุถนนอื่น' } as const;

/** Ekachai asks for a corrected answer; it is the municipality's answer too, whose officer sees what changed. */
export async function oneAnswerServesTwoAgencies(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const ekachai = await story.person('ekachai');
  await openCase(ekachai, backend, noted(story, 'liquor'));
  await checkDocuments(ekachai, { document: 'ผลตรวจสถานประกอบการ', reason: ANSWER.reason, concepts: [ANSWER.concept] });
  await openCase(ekachai, backend, noted(story, 'liquor'));
  await ekachai.follow('ทำรายการแก้ไข');
  await ekachai.press('ตรวจก่อนยืนยัน');
  await ekachai.sees('ผู้ยื่นจะเห็นแบบนี้', ANSWER.reason);
  await ekachai.press('ส่งรายการแก้ไข');
  await ekachai.sees('รอผู้ยื่น');
  const malee = await tracks(story, { turn: 'ตอนนี้ถึงตาคุณ 1 เรื่อง', food: CHECKING, liquor: 'ต้องแก้ไข', sign: CHECKING });
  await malee.follow('ดูและแก้ไข', malee.page.locator('.bp-turn'));
  await malee.follow('เริ่มทำรายการแรก');
  await malee.sees('คำตอบเดิม', ANSWER.was, ANSWER.reason, /คำตอบใหม่จะใช้กับ .*อาหาร/);
  await malee.fill({ [ANSWER.concept]: ANSWER.is });
  await malee.press('บันทึกและไปต่อ');
  await malee.sees(ANSWER.is, 'คำขอเหล่านี้จะใช้คำตอบหรือไฟล์ใหม่ด้วย');
  await malee.press('ส่งกลับให้เจ้าหน้าที่');
  await tracks(story, { turn: 'ตอนนี้ถึงตาเจ้าหน้าที่', food: CHECKING, liquor: CHECKING, sign: CHECKING });
  const pimjai = await story.person('pimjai');
  await openCase(pimjai, backend, noted(story, 'food'));
  await pimjai.sees('ผู้ยื่นแก้คำตอบแล้ว ตอนนี้เป็นฉบับที่ 2', 'ใบอนุญาตที่ต้องขอและค่าธรรมเนียมไม่เปลี่ยน');
  await pimjai.follow('ดูก่อนและหลังแก้');
  await pimjai.sees(`แก้ผ่านคำขอ ${noted(story, 'liquor')}`, ANSWER.was, ANSWER.is);
}

/** The corrected document passes; everything is complete and correct, and everybody knows the day by which to decide. */
export async function officersConfirmCompleteness(story: Story): Promise<void> {
  const statuses = { turn: 'ตอนนี้ถึงตาเจ้าหน้าที่', food: CHECKING, liquor: CHECKING, sign: CHECKING };
  for (const [licence, officer] of [
    ['food', 'pimjai'],
    ['sign', 'pimjai'],
    ['liquor', 'ekachai'],
  ] as const) {
    const person = await story.person(officer);
    await openCase(person, story.origins['service-backend'], noted(story, licence));
    await checkDocuments(person);
    await openCase(person, story.origins['service-backend'], noted(story, licence));
    await person.follow('ยืนยันเอกสารครบถ้วน');
    await person.sees('เริ่มนับเวลา', 'ครบกำหนดพิจารณา', 'ยืนยันแล้วหยุดนาฬิกาเองไม่ได้');
    await person.press('ยืนยันว่าเอกสารครบถ้วนถูกต้อง');
    await person.sees('กำลังนับเวลา', /ครบกำหนด/);
    statuses[licence] = CONSIDERING;
    const malee = await tracks(story, statuses);
    await malee.sees(/เอกสารครบถ้วนถูกต้อง ครบกำหนด/, /ครบกำหนด .*25\d\d เหลือ \d+ วันทำการ/);
  }
}
