/** What the refusals about acting for others say in Thai. */
export const actingRefusalsTh = {
  MandateEnded: {
    title: 'การมอบอำนาจสิ้นสุดแล้ว',
    detail: 'ผู้มอบอำนาจหรือผู้รับมอบอำนาจยกเลิก หรือพ้นวันที่กำหนด ทุกหน้าที่บันทึกไว้แล้วยังอยู่ครบในร่างของผู้มอบอำนาจ หน้าที่เพิ่งส่งยังไม่ถูกบันทึก',
    next: 'ติดต่อผู้มอบอำนาจเพื่อขอมอบอำนาจใหม่ แล้วกลับมาทำต่อจากร่างเดิม หรือเลือกทำรายการในนามตัวเอง',
  },
  MandateNotCovering: {
    title: 'การมอบอำนาจไม่ครอบคลุมรายการนี้',
    detail: 'คุณดูเรื่องนี้ได้ แต่ผู้มอบอำนาจไม่ได้มอบให้คุณทำรายการนี้ ยังไม่มีอะไรเปลี่ยน',
    next: 'ให้ผู้มอบอำนาจทำรายการนี้เอง หรือขอให้มอบอำนาจฉบับใหม่ที่มีรายการนี้',
  },
  MandateNotOpen: {
    title: 'การมอบอำนาจฉบับนี้เปลี่ยนไปแล้ว',
    detail: 'มีคนยอมรับ ปฏิเสธ หรือยกเลิกไปก่อน หรือพ้นวันที่กำหนด ยังไม่มีอะไรเปลี่ยนจากสิ่งที่คุณเพิ่งส่ง',
    next: 'เปิดหน้ามอบอำนาจใหม่ แล้วดูว่าตอนนี้อยู่ที่ขั้นใด',
  },
  MandateTermsWrong: {
    title: 'ข้อมูลมอบอำนาจยังไม่ครบ',
    detail: 'มีข้อที่ต้องแก้ก่อนส่งรหัสยืนยัน',
    next: 'กลับไปที่แบบมอบอำนาจ แก้ตามที่แจ้ง แล้วส่งใหม่',
  },
  NotInOwnName: {
    title: 'รายการนี้ทำได้ในนามตัวเองเท่านั้น',
    detail: 'ตอนนี้คุณทำรายการแทนผู้อื่น การมอบอำนาจต่อหรือรับมอบอำนาจต้องทำในนามตัวเอง',
    next: 'เปลี่ยนเป็นทำรายการในนามตัวเอง แล้วลองใหม่',
  },
  AssistanceEnded: {
    title: 'การช่วยยื่นครั้งนี้จบแล้ว',
    detail: 'คำขอถูกยื่นแล้ว หรือเลิกช่วยแล้ว เจ้าหน้าที่ศูนย์จึงเปิดข้อมูลของผู้ขออนุญาตไม่ได้อีก ร่างที่บันทึกไว้ยังอยู่กับผู้ขออนุญาต',
    next: 'เปิดใบส่งมอบจากหน้าศูนย์บริการ หรือเริ่มการช่วยยื่นครั้งใหม่',
  },
  AssistanceHasDraft: {
    title: 'การช่วยยื่นครั้งนี้มีร่างอยู่แล้ว',
    detail: 'หนึ่งครั้งที่มาศูนย์ทำได้ทีละหนึ่งคำร้อง',
    next: 'ทำร่างเดิมต่อจากหน้าศูนย์บริการ หรือลบร่างเดิมก่อน',
  },
  ConsentMissing: {
    title: 'ยังไม่ได้รับความยินยอม',
    detail: 'ต้องอ่านข้อความให้ผู้ขออนุญาตฟัง และผู้ขออนุญาตต้องยินยอมก่อนเราดูทะเบียน',
    next: 'อ่านข้อความ ทำเครื่องหมาย แล้วส่งใหม่',
  },
  PersonNotConfirmed: {
    title: 'ยืนยันตัวผู้ขออนุญาตไม่ได้',
    detail: 'ทะเบียนราษฎรไม่พบเลขนี้กับวันเกิดนี้ หรือทะเบียนยังไม่ตอบ',
    next: 'ตรวจกับบัตรประชาชนอีกครั้ง ถ้าทะเบียนไม่ตอบให้ลองใหม่ในอีกไม่กี่นาที',
  },
} as const;

/** The same in English. */
export const actingRefusalsEn = {
  MandateEnded: {
    title: 'The mandate has ended',
    detail:
      'The principal or the attorney revoked it, or its last day is over. Every page that was saved is still in the principal’s draft; the page just sent was not saved.',
    next: 'Ask the principal for a new mandate and go on with the same draft, or act for yourself.',
  },
  MandateNotCovering: {
    title: 'The mandate does not cover this',
    detail: 'You may look at this, but the principal did not give you the power to do it. Nothing was changed.',
    next: 'Let the principal do it, or ask for a new mandate that includes it.',
  },
  MandateNotOpen: {
    title: 'This mandate has changed',
    detail: 'Somebody accepted, declined or revoked it before you, or its time is over. What you sent changed nothing.',
    next: 'Open the mandate again and see where it stands.',
  },
  MandateTermsWrong: {
    title: 'The mandate is not complete',
    detail: 'Something has to be corrected before a code can be sent.',
    next: 'Go back to the form, correct what it says, and send it again.',
  },
  NotInOwnName: {
    title: 'This can only be done in your own name',
    detail: 'You are acting for somebody else. Mandates are given and accepted in one’s own name.',
    next: 'Change to acting for yourself, then try again.',
  },
  AssistanceEnded: {
    title: 'This visit is over',
    detail:
      'The application was submitted or the visit was ended, so staff can no longer open the applicant’s data. What was saved is kept for the applicant.',
    next: 'Open the hand-over sheet from the service centre page, or begin a new visit.',
  },
  AssistanceHasDraft: {
    title: 'This visit already has a draft',
    detail: 'One visit prepares one application at a time.',
    next: 'Go on with that draft from the service centre page, or delete it first.',
  },
  ConsentMissing: {
    title: 'There is no consent yet',
    detail: 'Read the text to the applicant; they have to agree before we ask the registers.',
    next: 'Read the text, tick the box and send the form again.',
  },
  PersonNotConfirmed: {
    title: 'The applicant could not be confirmed',
    detail: 'The population register does not know this number with this birth date, or does not answer.',
    next: 'Compare with the identity card. If the register does not answer, try again in a few minutes.',
  },
} as const;
