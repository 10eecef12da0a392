import type { Person } from './person.ts';

/** Pays a bill at the counter of the training bank with the text that a scanner reads from its code. */
export async function payAtBank(customer: Person, sandbox: string, code: string): Promise<void> {
  await customer.open(`${sandbox}/bank`);
  await customer.fill({ code });
  await customer.press('ค้นหาใบแจ้งชำระ');
  await customer.press(/^ชำระ [\d,.]+ บาท$/);
  await customer.sees('รับชำระแล้ว');
}
