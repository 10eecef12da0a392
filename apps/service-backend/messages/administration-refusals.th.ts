import type { RefusalText } from '@biz/web/refusals.ts';
import type { AdministrationRefusalKind } from '../administration-refusals.ts';
import { revisionRefusalsTh } from './revision-refusals.ts';

const reopen = 'เปิดบัญชีอีกครั้ง ดูข้อมูลล่าสุด แล้วทำจากปุ่มที่แสดง';
const fix = 'แก้ตามข้อความนี้ แล้วตรวจและยืนยันอีกครั้ง';

/** What an administrator reads when something is refused. */
export const administrationRefusalsTh: Readonly<Record<AdministrationRefusalKind, RefusalText>> = {
  ...revisionRefusalsTh,
  OwnAccount: {
    title: 'เปลี่ยนบัญชีของตัวเองไม่ได้',
    detail: 'ไม่มีใครดูแลสิทธิ์ของตัวเอง ยังไม่มีอะไรเปลี่ยน',
    next: 'ขอให้ผู้ดูแลคนอื่นทำให้',
  },
  BeyondReach: {
    title: 'เกินขอบเขตของคุณ',
    detail: 'ผู้ดูแลของหน่วยงานดูแลได้เฉพาะบัญชีและหน้าที่ของหน่วยงานตัวเอง ยังไม่มีอะไรเปลี่ยน',
    next: 'ถ้าจำเป็นต้องเปลี่ยน ติดต่อสำนักงานกลาง',
  },
  RoleMissing: { title: 'ยังไม่มีหน้าที่', detail: 'บัญชีต้องมีหน้าที่อย่างน้อยหนึ่งอย่าง', next: fix },
  ScopeMissing: { title: 'ยังไม่มีขอบเขตงาน', detail: 'บัญชีต้องมีขอบเขตอย่างน้อยหนึ่งแห่ง หรือระงับบัญชีแทน', next: fix },
  RolesConflict: {
    title: 'หน้าที่เหล่านี้อยู่ด้วยกันไม่ได้',
    detail: 'ผู้ดูแลของสำนักงานกลางไม่มีส่วนในการพิจารณา จึงมีหน้าที่อื่นหรือขอบเขตงานไม่ได้',
    next: fix,
  },
  ValidityReversed: { title: 'วันที่สลับกัน', detail: 'วันสุดท้ายต้องไม่มาก่อนวันแรก', next: fix },
  AccountReasonMissing: { title: 'ยังไม่มีเหตุผล', detail: 'การระงับและการคืนสิทธิ์ต้องมีเหตุผล', next: fix },
  AlreadySuspended: { title: 'บัญชีนี้ถูกระงับอยู่แล้ว', detail: 'ไม่มีอะไรเปลี่ยน', next: reopen },
  NotSuspended: { title: 'บัญชีนี้ไม่ได้ถูกระงับ', detail: 'ไม่มีอะไรเปลี่ยน', next: reopen },
  AccountUnchanged: { title: 'ไม่มีอะไรเปลี่ยน', detail: 'ข้อมูลเหมือนเดิมทุกอย่าง', next: fix },
  AccountStale: {
    title: 'มีคนเปลี่ยนบัญชีนี้ก่อนคุณ',
    detail: 'สิ่งที่คุณกรอกยังอยู่ในหน้านี้แต่ยังไม่ถูกบันทึก ดูประวัติของบัญชี แล้วตรวจและยืนยันอีกครั้งถ้ายังต้องการ',
    next: reopen,
  },
  AccountExists: {
    title: 'คนนี้มีบัญชีอยู่แล้ว',
    detail: 'หนึ่งคนมีหนึ่งบัญชี ถ้าไม่เห็นในรายการ แปลว่าบัญชีอยู่ที่หน่วยงานอื่น ให้สำนักงานกลางเพิ่มขอบเขต',
    next: 'ค้นหาบัญชีด้วยเลขประจำตัวประชาชน แล้วแก้บัญชีนั้น',
  },
  NoDays: { title: 'ยังไม่มีวัน', detail: 'กรอกอย่างน้อยหนึ่งวัน', next: fix },
  SourceMissing: { title: 'ยังไม่มีที่มา', detail: 'บอกว่าวันหยุดมาจากมติหรือประกาศใด', next: fix },
  DayReasonMissing: { title: 'ยังไม่มีเหตุผล', detail: 'การยกเลิกวันหยุดต้องมีเหตุผล', next: fix },
  DayPassed: {
    title: 'วันนี้ผ่านไปแล้ว',
    detail: 'เพิ่มวันหยุดได้ตั้งแต่วันนี้เป็นต้นไป และยกเลิกได้เฉพาะวันที่ยังมาไม่ถึง',
    next: fix,
  },
  DayClosedAlready: {
    title: 'วันนี้ปิดอยู่แล้ว',
    detail: 'เป็นวันเสาร์ อาทิตย์ วันหยุดที่มีอยู่แล้ว หรือกรอกซ้ำ จึงไม่เลื่อนกำหนดของคำขอใด',
    next: fix,
  },
  ScopeUnknown: {
    title: 'ขอบเขตนี้ใช้ไม่ได้',
    detail: 'หน่วยงาน พื้นที่ หรือใบอนุญาตที่เลือกไม่มีในระบบ หรือไม่ใช่ของหน่วยงานนี้',
    next: fix,
  },
};
