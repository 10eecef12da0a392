import assert from 'node:assert/strict';
import { actualTexts, pageContents } from '@biz/documents/testing/read-pdf.ts';
import { RESTAURANT } from '../../support/applicant.ts';
import { fileFor } from '../../support/file-for.ts';
import { arriveAtWork, decideWith, findComplete, openCase, signAs } from '../../support/officer.ts';
import type { FieldValues, Person } from '../../support/person.ts';
import { noted, type Story } from '../../support/story.ts';

const CLINIC = {
  ...RESTAURANT,
  'signboard.has': 'no',
  'premises.area': '80',
  'business.name-th': 'คลินิกสัตว์ริมน้ำ',
  'business.tsic': '75000',
  'vet.has-plan': 'no',
  'vet.kind': 'clinic',
  'vet.veterinarians': '2',
  'vet.operator-name': 'นายสมชาย ตัวอย่าง',
  'vet.operator-licence-no': '01-0000/2560',
  'vet.building': 'ตึกแถว 1 คูหา 3 ชั้น กว้าง 4 เมตร ยาว 12 เมตร',
  'vet.services': 'ตรวจรักษาและผ่าตัด',
  'vet.has-xray': 'no',
  'vet.plan-months': '6',
  'hazard.pets-kind': 'none',
};
const WISH = { word: 'สัตวแพทย์', business: 'ธุรกิจสถานพยาบาลสัตว์', known: CLINIC };
const CONDITION = 'ติดตั้งถังขยะติดเชื้อก่อนเปิดกิจการ';

/** The committee resolves before the officer decides; the letter carries its condition, is signed, and is collected. */
export async function committeeResolvesOnPlan(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const [number = ''] = await fileFor(story, 'plan', WISH);
  const natee = await story.person('natee');
  await arriveAtWork(natee, backend, 'นที สายน้ำ');
  await findComplete(natee, backend, number);
  await callMeeting(natee, backend);
  await resolve(natee);
  await natee.follow('รับรองรายงานและปิดประชุม');
  await natee.press('รับรองและปิดประชุม');
  await natee.sees('มติเข้าสู่เรื่องแต่ละเรื่อง');
  await openCase(natee, backend, number);
  await natee.follow('ประวัติ');
  await natee.waitFor('มติคณะกรรมการ');
  await openCase(natee, backend, number);
  await natee.follow('พิจารณาอนุมัติ');
  await natee.sees('เห็นชอบโดยมีเงื่อนไข', CONDITION);
  await decideWith(natee, 'อนุมัติ', /./);
  const malee = await story.person('malee');
  await malee.open(`${story.origins.portal}/inbox`);
  await malee.sees('คณะกรรมการมีมติแล้ว');
  await signAs(story, 'benjawan', 'เบญจวรรณ รักสัตว์', number);
  await openCase(natee, backend, number);
  await natee.follow('แจ้งให้มารับ');
  await natee.press('แจ้งผู้ยื่น');
  await malee.open(noted(story, 'plan'));
  await malee.sees('รอมารับหนังสืออนุมัติแผนงาน');
  await natee.follow('บันทึกการรับ');
  await natee.press('บันทึกว่าได้รับแล้ว');
  await carriesTheCondition(story);
}

/** The secretary calls it for today, so that it can begin at once. */
async function callMeeting(natee: Person, backend: string): Promise<void> {
  await natee.open(`${backend}/meetings`);
  await natee.follow('เรียกประชุม');
  const today = new Date(Date.now() + 7 * 3_600_000);
  await natee.fill({
    ...(await every(natee, 'committee')),
    'day.day': String(today.getUTCDate()),
    'day.month': String(today.getUTCMonth() + 1),
    'day.year': String(today.getUTCFullYear() + 543),
    time: '510',
    place: 'ห้องประชุม 2',
    ...(await every(natee, 'cases')),
  });
  await natee.press('เรียกประชุมและสร้างวาระ');
}

async function resolve(natee: Person): Promise<void> {
  await natee.follow('ลงชื่อเข้าประชุม');
  await natee.fill(await every(natee, 'present'));
  await natee.press('บันทึกผู้มาประชุม');
  await natee.follow('ลงมติเรื่องถัดไป');
  await natee.follow('ลงมติ');
  await natee.sees('ครบองค์ประชุม');
  const votes = await natee.page
    .locator('main [name^="vote."]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name') ?? ''));
  assert.ok(new Set(votes).size >= 3, 'everybody with a vote is asked');
  await natee.fill({
    outcome: 'approve-with-conditions',
    ...Object.fromEntries(votes.map((vote) => [vote, 'for'])),
    reasons: 'แผนงานครบถ้วน',
    conditions: CONDITION,
  });
  await decideWith(natee, 'บันทึกมติ', CONDITION);
}

/** Everything that can be chosen under this name. */
async function every(person: Person, name: string): Promise<FieldValues> {
  const values = await person.page
    .locator(`main input[name="${name}"], main select[name="${name}"] option`)
    .evaluateAll((found) => found.map((one) => one.getAttribute('value') ?? ''));
  return { [name]: values.filter((value) => value !== '') };
}

async function carriesTheCondition(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.open(noted(story, 'plan'));
  await malee.sees('ผู้ประกอบการมารับใบอนุญาตแล้ว');
  const [number] = /VP-\d{4}-\d{6}/.exec(await malee.text()) ?? [];
  assert.ok(number, 'the letter has a number');
  const pdf = await malee.download(`${story.origins.portal}/licences/${number}/file`);
  const text = (await pageContents(pdf)).flatMap(actualTexts).join('').replaceAll(/\s/g, '');
  assert.ok(text.includes(CONDITION.replaceAll(/\s/g, '')), 'the letter carries the condition');
}
