import assert from 'node:assert/strict';
import { answerForm, answerGuide, attachDocuments } from '../../support/applicant.ts';
import { readCode } from '../../support/sandbox-phone.ts';
import { signInAs } from '../../support/sign-in.ts';
import { noted, type Story } from '../../support/story.ts';
import { tracks } from '../../support/tracking.ts';

/** Malee and her company, as the training registers know them. */
export const MALEE = {
  name: 'มาลี ใจดี',
  nationalId: '1-9999-00000-00-5',
  mobile: '0800000001',
  companyId: '0105599999997',
  company: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด',
} as const;

/** A visitor changes the language with one link and back. */
export async function looksAround(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.open(story.origins.portal);
  await malee.sees('ขอใบอนุญาต กรอกครั้งเดียว ถึงทุกหน่วยงาน');
  malee.speaks('en');
  await malee.follow('English');
  assert.match(await malee.heading(), /^[\x20-\x7e’]+$/);
  malee.speaks('th');
  await malee.follow('ไทย');
  await malee.sees('ขอใบอนุญาต กรอกครั้งเดียว ถึงทุกหน่วยงาน');
}

/** Search in either language leads to the guide, the guide to the licences with their reasons. */
export async function findsOutWhatSheNeeds(story: Story): Promise<void> {
  const malee = await story.person('malee');
  for (const word of ['restaurant', 'ร้านอาหาร']) {
    await malee.open(story.origins.portal);
    await malee.fill({ q: word });
    await malee.press('ค้นหา');
    await malee.sees('ธุรกิจอาหารและเครื่องดื่ม');
  }
  await malee.follow('ธุรกิจอาหารและเครื่องดื่ม');
  await malee.sees('คำถามที่ 1 จาก');
  await answerGuide(malee);
  assert.equal(await malee.heading(), 'คุณต้องขอ 3 ใบ ยื่นได้ในคำขอเดียว');
  for (const details of await malee.page.locator('main details summary').all()) await details.click();
  await malee.sees(/ถามครั้งเดียว แทน 3 ครั้ง/, /ยืนยันตัวตนและยื่น 1 แทน 3/, /2,850 บาท จ่ายเมื่ออนุมัติแล้วเท่านั้น/);
  await malee.sees(/เทศบาลนครริมน้ำ.*พื้นที่ไม่เกิน 200 ตารางเมตร.*650 บาท ต่อปี.*7 วันทำการ.*พระราชบัญญัติการสาธารณสุข/);
  await malee.sees(/สำนักงานสรรพสามิตพื้นที่ริมน้ำ.*2,200 บาท ต่อปี.*1 วันทำการ.*สรรพสามิต/, /ภ\.ป\.1.*25 วันทำการ.*ภาษีป้าย/);
}

/** She signs in, chooses her company, and the registers fill in who she is. */
export async function signsInForHerCompany(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.press('เริ่มคำขอใบที่เลือก');
  await signInAs(malee, MALEE.name);
  await malee.fill({ who: 'company', juristicId: MALEE.companyId });
  await malee.press('เริ่มกรอกคำขอ');
  story.notes.set('draft', malee.page.url());
  await malee.sees(/จากทะเบียนราษฎร ดึงเมื่อ \d+ \S+ 25\d\d/, /จากทะเบียนนิติบุคคล ดึงเมื่อ \d+ \S+ 25\d\d/);
  await malee.sees(MALEE.company, MALEE.nationalId);
  await malee.follow('ดูข้อมูลทั้งหมด หรือข้อมูลไม่ตรงกับความจริง');
  await malee.sees('99/9', 'กรรมการหนึ่งคนลงลายมือชื่อ', 'หน้าเมือง');
  await malee.back();
}

/** She begins the one form, goes away, and goes on in another browser where she left. */
export async function fillsInOneForm(story: Story): Promise<void> {
  const first = await story.person('malee');
  await answerForm(first, 6);
  await story.leave('malee');
  const malee = await story.person('malee');
  await malee.open(noted(story, 'draft'));
  await signInAs(malee, MALEE.name);
  await malee.sees('ครัวคุณแม่ริมน้ำ', 'บันทึกร่างแล้ว');
  await answerForm(malee);
  await malee.sees('แนบแล้ว 0 จาก 8 ฉบับ');
}

/** Every document is asked for once, says for which licences, and what the State has is not asked for. */
export async function attachesEachDocumentOnce(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow('แนบเอกสาร');
  await malee.sees('ใช้กับ หนังสือรับรองการแจ้ง (อาหาร), ใบอนุญาตขายสุรา', 'รัฐมีอยู่แล้ว ไม่ต้องแนบ', 'แทนสำเนา');
  assert.equal((await attachDocuments(malee)).length, 8);
  await malee.sees('แนบแล้ว 8 จาก 8 ฉบับ');
}

/** She checks, declares and confirms with the code from her phone: one filing, three applications, however often sent. */
export async function submitsOnce(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow('ไปตรวจคำตอบ');
  await malee.sees(MALEE.company, 'ครัวคุณแม่ริมน้ำ', 'เอกสารแนบ 8 ฉบับ');
  await malee.press('รับรหัสเพื่อยื่นคำขอ', { status: 422 });
  await malee.sees('อ่านคำรับรอง แล้วทำเครื่องหมายเพื่อรับรอง');
  await malee.fill({ declaration: 'yes' });
  await malee.press('รับรหัสเพื่อยื่นคำขอ');
  const code = await readCode(await story.person('phone'), story.origins.sandbox, MALEE.mobile);
  await malee.fill({ code: code === '000000' ? '000001' : '000000' });
  await malee.press('ยืนยันและยื่นคำขอ', { status: 422 });
  await malee.sees('รหัสไม่ถูกต้อง', '4 ครั้ง');
  const tab = await malee.page.context().newPage();
  await tab.goto(malee.page.url());
  await tab.locator('input[name="code"]').fill(code);
  await malee.fill({ code });
  await malee.press('ยืนยันและยื่นคำขอ');
  assert.equal(await malee.heading(), 'ยื่นคำขอแล้ว');
  const said = await malee.text();
  const numbers = [...new Set(said.match(/BP69-\d{6}-\d/g))];
  assert.equal(numbers.length, 3);
  for (const [index, licence] of ['food', 'liquor', 'sign'].entries()) story.notes.set(licence, numbers[index] ?? '');
  await malee.reload();
  assert.deepEqual([...new Set((await malee.text()).match(/BP69-\d{6}-\d/g))], numbers);
}

/** The page with the code, open in a second tab and sent again, leads to the one filing; so does its address. */
export async function goesBackSafely(story: Story): Promise<void> {
  const malee = await story.person('malee');
  const receipt = malee.page.url();
  const tab = malee.page
    .context()
    .pages()
    .find((page) => page.url().endsWith('/otp'));
  assert.ok(tab);
  await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'ยืนยันและยื่นคำขอ' }).click()]);
  assert.equal(tab.url(), receipt);
  await tab.close();
  for (const page of ['', '/check', '/otp']) {
    await malee.open(`${noted(story, 'draft')}${page}`);
    assert.equal(malee.page.url(), receipt);
  }
  await malee.follow('ดูสถานะของคำขอ');
  story.notes.set('filing', malee.page.url());
  await malee.open(`${story.origins.portal}/filings`);
  assert.equal((await malee.text()).split(noted(story, 'food').slice(0, -2)).length, 2);
  await tracks(story, {
    turn: 'ตอนนี้ถึงตาเจ้าหน้าที่',
    food: 'เจ้าหน้าที่กำลังตรวจเอกสาร',
    liquor: 'เจ้าหน้าที่กำลังตรวจเอกสาร',
    sign: 'เจ้าหน้าที่กำลังตรวจเอกสาร',
  });
}
