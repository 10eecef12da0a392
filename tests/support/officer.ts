import type { Person } from './person.ts';
import { signInAs } from './sign-in.ts';
import type { Story } from './story.ts';

/** Opens an application from a tab of the worklist, as the officer finds it: by its number. */
export async function openCase(officer: Person, backend: string, number: string, tab = 'หน่วยงาน'): Promise<void> {
  await officer.open(`${backend}/applications`);
  await officer.follow(new RegExp(`^${tab} \\d+$`));
  await officer.follow(/./, officer.page.locator('main tbody tr').filter({ hasText: number }));
}

/** Checks every document and every section of the form that is not checked yet; `failing` names one with the reason that the applicant reads. */
export async function checkDocuments(
  officer: Person,
  failing?: { readonly document: string; readonly reason: string; readonly concepts?: readonly string[] },
): Promise<void> {
  await officer.follow('ตรวจเอกสาร');
  for (;;) {
    const question = await officer.page.locator('.bp-verdict legend').first().innerText();
    const fails = failing !== undefined && question.includes(failing.document);
    await officer.fill(
      fails
        ? { verdict: 'incomplete', note: failing.reason, ...(failing.concepts ? { concepts: failing.concepts } : {}) }
        : { verdict: 'pass' },
    );
    const isLast = (await officer.page.getByRole('button', { name: 'บันทึกผลตรวจ' }).count()) > 0;
    await officer.press(isLast ? 'บันทึกผลตรวจ' : 'บันทึกและดูรายการถัดไป');
    if (isLast) return;
  }
}

/** Takes a step that cannot be taken back: looks at what will happen, which says `expected`, and confirms. */
export async function decideWith(officer: Person, button: string, expected: string | RegExp): Promise<void> {
  await officer.press('ตรวจก่อนยืนยัน');
  await officer.sees(expected);
  await officer.press(button);
}

/** Signs an officer in and lands on the worklist of their agency. */
export async function arriveAtWork(officer: Person, backend: string, fullName: string): Promise<void> {
  await officer.open(`${backend}/applications`);
  await signInAs(officer, fullName);
}

/** From the first look to the day by which to decide: everything passes and is confirmed as complete. */
export async function findComplete(officer: Person, backend: string, number: string): Promise<void> {
  await openCase(officer, backend, number);
  await checkDocuments(officer);
  await openCase(officer, backend, number);
  await officer.follow('ยืนยันเอกสารครบถ้วน');
  await officer.press('ยืนยันว่าเอกสารครบถ้วนถูกต้อง');
}

/** The authorised signer finds it among what waits for a signature, reads it and signs. */
export async function signAs(story: Story, name: string, fullName: string, number: string): Promise<void> {
  const backend = story.origins['service-backend'];
  const signer = await story.person(name);
  if (!signer.page.url().startsWith(backend)) await arriveAtWork(signer, backend, fullName);
  await signer.open(`${backend}/applications`);
  await signer.waitFor(number);
  await openCase(signer, backend, number, 'รอลงนาม');
  await signer.waitFor('ตรวจและลงนาม');
  await signer.follow('ตรวจและลงนาม');
  await signer.press('ลงนามและออกใบอนุญาต');
  await signer.sees('ลงนามและออกใบอนุญาตแล้ว');
}
