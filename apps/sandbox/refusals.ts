import { defineRefusals } from '@biz/web/refusals.ts';

/** What the sandbox refuses, besides what every app does. */
export const sandboxRefusals = defineRefusals(
  { 'bill-closed': { code: 'SBX-001', status: 409, logLevel: 'info' } },
  {
    th: {
      'bill-closed': {
        title: 'ใบแจ้งชำระนี้ปิดแล้ว',
        detail: 'หน่วยงานปิดใบแจ้งชำระก่อนที่จะชำระ ยังไม่มีการรับเงิน',
        next: 'ดูใบแจ้งชำระใหม่ในระบบของหน่วยงาน',
      },
    },
    en: {
      'bill-closed': {
        title: 'This bill is closed',
        detail: 'The agency closed the bill before it was paid. No money was taken.',
        next: 'Look for the new bill in the agency’s system',
      },
    },
  },
);
