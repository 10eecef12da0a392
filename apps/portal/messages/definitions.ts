import { defineMessages } from '@biz/web/i18n/define-messages.ts';

/** What a draft's owner reads when a definition of one of its licences has changed. */
export const definitionMessages = defineMessages({
  th: {
    'notice.title': 'ข้อกำหนดของใบอนุญาตเปลี่ยนไปตั้งแต่คุณดูครั้งก่อน',
    'notice.lead': 'คุณดูครั้งก่อน {when} ร่างนี้ใช้ข้อกำหนดใหม่แล้ว คำตอบและเอกสารเดิมยังอยู่ครบ',
    'notice.note': '{about}: {note} (เริ่มใช้ [[{date}]])',
    'notice.shared.questions': 'คำถามที่ใช้ร่วมกันหลายใบอนุญาต',
    'notice.shared.documents': 'เอกสารที่ใช้ร่วมกันหลายใบอนุญาต',
    'notice.questions.added': 'ถามเพิ่ม: {names}',
    'notice.questions.removed': 'ไม่ถามแล้ว: {names}',
    'notice.questions.changed': 'คำถามที่เปลี่ยน: {names}',
    'notice.documents.added': 'ขอเอกสารเพิ่ม: {names}',
    'notice.documents.removed': 'ไม่ขอเอกสารนี้แล้ว: {names}',
    'notice.documents.changed': 'เอกสารที่เปลี่ยน: {names}',
    'notice.fee': 'ค่าธรรมเนียม {licence} จาก [[{before} บาท]] เป็น [[{after} บาท]]',
    'notice.days': 'ระยะเวลาพิจารณา {licence} จาก [[{before} วัน]] เป็น [[{after} วัน]]',
    'notice.next': 'ตอบเฉพาะส่วนที่ยังไม่ครบในรายการด้านล่าง ถ้าได้รับรหัสยืนยันไว้ก่อนหน้านี้ ต้องขอรหัสใหม่',
    'notice.button': 'ทราบแล้ว',
  },
  en: {
    'notice.title': 'What these licences need has changed since you last looked',
    'notice.lead':
      'You last looked {when}. This draft follows the new rules now. Your answers and documents are all kept.',
    'notice.note': '{about}: {note} (from [[{date}]])',
    'notice.shared.questions': 'Questions that several licences share',
    'notice.shared.documents': 'Documents that several licences share',
    'notice.questions.added': 'Asked in addition: {names}',
    'notice.questions.removed': 'No longer asked: {names}',
    'notice.questions.changed': 'Questions that changed: {names}',
    'notice.documents.added': 'Documents asked for in addition: {names}',
    'notice.documents.removed': 'Documents no longer asked for: {names}',
    'notice.documents.changed': 'Documents that changed: {names}',
    'notice.fee': 'Fee for {licence}: [[{before} baht]] becomes [[{after} baht]]',
    'notice.days': 'Days to decide on {licence}: [[{before} days]] become [[{after} days]]',
    'notice.next':
      'Answer only what is not complete in the list below. If a code was sent to you before, you need a new one.',
    'notice.button': 'I have read this',
  },
});
