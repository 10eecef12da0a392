import type { Person } from './person.ts';

/** From the page that asks to sign in: through the identity provider as one of the training accounts, and back. */
export async function signInAs(person: Person, fullName: string): Promise<void> {
  await person.press('เข้าสู่ระบบด้วย Digital ID');
  await person.press(new RegExp(`^ใช้บัญชีนี้ .*${fullName}$`));
  if (/^ส่งข้อมูลของคุณให้/.test(await person.heading())) await person.press('ยินยอมและไปต่อ');
}
