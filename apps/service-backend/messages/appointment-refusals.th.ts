import type { RefusalText } from '@biz/web/refusals.ts';
import type { AppointmentRefusalKind } from '../appointment-refusals.ts';

const openCalendar = 'กลับไปที่ปฏิทินของหน่วย ดูเวลาที่มีอยู่ แล้วลองอีกครั้ง';
const openTab = 'เปิดแท็บนัดหมายของคำขอ ดูนัดล่าสุด แล้วทำจากปุ่มที่แสดง';
const ofApplicant = {
  title: 'ทำรายการนี้ไม่ได้',
  detail: 'รายการนี้เป็นของผู้ยื่น ทำจากระบบเจ้าหน้าที่ไม่ได้',
  next: openTab,
};

/** What an officer reads when something about an appointment or the calendar is refused. */
export const appointmentRefusalsTh: Readonly<Record<AppointmentRefusalKind, RefusalText>> = {
  AppointmentClosed: {
    title: 'นัดนี้เปลี่ยนไปแล้ว',
    detail: 'นัดนี้ถูกตอบ เลื่อน ยกเลิก หรือบันทึกผลแล้ว ยังไม่มีอะไรถูกบันทึกเพิ่ม',
    next: openTab,
  },
  AppointmentOpen: {
    title: 'ยังมีนัดที่ยังไม่เสร็จ',
    detail: 'คำขอนี้มีนัดที่เสนอหรือตกลงไว้ ต้องบันทึกผลหรือยกเลิกนัดนั้นก่อน',
    next: openTab,
  },
  SlotsMissing: {
    title: 'ยังไม่มีเวลาให้ผู้ยื่นเลือก',
    detail: 'การเสนอนัดต้องมีอย่างน้อยหนึ่งเวลา และเป็นเวลาหลังวันนี้',
    next: 'กดย้อนกลับ เลือกเวลาที่ว่าง แล้วส่งอีกครั้ง',
  },
  SlotNotOffered: ofApplicant,
  AppointmentTooLate: ofApplicant,
  ReschedulesUsedUp: ofApplicant,
  AppointmentNotYet: {
    title: 'ยังไม่ถึงเวลานัด',
    detail: 'บันทึกผลหรือการไม่มาตามนัดได้เมื่อถึงเวลานัดแล้ว',
    next: 'กลับมาบันทึกหลังถึงเวลานัด ถ้าจะไม่นัดแล้วให้ยกเลิกนัดจากแท็บนัดหมาย',
  },
  OutcomeContradicts: {
    title: 'ผลรวมไม่ตรงกับรายการตรวจ',
    detail: 'มีรายการที่ไม่ผ่าน ผลรวมจึงผ่านไม่ได้ ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ ตรวจรายการและผลรวมให้ตรงกัน แล้วส่งอีกครั้ง',
  },
  SlotTimesWrong: {
    title: 'เพิ่มเวลานี้ไม่ได้',
    detail: 'เวลาต้องอยู่ข้างหน้า เริ่มและจบตรงทุก 15 นาที และอยู่ในวันเดียวกัน',
    next: openCalendar,
  },
  SlotOverlaps: {
    title: 'เวลาทับกับเวลาที่มีอยู่แล้ว',
    detail: 'คุณมีเวลานัดในช่วงนี้แล้ว เจ้าหน้าที่คนเดียวมีสองนัดพร้อมกันไม่ได้ ยังไม่มีอะไรถูกบันทึก',
    next: openCalendar,
  },
  SlotInUse: {
    title: 'ลบเวลานี้ไม่ได้',
    detail: 'เวลานี้เสนอให้ผู้ยื่นหรือตกลงนัดแล้ว',
    next: 'ยกเลิกนัดจากหน้าคำขอก่อน แล้วจึงลบเวลา',
  },
  SlotTaken: {
    title: 'เวลานี้เพิ่งถูกใช้กับคำขออื่น',
    detail: 'เวลาที่เลือกอย่างน้อยหนึ่งเวลาไม่ว่างแล้ว ยังไม่มีอะไรถูกส่ง',
    next: 'กดย้อนกลับ เลือกเวลาที่ยังว่าง แล้วส่งอีกครั้ง',
  },
  ChecklistOpen: {
    title: 'ตรวจรายการยังไม่ครบ',
    detail: 'มีรายการตรวจที่ยังไม่มีผล หรือรายการตรวจเปลี่ยนไป ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ เลือกผลให้ครบทุกรายการ แล้วส่งอีกครั้ง',
  },
  TooManyPhotos: {
    title: 'รูปมากเกินไป',
    detail: 'แนบรูปได้ไม่เกิน {limit} รูปต่อการตรวจหนึ่งครั้ง',
    next: 'กดย้อนกลับ เอารูปที่ไม่จำเป็นออก แล้วส่งอีกครั้ง',
  },
};
