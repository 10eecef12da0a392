import assert from 'node:assert/strict';
import type { Person } from '../../support/person.ts';
import { signInAs } from '../../support/sign-in.ts';
import { noted, type Scene, type Story } from '../../support/story.ts';

const LICENCE = 'ใบอนุญาตจัดตั้งสถานที่ (อาหาร)';
const MANUAL = 'ใบอนุญาตจัดตั้งสถานที่จำหน่ายหรือสะสมอาหาร';
const OPERATION = 'ขอใหม่: วัน ค่าธรรมเนียม คำถาม เอกสาร';
const WHY = { th: 'ร้านใหญ่ที่ขายหรือเก็บอาหารต้องขออนุญาตก่อนเปิด', en: 'A large food shop needs it before it opens.' };
const NOTE = { th: 'ลดเวลาและปรับอัตราตามข้อบัญญัติใหม่', en: 'Less time and another rate by the new ordinance' };
const DAY_MS = 86_400_000;

/** The central office changes a definition: one writes and tries, another approves, and from its day on everybody reads it. */
export const CHANGE_A_DEFINITION: Readonly<Record<string, Scene>> = {
  'Arthit changes words, days and a fee in forms': writesInForms,
  'He tries it as applicants see it, with every error and every example': triesIt,
  'He asks for approval from tomorrow on and cannot give it himself': asksForApproval,
  'Rungthip approves it, and the history says who did what': approves,
  'The public manual says it from that day on': isRead,
  'no page that anybody saw had a fault': async (story) => assert.deepEqual(story.problems(), []),
};

async function writesInForms(story: Story): Promise<void> {
  const arthit = await story.person('arthit');
  await arriveAtDefinitions(arthit, story, 'อาทิตย์ ดูแลดี');
  await arthit.follow(LICENCE);
  await arthit.press('เริ่มฉบับแก้ไข');
  story.notes.set('revision', arthit.page.url().replace(/\?.*$/, ''));
  await arthit.follow('ชื่อและข้อความ');
  await arthit.fill({ 'text.why.th': WHY.th, 'text.why.en': WHY.en });
  await arthit.press('บันทึก');
  await arthit.follow(OPERATION);
  await arthit.fill({ days: '', 'fee.0.0': '2100.0' });
  await arthit.press('บันทึก', { status: 422 });
  await arthit.sees('ใส่จำนวนวันเป็นจำนวนเต็ม');
  await arthit.fill({ days: '21' });
  await arthit.press('บันทึก');
  await arthit.sees('บันทึกแล้ว', WHY.th, /จำนวนวัน 30 21/, /2000\.0 2100\.0/, 'ตรวจแล้วไม่พบจุดที่ผิด');
}

async function triesIt(story: Story): Promise<void> {
  const arthit = await story.person('arthit');
  await arthit.follow('ดูอย่างผู้ยื่น');
  await arthit.sees('กรอกในหน้านี้ไม่ได้', 'เปลี่ยนผู้ดูแลร้าน');
  await arthit.follow('ข้อความเมื่อกรอกผิด');
  await arthit.sees(/ยังไม่ได้ตอบ “/);
  await arthit.follow('ผลกับตัวอย่าง');
  await arthit.sees(/วัน: 30 → 21/);
}

async function asksForApproval(story: Story): Promise<void> {
  const arthit = await story.person('arthit');
  await arthit.open(noted(story, 'revision'));
  await arthit.follow('ส่งขออนุมัติ');
  await arthit.fill({ ...(await tomorrowIn(arthit)), noteTh: NOTE.th, noteEn: NOTE.en });
  await arthit.press('ตรวจก่อนยืนยัน');
  await arthit.sees(NOTE.th, NOTE.en, 'หลังจากส่งแล้วแก้ไม่ได้');
  await arthit.press('ส่งขออนุมัติ');
  await arthit.sees('ส่งขออนุมัติแล้ว', 'ผู้ที่เขียนหรือส่งฉบับนี้อนุมัติเองไม่ได้');
}

async function approves(story: Story): Promise<void> {
  const rungthip = await story.person('rungthip');
  await arriveAtDefinitions(rungthip, story, 'รุ่งทิพย์ อ่านละเอียด');
  await rungthip.follow(/^ดู/, rungthip.page.locator('main tbody tr').filter({ hasText: LICENCE }));
  await rungthip.sees('ตอนนี้ถึงตาคุณ', WHY.th, NOTE.th);
  await rungthip.follow('ตรวจและอนุมัติ');
  await rungthip.press('ตรวจก่อนยืนยัน');
  await rungthip.press('อนุมัติ');
  await rungthip.sees('อนุมัติแล้ว', 'รอวันเริ่มใช้');
  await rungthip.follow('ประวัติ');
  await rungthip.sees(/อนุมัติ .*รุ่งทิพย์ อ่านละเอียด .*ส่งขออนุมัติ .*อาทิตย์ ดูแลดี .*เริ่มฉบับแก้ไข/);
}

async function isRead(story: Story): Promise<void> {
  await readsManual(story);
  const before = await story.person('reader');
  await before.sees('30 วันทำการ');
  await before.doesNotSee(WHY.th);
  await story.pass(1);
  await readsManual(story);
  const after = await story.person('reader');
  await after.sees(WHY.th, '21 วันทำการ', '2,100 บาท');
}

async function readsManual(story: Story): Promise<void> {
  const reader = await story.person('reader');
  await reader.open(`${story.origins.portal}/manuals`);
  await reader.follow(MANUAL);
}

async function arriveAtDefinitions(person: Person, { origins }: Story, fullName: string): Promise<void> {
  await person.open(`${origins['service-backend']}/administration/definitions`);
  await signInAs(person, fullName);
}

/** The day after the one that the form offers. */
async function tomorrowIn({ page }: Person): Promise<Record<string, string>> {
  const [day, month, year] = await Promise.all(
    ['day', 'month', 'year'].map((part) => page.locator(`[name="from.${part}"]`).inputValue()),
  );
  const next = new Date(Date.UTC(Number(year) - 543, Number(month) - 1, Number(day)) + DAY_MS);
  return {
    'from.day': String(next.getUTCDate()),
    'from.month': String(next.getUTCMonth() + 1),
    'from.year': String(next.getUTCFullYear() + 543),
  };
}
