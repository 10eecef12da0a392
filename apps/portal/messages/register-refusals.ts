import type { RefusalText } from '@biz/web/refusals.ts';
import type { RegisterRefusalKind } from '../register-refusals.ts';

const officersOnly = {
  th: {
    title: 'ทำรายการนี้ไม่ได้',
    detail: 'รายการนี้เป็นของเจ้าหน้าที่ ยังไม่มีอะไรเปลี่ยน',
    next: 'กลับไปหน้าใบอนุญาตของฉัน',
  },
  en: {
    title: 'This cannot be done here',
    detail: 'Only officers do this. Nothing has changed.',
    next: 'Go back to My licences.',
  },
};

/** What the refusals about licences of the register say in Thai. */
export const registerRefusalsTh: Readonly<Record<RegisterRefusalKind, RefusalText>> = {
  OperationNotOpen: {
    title: 'ตอนนี้ยังขอรายการนี้ไม่ได้',
    detail: 'สถานะหรือวันสิ้นอายุของใบอนุญาตไม่เปิดให้ขอรายการนี้ หรือมีคำขอเดียวกันที่ยังไม่เสร็จ ยังไม่มีอะไรถูกส่ง',
    next: 'เปิดหน้าใบอนุญาต ที่นั่นบอกว่าขออะไรได้บ้างและเมื่อใด',
  },
  NothingChanged: {
    title: 'ยังไม่ได้บอกว่าอะไรเปลี่ยน',
    detail: 'คำขอแก้ไขต้องมีอย่างน้อยหนึ่งอย่างที่เปลี่ยน ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ แล้วเลือกสิ่งที่เปลี่ยน',
  },
  HolderUnchanged: {
    title: 'ชื่อและที่อยู่ในทะเบียนยังตรงกับบนใบ',
    detail: 'ไม่มีอะไรให้แก้ หรือทะเบียนยังไม่ตอบในตอนนี้ ยังไม่มีอะไรถูกส่ง',
    next: 'แก้ที่สำนักทะเบียนหรือกรมพัฒนาธุรกิจการค้าก่อน แล้วกลับมาใหม่ หรือเลือกสิ่งอื่นที่เปลี่ยน',
  },
  LicenceNoLongerFits: {
    title: 'ใบเดิมใช้กับข้อมูลใหม่ไม่ได้',
    detail: 'เช่น พื้นที่เกินเกณฑ์ หรือย้ายไปที่ที่หน่วยงานอื่นดูแล ยังไม่มีอะไรถูกส่ง และร่างของคุณยังอยู่',
    next: 'แก้ข้อมูลในร่าง เริ่มคำขอใหม่จากคำถามแนะนำ หรือสอบถามหน่วยงานผู้ออกใบ',
  },
  LicenceStanding: {
    title: 'ใบอนุญาตไม่ได้อยู่ในสถานะที่ทำรายการนี้ได้',
    detail: 'ใบอนุญาตถูกพักใช้ เพิกถอน ยกเลิก หรือหมดอายุแล้ว ยังไม่มีอะไรเปลี่ยน',
    next: 'เปิดหน้าใบอนุญาตเพื่อดูสถานะล่าสุด',
  },
  OrderWaits: officersOnly.th,
  NoOrderWaits: officersOnly.th,
  WrongRole: officersOnly.th,
  OrderIsOwn: officersOnly.th,
  OrderTextMissing: officersOnly.th,
  OrderDates: officersOnly.th,
};

/** What the refusals about licences of the register say in English. */
export const registerRefusalsEn: Readonly<Record<RegisterRefusalKind, RefusalText>> = {
  OperationNotOpen: {
    title: 'This cannot be asked for now',
    detail:
      'The licence’s state or last day does not allow it, or the same request is not finished yet. Nothing has been sent.',
    next: 'Open the licence: its page says what you can ask for and when.',
  },
  NothingChanged: {
    title: 'You have not said what has changed',
    detail: 'An amendment needs at least one thing that changes. Nothing has been saved.',
    next: 'Go back and choose what has changed.',
  },
  HolderUnchanged: {
    title: 'The registers say the same as the licence',
    detail: 'There is nothing to amend, or a register does not answer now. Nothing has been sent.',
    next: 'Have it changed at the registration office or the Department of Business Development first, or choose something else that has changed.',
  },
  LicenceNoLongerFits: {
    title: 'The licence does not fit what you entered',
    detail:
      'For example because of a larger floor area, or a place that is in the charge of another agency. Nothing has been sent and your draft is kept.',
    next: 'Change the draft, start anew from the guide, or ask the agency that issued the licence.',
  },
  LicenceStanding: {
    title: 'The licence’s state does not allow this',
    detail: 'It is suspended, revoked, cancelled or expired. Nothing has changed.',
    next: 'Open the licence to see its present state.',
  },
  OrderWaits: officersOnly.en,
  NoOrderWaits: officersOnly.en,
  WrongRole: officersOnly.en,
  OrderIsOwn: officersOnly.en,
  OrderTextMissing: officersOnly.en,
  OrderDates: officersOnly.en,
};
