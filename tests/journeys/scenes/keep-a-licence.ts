import assert from 'node:assert/strict';
import { answerForm, attachDocuments, RESTAURANT } from '../../support/applicant.ts';
import { fileFor, seal } from '../../support/file-for.ts';
import { arriveAtWork, decideWith, findComplete, openCase, signAs } from '../../support/officer.ts';
import type { Person } from '../../support/person.ts';
import { codesInPicture } from '../../support/read-codes.ts';
import { payAtBank } from '../../support/sandbox-bank.ts';
import { signInAs } from '../../support/sign-in.ts';
import { noted, type Scene, type Story } from '../../support/story.ts';

const SMALL = { ...RESTAURANT, 'sells.alcohol': 'none', 'signboard.has': 'no' };
const WISH = { word: 'ร้านอาหาร', business: 'ธุรกิจอาหารและเครื่องดื่ม', known: SMALL };
const OLD_NAME = 'ครัวคุณแม่ริมน้ำ';
const NEW_NAME = 'ครัวคุณแม่สาขาแรก';
const FEE = '650';

/** A licence of the register over its life: issued, amended, renewed before it ends, suspended and given up. */
export const KEEP_A_LICENCE: Readonly<Record<string, Scene>> = {
  'she has a certificate of the municipality': getsACertificate,
  'she says that the name of the shop has changed, and is asked for nothing else': sendsAnAmendment,
  'the officer sees what was and what is; the same number says the new name': amendmentIsIssued,
  'near its end she renews it without anything changed': renews,
  'the municipality suspends it by two people, and everybody can see that': isSuspended,
  'she gives it up, and the register says so': givesItUp,
  'no page that anybody saw had a fault': async (story) => assert.deepEqual(story.problems(), []),
};

async function getsACertificate(story: Story): Promise<void> {
  const [food = ''] = await fileFor(story, 'filing', WISH);
  await isApproved(story, food, FEE);
  await pays(story, 'filing');
  await signAs(story, 'lamduan', 'ลำดวน มั่นคง', food);
  const malee = await story.person('malee');
  await malee.open(noted(story, 'filing'));
  const [number = ''] = /NF-\d{4}-\d{6}/.exec(await malee.text()) ?? [];
  story.notes.set('licence', number);
  await malee.open(licencePage(story));
  await malee.sees('มีผล', OLD_NAME, 'ทำรายการกับใบนี้', 'แก้ไข');
}

async function sendsAnAmendment(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow(/^แก้ไข/);
  await malee.sees('เลือกสิ่งที่เปลี่ยน', 'เราถามเฉพาะที่เลือก');
  await malee.fill({ changes: ['shop'] });
  await malee.press(/^เริ่ม/);
  await malee.sees('สิ่งที่เปลี่ยน', 'ชื่อร้าน หรือเวลาเปิดปิด');
  await answerForm(malee, undefined, { ...SMALL, 'business.name-th': NEW_NAME });
  await goesOnToCheck(malee);
  await malee.sees(NEW_NAME, /ดูข้อมูลเดิม \d+ ข้อ/);
  const [number = ''] = await seal(story, malee, 'amendment');
  story.notes.set('amendment number', number);
}

async function amendmentIsIssued(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const number = noted(story, 'amendment number');
  const pimjai = await story.person('pimjai');
  await openCase(pimjai, backend, number);
  await pimjai.sees('แก้ไข', noted(story, 'licence'), 'สิ่งที่เปลี่ยนจากใบเดิม', OLD_NAME, NEW_NAME);
  await isApproved(story, number);
  await signAs(story, 'lamduan', 'ลำดวน มั่นคง', number);
  const malee = await story.person('malee');
  await malee.open(licencePage(story));
  await malee.sees(NEW_NAME, 'มีผล', 'แก้ไขใบอนุญาต');
}

async function renews(story: Story): Promise<void> {
  await story.pass(310);
  const malee = await story.person('malee');
  await malee.open(`${story.origins.portal}/home`);
  await signInAs(malee, 'มาลี ใจดี');
  await malee.sees('ใบอนุญาตที่ใกล้ครบกำหนด', noted(story, 'licence'));
  await malee.open(licencePage(story));
  await malee.follow(/^ต่ออายุ/);
  await malee.fill({ changed: 'no' });
  await malee.press(/^เริ่ม/);
  await malee.sees('ไม่มีอะไรเปลี่ยนจากใบเดิม');
  await answerForm(malee, undefined, SMALL);
  await goesOnToCheck(malee);
  const [number = ''] = await seal(story, malee, 'renewal');
  const backend = story.origins['service-backend'];
  await arriveAtWork(await story.person('pimjai'), backend, 'พิมพ์ใจ ตั้งตรง');
  await isApproved(story, number, FEE);
  await pays(story, 'renewal');
  await signAs(story, 'lamduan', 'ลำดวน มั่นคง', number);
  await malee.open(licencePage(story));
  await malee.sees('มีผล', 'ต่ออายุ เลขที่', NEW_NAME);
}

async function isSuspended(story: Story): Promise<void> {
  const backend = story.origins['service-backend'];
  const pimjai = await story.person('pimjai');
  const lamduan = await story.person('lamduan');
  await openEntry(pimjai, story);
  await pimjai.follow('เสนอพักใช้');
  await pimjai.fill({ facts: 'พบแมลงในครัว', law: 'พ.ร.บ. การสาธารณสุข มาตรา 59', reasons: 'ไม่แก้ไขภายในเวลาที่สั่ง' });
  await decideWith(pimjai, 'เสนอผู้ลงนาม', 'ข้อความที่ผู้ถือจะได้อ่านเมื่อยืนยันแล้ว');
  await pimjai.sees('คำสั่งพักใช้รอผู้ลงนาม');
  await lamduan.open(`${backend}/register?state=order`);
  await openEntry(lamduan, story);
  await lamduan.follow('อ่านและตัดสิน');
  await lamduan.press('ยืนยันพักใช้');
  await lamduan.sees('คำสั่งมีผลแล้ว');
  const passerBy = await story.person('passer-by');
  await passerBy.open(`${story.origins.portal}/verify/${noted(story, 'licence')}`);
  await passerBy.sees('พักใช้');
  await passerBy.doesNotSee('พบแมลงในครัว');
  const malee = await story.person('malee');
  await malee.open(licencePage(story));
  await malee.sees('พักใช้', 'พบแมลงในครัว', 'อุทธรณ์');
}

async function givesItUp(story: Story): Promise<void> {
  const malee = await story.person('malee');
  await malee.follow(/^ยกเลิก/);
  await malee.sees('เรียกคืนไม่ได้');
  await malee.press('เริ่มคำขอยกเลิก');
  await answerForm(malee, undefined, { ...SMALL, ...CANCELLATION });
  await goesOnToCheck(malee);
  const [number = ''] = await seal(story, malee, 'cancellation');
  await isApproved(story, number);
  const passerBy = await story.person('passer-by');
  await passerBy.reload();
  await passerBy.sees('ยกเลิก');
}

/** The day has not yet come on which the story ends; a business may also have closed before. */
const CANCELLATION = {
  'closing.date.day': '1',
  'closing.date.month': '11',
  'closing.date.year': '2569',
  'closing.reason': 'closed',
  'closing.returns-paper': 'yes',
};

async function isApproved(story: Story, number: string, fee?: string): Promise<void> {
  const backend = story.origins['service-backend'];
  const pimjai = await story.person('pimjai');
  if (!pimjai.page.url().startsWith(backend)) await arriveAtWork(pimjai, backend, 'พิมพ์ใจ ตั้งตรง');
  await findComplete(pimjai, backend, number);
  await openCase(pimjai, backend, number);
  await pimjai.follow('พิจารณาอนุมัติ');
  await decideWith(pimjai, 'อนุมัติ', fee ?? /./);
}

async function pays(story: Story, filing: string): Promise<void> {
  const malee = await story.person('malee');
  await malee.open(noted(story, filing));
  await malee.follow('ชำระเงิน', malee.page.locator('.bp-turn'));
  const bill = malee.page.url();
  await malee.waitFor('ดาวน์โหลดใบแจ้ง (PDF)');
  const picture = await malee.page.getByRole('link', { name: 'บันทึกรูป QR' }).getAttribute('href');
  const [code = ''] = await codesInPicture(story.browser, await malee.download(picture ?? ''));
  await payAtBank(await story.person('phone'), story.origins.sandbox, code);
  await malee.open(bill);
  await malee.waitFor('ดาวน์โหลดใบเสร็จ (PDF)');
}

async function openEntry(officer: Person, story: Story): Promise<void> {
  await officer.open(`${story.origins['service-backend']}/register`);
  await officer.fill({ q: noted(story, 'licence') });
  await officer.press('ค้นหา');
  await officer.follow(noted(story, 'licence'));
}

/** From a form that is filled in, by way of the documents where any are asked for. */
async function goesOnToCheck(malee: Person): Promise<void> {
  const asksForDocuments = (await malee.page.getByRole('link', { name: 'แนบเอกสาร', exact: true }).count()) > 0;
  if (!asksForDocuments) return malee.follow('ตรวจและยื่น');
  await malee.follow('แนบเอกสาร');
  await attachDocuments(malee);
  await malee.follow('ไปตรวจคำตอบ');
}

function licencePage(story: Story): string {
  return `${story.origins.portal}/licences/${noted(story, 'licence')}`;
}
