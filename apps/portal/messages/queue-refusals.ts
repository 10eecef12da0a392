/** What the refusals of the queue say in Thai. */
export const queueRefusalsTh = {
  QueueTimeNotOffered: {
    title: 'จองเวลานี้ไม่ได้',
    detail: 'เวลานี้ผ่านไปแล้ว หรือหน่วยงานปิดทำการ ยังไม่มีอะไรถูกจอง',
    next: 'กลับไปเลือกวันและเวลาอื่น',
  },
  QueueTimeFull: { title: 'เวลานี้เต็มแล้ว', detail: 'มีคนจองไปก่อน ยังไม่มีอะไรถูกจอง', next: 'เลือกเวลาอื่น' },
  TicketHeld: {
    title: 'คุณมีคิวของวันนี้ที่หน่วยงานนี้แล้ว',
    detail: 'จองได้วันละ 1 คิวต่อหน่วยงาน คิวเดิมยังอยู่',
    next: 'ดูคิวของคุณ ถ้าต้องการเวลาอื่น ยกเลิกคิวเดิมก่อน',
  },
  TicketMoved: {
    title: 'คิวนี้เปลี่ยนไปแล้ว',
    detail: 'คิวถูกเรียก ยกเลิก หรือถึงเวลาแล้ว จึงทำรายการนี้ไม่ได้',
    next: 'เปิดหน้าบัตรคิวเพื่อดูสถานะล่าสุด',
  },
  MissedTooEarly: {
    title: 'ยังเร็วเกินไป',
    detail: 'ต้องรออย่างน้อย {minutes} นาที',
    next: 'รอแล้วลองใหม่',
  },
  NobodyWaiting: { title: 'ไม่มีคนรอ', detail: 'ยังไม่มีใครมาถึง', next: 'ลองใหม่ภายหลัง' },
};

/** What the refusals of the queue say in English. */
export const queueRefusalsEn = {
  QueueTimeNotOffered: {
    title: 'This time cannot be booked',
    detail: 'It has passed, or the agency is closed. Nothing has been booked.',
    next: 'Go back and choose another day or time.',
  },
  QueueTimeFull: {
    title: 'This time is full',
    detail: 'Others were quicker. Nothing has been booked.',
    next: 'Choose another time.',
  },
  TicketHeld: {
    title: 'You have a ticket for this day already',
    detail: 'One ticket a day can be booked at an agency. The one you have is kept.',
    next: 'See your tickets. To change the time, cancel the first.',
  },
  TicketMoved: {
    title: 'This ticket has changed',
    detail: 'It was called or cancelled, or its time has come.',
    next: 'Open the ticket to see where it stands.',
  },
  MissedTooEarly: { title: 'Too early', detail: 'Wait at least {minutes} minutes.', next: 'Wait and try again.' },
  NobodyWaiting: { title: 'Nobody is waiting', detail: 'Nobody has arrived yet.', next: 'Try again later.' },
};
