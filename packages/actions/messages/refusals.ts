/** What a refusal says: what happened, why, and what to do now. */
type RefusalWords = { readonly title: string; readonly detail: string; readonly next: string };

type SharedKind =
  | 'NothingToDispatch'
  | 'TrackingNumberMissing'
  | 'LateDemandReasonMissing'
  | 'SectionNotPart'
  | 'QuestionNotPart'
  | 'DraftRequestChanged'
  | 'SameAnswerAgain'
  | 'CorrectionsIncomplete'
  | 'TooMuchUploaded'
  | 'OwnApplication'
  | 'CaseEnded'
  | 'CorrectionsStillDue'
  | 'NoReasonOwed'
  | 'ExpectedDateTooEarly'
  | 'ExtensionNotAllowed'
  | 'ExtensionTooLate'
  | 'ExtensionTooLong';

/** Refusals that read the same for applicants and for officers, in Thai. */
export const sharedRefusalsTh: Readonly<Record<SharedKind, RefusalWords>> = {
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
  OwnApplication: {
    title: 'คุณดำเนินการกับคำขอของตัวเองไม่ได้',
    detail: 'เจ้าหน้าที่ต้องไม่พิจารณาเรื่องของตัวเอง (พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 13) เราจึงยังไม่ได้ทำอะไร',
    next: 'ให้เจ้าหน้าที่คนอื่นของหน่วยงานดำเนินการ',
  },
  CaseEnded: { title: 'เรื่องนี้จบแล้ว', detail: 'คำขอนี้สิ้นสุดแล้ว จึงมอบหมายให้ใครอีกไม่ได้', next: 'เปิดคำขอเพื่อดูผล' },
  CorrectionsStillDue: {
    title: 'ยังไม่พ้นวันครบกำหนดแก้ไข',
    detail: 'ผู้ยื่นยังส่งเอกสารที่ขอได้จนสิ้นวันครบกำหนด จึงยังคืนเรื่องหรือไม่อนุญาตไม่ได้',
    next: 'รอจนพ้นวันครบกำหนด แล้วเปิดคำขออีกครั้ง',
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
};

/** As `sharedRefusalsTh`, in English. */
export const sharedRefusalsEn: Readonly<Record<SharedKind, RefusalWords>> = {
  NothingToDispatch: {
    title: 'There is nothing to send',
    detail: 'The applicant collects it in person.',
    next: 'Look at the way that was chosen, and record the collection when they come.',
  },
  TrackingNumberMissing: {
    title: 'The tracking number is missing',
    detail: 'The applicant needs it to follow the parcel.',
    next: 'Enter the number on the receipt of posting and record it again.',
  },
  LateDemandReasonMissing: {
    title: 'Say why this is asked only now',
    detail: 'Something was not asked the first time. The law wants all defects named at once.',
    next: 'Write why it is asked only now, and send again.',
  },
  SectionNotPart: {
    title: 'The application has no such section',
    detail: 'That section is not in the form of this licence.',
    next: 'Go back to the application and choose a section from the list.',
  },
  QuestionNotPart: {
    title: 'This answer cannot be corrected here',
    detail: 'The form of this licence does not ask it, or a registry vouches for it and it is mended there.',
    next: 'Go back to the list and choose another one.',
  },
  DraftRequestChanged: {
    title: 'The list has changed',
    detail: 'Somebody added, changed or removed an item after you opened this page. Nothing was sent.',
    next: 'Look at the list as it is now, and try again.',
  },
  SameAnswerAgain: {
    title: 'The new answer equals the old one',
    detail: 'It is the very answer that the officer asked you to correct.',
    next: "Read the officer's note, correct the answer, and send again.",
  },
  CorrectionsIncomplete: {
    title: 'The new answers make more necessary',
    detail: 'With the corrected answers the form asks something more or needs another document.',
    next: 'Go back to the list, finish what was added, and send again.',
  },
  TooMuchUploaded: {
    title: 'The files are too large together',
    detail: 'All files of this round together are more than we can take.',
    next: 'Make the files smaller, or replace one that you uploaded by a smaller one.',
  },
  OwnApplication: {
    title: 'You cannot act on your own application',
    detail:
      'Officers may not decide their own matters (Administrative Procedure Act B.E. 2539, s. 13). Nothing was done.',
    next: 'Ask another officer of your agency to take it over.',
  },
  CaseEnded: {
    title: 'This application has ended',
    detail: 'Nobody works on it any more, so it cannot be given to anybody.',
    next: 'Open the application to see how it ended.',
  },
  CorrectionsStillDue: {
    title: 'The applicant still has time',
    detail: 'They may send what was asked for until the end of the due day. The application cannot be ended before.',
    next: 'Wait until the due day has passed, then open the application again.',
  },
  NoReasonOwed: {
    title: 'No reason is owed now',
    detail: 'This application is in time, or these seven days have their reason already.',
    next: 'Go back to the application and see when it is due and when the next reason is.',
  },
  ExpectedDateTooEarly: {
    title: 'The expected day must lie ahead',
    detail: 'The day that was sent is today or has passed. Nothing was saved.',
    next: 'Go back, choose another day and send again.',
  },
  ExtensionNotAllowed: {
    title: 'The time cannot be extended',
    detail: 'The law of this licence allows no extension, or no further one, or the time does not run yet.',
    next: 'Decide in time. Once it is late a reason must be written every seven days.',
  },
  ExtensionTooLate: {
    title: 'It is too late to extend',
    detail: 'The time can be extended only until the end of the last day.',
    next: 'Write the applicant the reason for the delay instead.',
  },
  ExtensionTooLong: {
    title: 'Longer than the law allows',
    detail: 'Each extension may be at most {days} days, counted as this licence counts its days.',
    next: 'Go back, enter another number and send again.',
  },
};
