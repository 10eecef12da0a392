import type { RefusalText } from '@biz/web/refusals.ts';
import type { AppointmentRefusalKind } from '../appointment-refusals.ts';

const notHere = {
  title: 'ทำรายการนี้ที่นี่ไม่ได้',
  detail: 'รายการนี้เป็นของเจ้าหน้าที่ ทำจากหน้าของผู้ยื่นไม่ได้',
  next: 'เปิดหน้าคำขอเพื่อดูว่าตอนนี้ถึงตาใคร และทำอะไรได้บ้าง',
};

/** What the portal says when something about an appointment is refused. */
export const appointmentRefusalsTh: Readonly<Record<AppointmentRefusalKind, RefusalText>> = {
  AppointmentClosed: {
    title: 'นัดนี้เปลี่ยนไปแล้ว',
    detail: 'นัดนี้ถูกตอบ เลื่อน ยกเลิก หรือบันทึกผลแล้วหลังจากที่คุณเปิดหน้า เราจึงยังไม่ได้ทำสิ่งที่คุณกด',
    next: 'เปิดหน้าคำขอเพื่อดูนัดล่าสุด',
  },
  AppointmentOpen: {
    title: 'ยังมีนัดที่ยังไม่เสร็จ',
    detail: 'คำขอนี้มีนัดที่เสนอหรือตกลงไว้แล้ว',
    next: 'เปิดหน้าคำขอเพื่อดูนัดล่าสุด',
  },
  SlotsMissing: notHere,
  SlotNotOffered: {
    title: 'เลือกเวลานี้ไม่ได้แล้ว',
    detail: 'เวลานี้ไม่อยู่ในเวลาที่เจ้าหน้าที่เสนอ หรือผ่านไปแล้ว',
    next: 'กลับไปหน้านัดหมาย แล้วเลือกเวลาอื่นที่ยังว่าง',
  },
  AppointmentTooLate: {
    title: 'ขอเลื่อนนัดนี้ไม่ทันแล้ว',
    detail: 'ขอเลื่อนได้จนถึงวันก่อนวันนัด',
    next: 'ถ้าไปตามนัดไม่ได้จริง โทรหาหน่วยงานตามเบอร์ในหน้าติดตามคำขอ',
  },
  ReschedulesUsedUp: {
    title: 'ขอเลื่อนนัดครบจำนวนแล้ว',
    detail: 'คำขอนี้ขอเลื่อนนัดได้ {limit} ครั้ง และใช้ครบแล้ว',
    next: 'ถ้าไปตามนัดไม่ได้จริง โทรหาหน่วยงานตามเบอร์ในหน้าติดตามคำขอ',
  },
  AppointmentNotYet: notHere,
  OutcomeContradicts: notHere,
  SlotTimesWrong: notHere,
  SlotOverlaps: notHere,
  SlotInUse: notHere,
  SlotTaken: {
    title: 'เวลานี้เพิ่งมีคนอื่นได้ไป',
    detail: 'เวลาที่เลือกไม่ว่างแล้ว เราจึงยังไม่ได้บันทึกนัด',
    next: 'กลับไปหน้านัดหมาย แล้วเลือกเวลาอื่นที่ยังว่าง',
  },
  ChecklistOpen: notHere,
  TooManyPhotos: notHere,
};
