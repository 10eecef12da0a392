import assert from 'node:assert/strict';
import { answerForm, answerGuide, attachDocuments } from './applicant.ts';
import type { FieldValues, Person } from './person.ts';
import { readCode } from './sandbox-phone.ts';
import { signInAs } from './sign-in.ts';
import type { Story } from './story.ts';

/** Who files what: a search word that finds the business, its name as a link, and what the person knows. */
export type Wish = { readonly word: string; readonly business: string; readonly known: FieldValues };

/** Malee as the training registers know her; the code comes to this phone. */
const MALEE = { name: 'มาลี ใจดี', mobile: '0800000001' };

/**
 * Files in her own name from the first search to the numbers of the applications, which it answers, and leaves the address of
 * the filing's page under `note`.
 */
export async function fileFor(story: Story, note: string, wish: Wish): Promise<readonly string[]> {
  const malee = await story.person('malee');
  await malee.open(`${story.origins.portal}/search?q=${encodeURIComponent(wish.word)}`);
  await malee.follow(wish.business);
  await answerGuide(malee, wish.known);
  await malee.press('เริ่มคำขอใบที่เลือก');
  if (/\/sign-in/.test(malee.page.url())) await signInAs(malee, MALEE.name);
  await malee.fill({ who: 'self' });
  await malee.press('เริ่มกรอกคำขอ');
  await answerForm(malee, undefined, wish.known);
  await malee.follow('แนบเอกสาร');
  await attachDocuments(malee);
  await malee.follow('ไปตรวจคำตอบ');
  return seal(story, malee, note);
}

/** Declares, confirms with the code from the phone, and reads the numbers. */
export async function seal(story: Story, malee: Person, note: string): Promise<readonly string[]> {
  await malee.fill({ declaration: 'yes' });
  await malee.press('รับรหัสเพื่อยื่นคำขอ');
  await malee.fill({ code: await readCode(await story.person('phone'), story.origins.sandbox, MALEE.mobile) });
  await malee.press('ยืนยันและยื่นคำขอ');
  assert.equal(await malee.heading(), 'ยื่นคำขอแล้ว');
  const numbers = [...new Set((await malee.text()).match(/BP69-\d{6}-\d/g))];
  await malee.follow('ดูสถานะของคำขอ');
  story.notes.set(note, malee.page.url());
  return numbers;
}
