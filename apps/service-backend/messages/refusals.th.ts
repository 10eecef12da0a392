import { sharedRefusalsTh } from '@biz/actions/messages/refusals.ts';
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
  ...sharedRefusalsTh,
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
  CorrectionMissing: ofApplicant,
  SameFileAgain: ofApplicant,
  ChannelNotOffered: ofApplicant,
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
