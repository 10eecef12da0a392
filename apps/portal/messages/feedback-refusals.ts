/** What the refusals of feedback say in Thai. */
export const feedbackRefusalsTh = {
  RatingMissing: {
    title: 'ยังไม่ได้เลือกคะแนน',
    detail: 'เลือก 1 ใน 5 ระดับก่อนส่ง ยังไม่มีอะไรถูกบันทึก',
    next: 'กดย้อนกลับ เลือกคะแนน แล้วส่งอีกครั้ง',
  },
  FeedbackTooLong: {
    title: 'ข้อความยาวเกินไป',
    detail: 'เขียนไม่เกิน {max} ตัวอักษร ตอนนี้มี {count} ตัวอักษร',
    next: 'กดย้อนกลับ ตัดข้อความให้สั้นลง แล้วส่งอีกครั้ง',
  },
  FeedbackTooEarly: {
    title: 'คำขอนี้ยังไม่เสร็จ',
    detail: 'ให้คะแนนได้เมื่อคำขอเสร็จแล้ว',
    next: 'ดูสถานะล่าสุดที่หน้าติดตาม',
  },
  FeedbackGiven: {
    title: 'คุณให้คะแนนเรื่องนี้แล้ว',
    detail: 'แต่ละเรื่องให้คะแนนได้ครั้งเดียว คะแนนที่ให้ไว้ครั้งแรกยังอยู่',
    next: 'กลับไปที่หน้าติดตามคำขอ',
  },
};

/** What the refusals of feedback say in English. */
export const feedbackRefusalsEn = {
  RatingMissing: {
    title: 'No rating was chosen',
    detail: 'Choose one of the five steps first. Nothing has been saved.',
    next: 'Go back, choose a rating and send it again.',
  },
  FeedbackTooLong: {
    title: 'The text is too long',
    detail: 'Write at most {max} characters; there are {count} now.',
    next: 'Go back, shorten the text and send it again.',
  },
  FeedbackTooEarly: {
    title: 'This application is not finished yet',
    detail: 'You can rate the service once it is.',
    next: 'The tracking page shows where it stands.',
  },
  FeedbackGiven: {
    title: 'You have rated this already',
    detail: 'Each matter is rated once. Your first rating is kept.',
    next: 'Go back to tracking.',
  },
};
