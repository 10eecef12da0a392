import { defineMessages } from '@biz/web/i18n/define-messages.ts';

/** Words around answers, whatever the question. */
export const answerMessages = defineMessages({
  th: {
    yes: 'ใช่',
    no: 'ไม่ใช่',
    declare: 'ขอรับรองตามนี้',
    notAnswered: 'ยังไม่ได้ตอบ',
    leftBlank: 'ไม่มี',
    rows: '[[{count} รายการ]]',
    separator: ', ',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    declare: 'I confirm this',
    notAnswered: 'Not answered yet',
    leftBlank: 'None',
    rows: 'Entries: [[{count}]]',
    separator: ', ',
  },
});
