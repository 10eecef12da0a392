import type { RefusalText } from '@biz/web/refusals.ts';
import type { BackendRefusalKind } from '../refusals.ts';
import { administrationRefusalsTh } from './administration-refusals.th.ts';
import { appointmentRefusalsTh } from './appointment-refusals.th.ts';
import { committeeRefusalsTh } from './committee-refusals.th.ts';
import { registerRefusalsTh } from './register-refusals.ts';

const reopen = 'เปิดคำขอใหม่ ดูขั้นปัจจุบัน แล้วทำจากปุ่มที่แสดง';
const notHere = 'รายการนี้เป็นของผู้ยื่น ทำจากระบบเจ้าหน้าที่ไม่ได้';
const tellHelp = 'ถ้าเกิดซ้ำ แจ้งฝ่ายช่วยเหลือเจ้าหน้าที่พร้อมรหัสด้านล่าง';
const ofApplicant = { title: 'ทำรายการนี้ไม่ได้', detail: notHere, next: tellHelp };

/** What each refusal says to an officer: what happened, and what to do now. */
export const refusalsTh: Readonly<Record<BackendRefusalKind, RefusalText>> = {
  ...administrationRefusalsTh,
  ...appointmentRefusalsTh,
  ...committeeRefusalsTh,
  ...registerRefusalsTh,
  NotFound: { title: 'ไม่พบคำขอนี้', detail: 'ไม่มีคำขอนี้ หรือไม่ใช่ของหน่วยงานคุณ', next: 'กลับไปที่งานของหน่วย' },
  KeyReused: {
    title: 'รายการนี้ถูกส่งไปแล้วด้วยเนื้อหาอื่น',
    detail: 'หน้าที่ส่งมาเคยใช้ทำรายการอื่นไปแล้ว เราจึงไม่ทำซ้ำ',
    next: reopen,
  },
  KeyMissing: { title: 'เราอ่านรายการนี้ไม่ได้', detail: 'แบบที่ส่งมาไม่ครบ ยังไม่มีอะไรถูกบันทึก', next: reopen },
  StaleVersion: { title: 'มีคนทำรายการกับคำขอนี้ก่อนคุณ', detail: 'เรายังไม่ได้บันทึกสิ่งที่คุณส่ง', next: reopen },
  ActionNotAllowed: {
    title: 'ทำรายการนี้ไม่ได้ในขั้นนี้',
    detail: 'คำขอผ่านขั้นนี้ไปแล้ว หรือหน้าที่ของคุณทำรายการนี้ไม่ได้ ยังไม่มีอะไรถูกบันทึก',
    next: reopen,
  },
  NothingRequested: {
    title: 'ไม่มีรายการแก้ไขให้ส่ง',
    detail: 'เอกสารที่ตรวจแล้วผ่านทุกฉบับ ยังไม่มีอะไรถูกส่ง',
    next: 'ถ้าเอกสารไม่ผ่าน บันทึกผลตรวจพร้อมเหตุผลก่อน แล้วส่งอีกครั้ง',
  },
  ReasonMissing: { title: 'ยังไม่ได้เขียนเหตุผล', detail: 'รายการนี้ต้องมีเหตุผลที่ผู้ยื่นอ่าน', next: 'กดย้อนกลับ เขียนเหตุผล แล้วส่งอีกครั้ง' },
  DueDateTooEarly: {
    title: 'วันครบกำหนดต้องหลังวันนี้',
    detail: 'ผู้ยื่นต้องมีเวลาแก้ไข ยังไม่มีอะไรถูกส่ง',
    next: 'กดย้อนกลับ เลือกวันใหม่ แล้วส่งอีกครั้ง',
  },
  DocumentNotPart: { title: 'เอกสารนี้ไม่อยู่ในคำขอ', detail: 'รายการเอกสารของคำขอเปลี่ยนไปแล้ว', next: reopen },
  LateDemandReasonMissing: {
    title: 'ต้องบอกเหตุผลที่ขอเพิ่มภายหลัง',
    detail: 'มีรายการที่ไม่ได้ขอไว้ตั้งแต่ครั้งแรก กฎหมายให้แจ้งข้อบกพร่องทั้งหมดในครั้งเดียว',
    next: 'เขียนเหตุผลที่เพิ่งขอ แล้วส่งอีกครั้ง',
  },
  SectionNotPart: {
    title: 'คำขอนี้ไม่มีหมวดข้อมูลนั้น',
    detail: 'หมวดที่เลือกไม่อยู่ในแบบคำขอของใบอนุญาตนี้',
    next: 'กลับไปที่คำขอ แล้วเลือกหมวดจากรายการ',
  },
  QuestionNotPart: {
    title: 'แก้คำตอบข้อนี้ผ่านคำขอไม่ได้',
    detail: 'ข้อนี้ไม่อยู่ในแบบคำขอของใบอนุญาตนี้ หรือเป็นข้อมูลจากทะเบียนซึ่งต้องแก้ที่ทะเบียน',
    next: 'กลับไปที่รายการ แล้วเลือกข้ออื่น',
  },
  DraftRequestChanged: {
    title: 'รายการเปลี่ยนไปแล้ว',
    detail: 'มีคนเพิ่ม แก้ หรือลบรายการหลังจากที่คุณเปิดหน้านี้ จึงยังไม่ได้ส่งอะไร',
    next: 'ดูรายการล่าสุด แล้วทำอีกครั้ง',
  },
  SameAnswerAgain: {
    title: 'คำตอบใหม่เหมือนคำตอบเดิม',
    detail: 'คำตอบที่ส่งเป็นคำตอบเดียวกับที่เจ้าหน้าที่ขอให้แก้',
    next: 'ดูหมายเหตุของเจ้าหน้าที่ แก้คำตอบ แล้วส่งอีกครั้ง',
  },
  CorrectionsIncomplete: {
    title: 'คำตอบใหม่ทำให้มีเรื่องที่ต้องตอบหรือแนบเพิ่ม',
    detail: 'คำตอบที่แก้แล้วทำให้แบบคำขอถามเพิ่มหรือต้องใช้เอกสารเพิ่ม',
    next: 'กลับไปที่รายการ ทำข้อที่เพิ่มมา แล้วส่งอีกครั้ง',
  },
  TooMuchUploaded: {
    title: 'ไฟล์รวมกันใหญ่เกินไป',
    detail: 'ไฟล์ทั้งหมดที่แนบในการแก้ไขครั้งนี้รวมกันเกินที่รับได้',
    next: 'ย่อขนาดไฟล์ หรือเปลี่ยนไฟล์ที่แนบไว้เป็นไฟล์ที่เล็กลง',
  },
  ChecksOpen: {
    title: 'ยังตรวจเอกสารไม่ครบ',
    detail: 'มีเอกสารที่ยังไม่ตรวจหรือไม่ผ่าน จึงไปขั้นต่อไปไม่ได้',
    next: 'เปิดแท็บเอกสาร ตรวจให้ครบทุกฉบับ แล้วทำรายการอีกครั้ง',
  },
  AmountDiffers: {
    title: 'จำนวนเงินไม่ตรง',
    detail: 'ยอดที่ส่งมาไม่เท่ากับค่าธรรมเนียมของคำขอ ยังไม่มีอะไรถูกบันทึก',
    next: 'เปิดแท็บค่าธรรมเนียม ตรวจยอด แล้วทำรายการอีกครั้ง',
  },
  OwnApplication: {
    title: 'คุณดำเนินการกับคำขอของตัวเองไม่ได้',
    detail: 'เจ้าหน้าที่ต้องไม่พิจารณาเรื่องของตัวเอง (พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 13) เราจึงยังไม่ได้ทำอะไร',
    next: 'ให้เจ้าหน้าที่คนอื่นของหน่วยงานดำเนินการ',
  },
  CaseEnded: {
    title: 'เรื่องนี้จบแล้ว',
    detail: 'คำขอนี้สิ้นสุดแล้ว จึงมอบหมายให้ใครอีกไม่ได้',
    next: 'เปิดคำขอเพื่อดูผล',
  },
  CorrectionsStillDue: {
    title: 'ยังไม่พ้นวันครบกำหนดแก้ไข',
    detail: 'ผู้ยื่นยังส่งเอกสารที่ขอได้จนสิ้นวันครบกำหนด จึงยังคืนเรื่องหรือไม่อนุญาตไม่ได้',
    next: 'รอจนพ้นวันครบกำหนด แล้วเปิดคำขออีกครั้ง',
  },
  SignerIsReviewer: {
    title: 'คุณลงนามใบอนุญาตนี้ไม่ได้',
    detail: 'คุณเป็นผู้อนุมัติคำขอนี้ ผู้อนุมัติและผู้ลงนามต้องเป็นคนละคน',
    next: 'ให้ผู้มีอำนาจลงนามอีกคนของหน่วยงานลงนาม',
  },
  SigningUnavailable: {
    title: 'ระบบลงนามไม่ตอบ',
    detail: 'ยังไม่มีการลงนาม ใบอนุญาตยังเป็นร่างเหมือนเดิม',
    next: 'รอสักครู่ แล้วกดลงนามอีกครั้ง ถ้ายังไม่ได้ แจ้งฝ่ายช่วยเหลือเจ้าหน้าที่',
  },
  NoReasonOwed: {
    title: 'ตอนนี้ยังไม่ต้องชี้แจงเหตุล่าช้า',
    detail: 'คำขอนี้ยังไม่เลยกำหนด หรือรอบเจ็ดวันนี้ชี้แจงไปแล้ว',
    next: 'กลับไปที่คำขอ ดูวันครบกำหนดและรอบถัดไป',
  },
  ExpectedDateTooEarly: {
    title: 'วันที่คาดว่าจะแล้วเสร็จต้องเป็นวันข้างหน้า',
    detail: 'วันที่ที่ส่งมาเป็นวันนี้หรือผ่านไปแล้ว ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ เลือกวันใหม่ แล้วส่งอีกครั้ง',
  },
  ExtensionNotAllowed: {
    title: 'ขยายเวลาคำขอนี้ไม่ได้',
    detail: 'กฎหมายของใบอนุญาตนี้ไม่ให้ขยาย หรือขยายครบจำนวนครั้งแล้ว หรือยังไม่เริ่มนับเวลา',
    next: 'พิจารณาให้เสร็จในกำหนด หากเลยกำหนดต้องชี้แจงเหตุผลทุกเจ็ดวัน',
  },
  ExtensionTooLate: {
    title: 'เลยวันครบกำหนดแล้ว จึงขยายเวลาไม่ได้',
    detail: 'การขยายเวลาต้องทำก่อนสิ้นวันครบกำหนด',
    next: 'ชี้แจงเหตุล่าช้าให้ผู้ยื่นแทน',
  },
  ExtensionTooLong: {
    title: 'ขยายเวลานานกว่าที่กฎหมายให้',
    detail: 'แต่ละครั้งขยายได้ไม่เกิน {days} วันตามหน่วยนับของใบอนุญาตนี้',
    next: 'กดย้อนกลับ ใส่จำนวนวันใหม่ แล้วส่งอีกครั้ง',
  },
  CorrectionMissing: ofApplicant,
  SameFileAgain: ofApplicant,
  ChannelNotOffered: ofApplicant,
  NothingToDispatch: {
    title: 'คำขอนี้ไม่มีสิ่งที่ต้องส่ง',
    detail: 'ผู้ยื่นเลือกมารับเอง',
    next: 'ดูช่องทางรับที่ผู้ยื่นเลือก แล้วบันทึกการรับเมื่อผู้ยื่นมารับ',
  },
  TrackingNumberMissing: {
    title: 'ยังไม่มีเลขติดตามพัสดุ',
    detail: 'ผู้ยื่นต้องใช้เลขนี้ตามของที่ส่ง',
    next: 'ใส่เลขติดตามจากใบรับฝาก แล้วบันทึกอีกครั้ง',
  },
  AgencyBillMissing: {
    title: 'ยังไม่ได้แนบใบนำจ่าย',
    detail: 'การอนุมัติเรื่องนี้ต้องแนบใบนำจ่ายจากระบบของหน่วยงาน',
    next: 'แนบไฟล์ใบนำจ่าย แล้วอนุมัติอีกครั้ง',
  },
  DraftStale: ofApplicant,
  LicenceUnknown: ofApplicant,
  LicenceAtAgency: ofApplicant,
  NoLicenceChosen: ofApplicant,
  NotServedHere: ofApplicant,
  NotDirector: ofApplicant,
  DraftIncomplete: ofApplicant,
  DeclarationMissing: ofApplicant,
  MobileMissing: ofApplicant,
  AssuranceTooLow: ofApplicant,
  OtpTooSoon: ofApplicant,
  ResolutionOutdated: {
    title: 'มตินี้มาจากเอกสารชุดก่อน',
    detail: 'เอกสารหรือคำตอบเปลี่ยนไปหลังคณะกรรมการมีมติ',
    next: 'นำเรื่องเข้าวาระการประชุมครั้งใหม่',
  },
  OtpMissing: ofApplicant,
  OtpWrong: ofApplicant,
  OtpExpired: ofApplicant,
  OtpUsed: ofApplicant,
  OtpExhausted: ofApplicant,
  DraftChangedAfterOtp: ofApplicant,
  MessageNotSent: ofApplicant,
  DocumentNotWanted: ofApplicant,
  UploadEmpty: ofApplicant,
  UploadTooLarge: ofApplicant,
  UploadWrongKind: ofApplicant,
  UploadDisguised: ofApplicant,
  UploadEncrypted: ofApplicant,
  UploadActive: ofApplicant,
  UploadUnreadable: ofApplicant,
  MandateEnded: ofApplicant,
  MandateNotCovering: ofApplicant,
  MandateNotOpen: ofApplicant,
  MandateTermsWrong: ofApplicant,
  NotInOwnName: ofApplicant,
  AssistanceEnded: ofApplicant,
  AssistanceHasDraft: ofApplicant,
  ConsentMissing: ofApplicant,
  PersonNotConfirmed: ofApplicant,
};
