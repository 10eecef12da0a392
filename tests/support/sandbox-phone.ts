import assert from 'node:assert/strict';
import type { Person } from './person.ts';

/** Opens the phone of the training world at a number and reads the newest code in it. */
export async function readCode(holder: Person, sandbox: string, mobile: string): Promise<string> {
  await holder.open(`${sandbox}/phone`);
  await holder.fill({ address: mobile });
  await holder.press('เปิดกล่องข้อความ');
  await holder.waitFor('รหัส OTP');
  const newest = await holder.page.locator('p.govuk-heading-xl').first().innerText();
  const [code] = /\d{6}/.exec(newest) ?? [];
  assert.ok(code, `no code in the newest message: ${newest}`);
  return code;
}
