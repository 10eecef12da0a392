import type { RefusalText } from '@biz/web/refusals.ts';
import type { RegisterRefusalKind } from '../register-refusals.ts';

const ofHolder = {
  th: {
    title: 'ทำรายการนี้ไม่ได้',
    detail: 'รายการนี้เป็นของผู้ถือใบอนุญาต ทำจากระบบเจ้าหน้าที่ไม่ได้',
    next: 'กลับไปที่ทะเบียนใบอนุญาต',
  },
  en: { title: 'This cannot be done here', detail: 'Only the holder does this.', next: 'Go back to the register.' },
};

/** What the refusals about licences of the register say to an officer in Thai. */
export const registerRefusalsTh: Readonly<Record<RegisterRefusalKind, RefusalText>> = {
  OperationNotOpen: ofHolder.th,
  NothingChanged: ofHolder.th,
  LicenceNoLongerFits: ofHolder.th,
  HolderUnchanged: ofHolder.th,
  LicenceStanding: {
    title: 'สถานะของใบอนุญาตไม่เปิดให้ทำรายการนี้',
    detail: 'ใบอนุญาตเปลี่ยนสถานะไปแล้ว เช่น ถูกพักใช้ เพิกถอน ยกเลิก หรือหมดอายุ ยังไม่มีอะไรถูกบันทึก',
    next: 'เปิดใบอนุญาตใหม่ ดูสถานะล่าสุด แล้วทำจากปุ่มที่แสดง',
  },
  OrderWaits: {
    title: 'มีคำสั่งอื่นรอผู้ลงนามอยู่แล้ว',
    detail: 'ใบอนุญาตหนึ่งใบมีคำสั่งรอลงนามได้ครั้งละหนึ่งคำสั่ง คำสั่งที่คุณเขียนยังไม่ถูกบันทึก',
    next: 'ให้ผู้ลงนามตัดสินคำสั่งที่รออยู่ก่อน',
  },
  NoOrderWaits: {
    title: 'ไม่มีคำสั่งรอลงนามแล้ว',
    detail: 'มีคนลงนามหรือไม่เห็นชอบไปก่อน ยังไม่มีอะไรถูกบันทึกจากคุณ',
    next: 'เปิดใบอนุญาตใหม่เพื่อดูผล',
  },
  WrongRole: {
    title: 'หน้าที่ของคุณทำรายการนี้ไม่ได้',
    detail: 'เจ้าหน้าที่เป็นผู้เสนอคำสั่ง ผู้ลงนามเป็นผู้ยืนยัน ยังไม่มีอะไรถูกบันทึก',
    next: 'ส่งเรื่องให้ผู้มีหน้าที่ในหน่วยงาน',
  },
  OrderIsOwn: {
    title: 'ผู้เสนอคำสั่งยืนยันเองไม่ได้',
    detail: 'คำสั่งต้องมีคนสองคน คนหนึ่งเสนอ อีกคนยืนยัน ยังไม่มีอะไรถูกบันทึก',
    next: 'ให้ผู้ลงนามคนอื่นยืนยัน',
  },
  OrderTextMissing: {
    title: 'คำสั่งยังไม่ครบ',
    detail: 'ต้องมีข้อเท็จจริง ข้อกฎหมาย และเหตุผล ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ แล้วเขียนให้ครบ',
  },
  OrderDates: {
    title: 'วันที่ของคำสั่งไม่ถูกต้อง',
    detail: 'คำสั่งเริ่มก่อนวันนี้ไม่ได้ และวันสุดท้ายต้องไม่ก่อนวันแรก ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ แล้วแก้วันที่ ถ้าคำสั่งรอลงนามจนเลยกำหนด ให้ผู้ลงนามไม่เห็นชอบแล้วเสนอใหม่',
  },
};

/** What the refusals about licences of the register say to an officer in English. */
export const registerRefusalsEn: Readonly<Record<RegisterRefusalKind, RefusalText>> = {
  OperationNotOpen: ofHolder.en,
  NothingChanged: ofHolder.en,
  LicenceNoLongerFits: ofHolder.en,
  HolderUnchanged: ofHolder.en,
  LicenceStanding: {
    title: 'The licence’s state does not allow this',
    detail: 'It has changed, for example to suspended, revoked, cancelled or expired. Nothing was recorded.',
    next: 'Open the licence again and go on from the buttons that are shown.',
  },
  OrderWaits: {
    title: 'Another order waits for a signer',
    detail: 'A licence has one waiting order at a time. What you wrote was not recorded.',
    next: 'Let the signer decide about the waiting order first.',
  },
  NoOrderWaits: {
    title: 'No order waits any more',
    detail: 'Somebody confirmed it or turned it down. Nothing was recorded from you.',
    next: 'Open the licence again to see what came of it.',
  },
  WrongRole: {
    title: 'Your role does not allow this',
    detail: 'An officer prepares an order, a signer confirms it. Nothing was recorded.',
    next: 'Pass it to who has the role in your agency.',
  },
  OrderIsOwn: {
    title: 'Who prepared an order cannot confirm it',
    detail: 'Two people stand behind every order. Nothing was recorded.',
    next: 'Let another signer confirm it.',
  },
  OrderTextMissing: {
    title: 'The order is not complete',
    detail: 'It needs facts, law and reasons. Nothing was recorded.',
    next: 'Go back and complete it.',
  },
  OrderDates: {
    title: 'The days of the order are wrong',
    detail: 'An order cannot begin before today, and its last day cannot lie before its first. Nothing was recorded.',
    next: 'Go back and correct the days. If it waited too long, let the signer turn it down and prepare it anew.',
  },
};
