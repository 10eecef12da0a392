import type { RefusalText } from '@biz/web/refusals.ts';
import type { RevisionRefusalKind } from '../revision-refusals.ts';

const dueTh = 'แก้ตามข้อความนี้ แล้วตรวจและยืนยันอีกครั้ง';
const againTh = 'เปิดฉบับแก้ไขอีกครั้ง ดูว่าตอนนี้อยู่ขั้นใด แล้วทำจากปุ่มที่แสดง';
const dueEn = 'Correct it, check and confirm again.';
const againEn = 'Open the revision again, see where it stands and use the button shown there.';

/** What is said when a revision of a licence's definition is refused. */
export const revisionRefusalsTh: Readonly<Record<RevisionRefusalKind, RefusalText>> = {
  RevisionNotOpen: {
    title: 'ฉบับแก้ไขนี้ทำแบบนี้ไม่ได้แล้ว',
    detail: 'ฉบับแก้ไขอยู่ในขั้นอื่นแล้ว ยังไม่มีอะไรเปลี่ยน',
    next: againTh,
  },
  RevisionUnchanged: {
    title: 'ยังไม่มีอะไรต่างจากเดิม',
    detail: 'ข้อกำหนดในฉบับแก้ไขเหมือนกับฉบับที่ใช้อยู่ทุกตัวอักษร',
    next: 'แก้ข้อกำหนดก่อน แล้วส่งขออนุมัติ',
  },
  RevisionTooEarly: {
    title: 'วันเริ่มใช้เร็วเกินไป',
    detail: 'วันเริ่มใช้ต้องเป็นวันนี้หรือหลังจากนี้ และไม่ก่อนวันเริ่มใช้ของฉบับที่อนุมัติไว้แล้ว',
    next: 'กำหนดวันใหม่ ถ้าส่งขออนุมัติไปแล้วให้ส่งกลับก่อน',
  },
  RevisionNoteMissing: {
    title: 'ยังไม่ได้บอกว่าเปลี่ยนอะไร เพราะอะไร',
    detail: 'ผู้ที่กรอกคำขอค้างไว้จะอ่านข้อความนี้ จึงต้องมีทั้งภาษาไทยและภาษาอังกฤษ',
    next: dueTh,
  },
  RevisionReasonMissing: { title: 'ยังไม่มีเหตุผล', detail: 'ต้องบอกเหตุผลให้ผู้เขียนทราบ', next: dueTh },
  AuthorApproves: {
    title: 'ผู้เขียนอนุมัติเองไม่ได้',
    detail: 'ผู้ที่แก้ข้อความหรือส่งขออนุมัติ อนุมัติฉบับนี้ไม่ได้ ยังไม่มีอะไรเปลี่ยน',
    next: 'ขอให้ผู้ดูแลอีกคนตรวจและอนุมัติ',
  },
  RevisionInEffect: {
    title: 'ฉบับนี้เริ่มใช้แล้ว',
    detail: 'ฉบับที่เริ่มใช้แล้วยกเลิกไม่ได้ เพราะมีคำขอที่ยื่นตามฉบับนี้',
    next: 'เริ่มฉบับแก้ไขใหม่เพื่อเปลี่ยนกลับ',
  },
  RevisionBuiltOn: {
    title: 'มีฉบับที่ทำต่อจากฉบับนี้แล้ว',
    detail: 'ยกเลิกฉบับนี้ก่อนไม่ได้ เพราะมีฉบับใหม่กว่าที่เขียนต่อจากฉบับนี้',
    next: 'ยกเลิกฉบับใหม่กว่าก่อน',
  },
  RevisionStale: {
    title: 'มีผู้อื่นแก้ไปก่อนแล้ว',
    detail: 'ฉบับแก้ไขเปลี่ยนหลังจากที่คุณเปิดหน้านี้ สิ่งที่พิมพ์ยังอยู่ในหน้านี้',
    next: 'เทียบกับฉบับล่าสุดก่อน แล้วบันทึกอีกครั้ง',
  },
  RevisionOpenAlready: {
    title: 'มีฉบับแก้ไขอยู่แล้ว',
    detail: 'ข้อกำหนดหนึ่งมีฉบับแก้ไขได้ครั้งละหนึ่งฉบับ เพื่อไม่ให้เขียนทับกัน',
    next: 'เปิดฉบับที่มีอยู่แล้วทำต่อ หรือยกเลิกฉบับนั้นก่อน',
  },
  RevisionFaulty: {
    title: 'ข้อกำหนดยังมีจุดที่ผิด {problems} จุด',
    detail: 'ข้อกำหนดที่ยังมีจุดผิดส่งหรืออนุมัติไม่ได้',
    next: 'ดูจุดที่ผิดในหน้าฉบับแก้ไข แก้ให้ครบ แล้วลองอีกครั้ง',
  },
  RevisionBeyondAgency: {
    title: 'ฉบับนี้แก้ส่วนที่หน่วยงานแก้เองไม่ได้',
    detail: 'พื้นที่ บัญชีรับเงิน สำนักงานที่กำกับ และการอุทธรณ์ของหน่วยงาน ผู้ดูแลของสำนักงานกลางเป็นผู้ส่งและอนุมัติ',
    next: 'แก้กลับเป็นอย่างเดิมในไฟล์ต้นฉบับ หรือให้สำนักงานกลางส่งฉบับนี้แทน',
  },
};

/** The same in English. */
export const revisionRefusalsEn: Readonly<Record<RevisionRefusalKind, RefusalText>> = {
  RevisionNotOpen: {
    title: 'This cannot be done with the revision any more',
    detail: 'The revision has moved on. Nothing was changed.',
    next: againEn,
  },
  RevisionUnchanged: {
    title: 'Nothing is different yet',
    detail: 'The revision says exactly what holds now.',
    next: 'Change the definition first, then submit it.',
  },
  RevisionTooEarly: {
    title: 'The day is too early',
    detail: 'It must be today or later, and not before the day of a revision that is approved already.',
    next: 'Choose another day. If it has been submitted, return it first.',
  },
  RevisionNoteMissing: {
    title: 'It does not say what changes and why',
    detail: 'People with an unfinished form will read this, so it is needed in Thai and in English.',
    next: dueEn,
  },
  RevisionReasonMissing: { title: 'The reason is missing', detail: 'Tell the author why.', next: dueEn },
  AuthorApproves: {
    title: 'Authors do not approve their own revision',
    detail: 'Whoever wrote any of it or submitted it cannot approve it. Nothing was changed.',
    next: 'Ask another administrator to look at it and approve it.',
  },
  RevisionInEffect: {
    title: 'This revision is in effect',
    detail: 'It cannot be withdrawn, because applications may have been submitted under it.',
    next: 'Begin a new revision that changes it back.',
  },
  RevisionBuiltOn: {
    title: 'A later revision is built on this one',
    detail: 'It cannot be withdrawn first.',
    next: 'Withdraw the later revision first.',
  },
  RevisionStale: {
    title: 'Somebody was faster',
    detail: 'The revision was changed after you opened this page. What you typed is still on this page.',
    next: 'Compare it with the latest state, then save again.',
  },
  RevisionOpenAlready: {
    title: 'There is an open revision already',
    detail: 'A definition has one open revision at a time, so that nobody overwrites a colleague.',
    next: 'Open it and go on with it, or withdraw it first.',
  },
  RevisionFaulty: {
    title: 'The definition has faults: {problems}',
    detail: 'A definition with faults can be neither submitted nor approved.',
    next: 'Look at the faults on the page of the revision, correct them and try again.',
  },
  RevisionBeyondAgency: {
    title: 'This changes what an agency cannot change itself',
    detail:
      'The area of an agency, its account, who oversees it and where one appeals are submitted and approved by administrators of the central office.',
    next: 'Change these parts of the source back, or ask the central office to submit the revision.',
  },
};
