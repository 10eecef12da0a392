/** What the kit's own refusals say. */
export const webRefusalTexts = {
  th: {
    'not-found': {
      title: 'ไม่พบหน้านี้',
      detail: 'ไม่มีหน้านี้ หรือคุณไม่มีสิทธิ์ดูหน้านี้',
      next: 'ตรวจที่อยู่เว็บที่พิมพ์ หรือเริ่มใหม่จากหน้าแรก',
    },
    forbidden: {
      title: 'คุณทำรายการนี้ไม่ได้',
      detail: 'บัญชีหรือบทบาทที่ใช้อยู่ไม่มีสิทธิ์ทำรายการนี้',
      next: 'ถ้าคิดว่าควรทำได้ ตรวจว่าทำการแทนถูกคน หรือติดต่อเราพร้อมรหัสด้านล่าง',
    },
    'signed-out': {
      title: 'คุณออกจากระบบแล้ว',
      detail: 'เราออกจากระบบให้เมื่อไม่มีการใช้งานนาน เพื่อความปลอดภัย ร่างที่บันทึกไว้ยังอยู่ครบ',
      next: 'เข้าสู่ระบบอีกครั้ง แล้วเราจะพากลับมาที่เดิม',
    },
    'form-expired': {
      title: 'หน้านี้เปิดไว้นานเกินไป',
      detail: 'เรายังไม่ได้บันทึกสิ่งที่ส่งมา เพราะยืนยันไม่ได้ว่ามาจากหน้านี้',
      next: 'กดย้อนกลับ โหลดหน้าใหม่ แล้วส่งอีกครั้ง',
    },
    'cross-site': {
      title: 'เราไม่รับรายการนี้',
      detail: 'รายการถูกส่งมาจากเว็บไซต์อื่น เราจึงไม่ทำ เพื่อความปลอดภัยของคุณ',
      next: 'เปิดเว็บไซต์นี้โดยตรง แล้วทำรายการอีกครั้ง',
    },
    'bad-request': {
      title: 'เราอ่านสิ่งที่ส่งมาไม่ได้',
      detail: 'ข้อมูลที่ส่งมาไม่ครบหรือผิดรูปแบบ',
      next: 'กดย้อนกลับ โหลดหน้าใหม่ แล้วส่งอีกครั้ง',
    },
    'too-large': {
      title: 'สิ่งที่ส่งมาใหญ่เกินไป',
      detail: 'ขนาดรวมของข้อมูลหรือไฟล์เกินที่หน้านี้รับได้ เรายังไม่ได้บันทึก',
      next: 'กดย้อนกลับ ลดขนาดไฟล์ แล้วส่งอีกครั้ง',
    },
    'unsupported-media': {
      title: 'หน้านี้ไม่รับข้อมูลชนิดนี้',
      detail: 'ชนิดของข้อมูลที่ส่งมาไม่ตรงกับที่หน้านี้รับ',
      next: 'กดย้อนกลับ แล้วใช้แบบฟอร์มบนหน้านั้นส่งอีกครั้ง',
    },
    'too-many-requests': {
      title: 'มีคำสั่งมาถี่เกินไป',
      detail: 'เราพักรับจากเครือข่ายของคุณชั่วคราว',
      next: 'รอ 1 นาที แล้วลองใหม่',
    },
    unexpected: {
      title: 'ระบบขัดข้อง',
      detail: 'เป็นความผิดพลาดของระบบ ไม่ใช่ของคุณ ร่างที่บันทึกไว้ยังอยู่ครบ',
      next: 'ลองใหม่อีกครั้ง ถ้ายังไม่ได้ ติดต่อเราพร้อมรหัสด้านล่าง',
    },
    unavailable: {
      title: 'ระบบยังไม่พร้อมให้บริการ',
      detail: 'ส่วนหนึ่งของระบบกำลังปิดหรือติดต่อไม่ได้ ร่างที่บันทึกไว้ยังอยู่ครบ',
      next: 'รอสักครู่ แล้วโหลดหน้านี้ใหม่',
    },
  },
  en: {
    'not-found': {
      title: 'Page not found',
      detail: 'There is no such page, or you may not see it.',
      next: 'Check the address you typed, or start again from the first page.',
    },
    forbidden: {
      title: 'You cannot do this',
      detail: 'The account or role you are using has no right to do this.',
      next: 'If you think you should, check whom you are acting for, or contact us with the code below.',
    },
    'signed-out': {
      title: 'You are signed out',
      detail: 'We sign you out after a time without activity to keep your data safe. Saved drafts are complete.',
      next: 'Sign in again and we take you back to where you were.',
    },
    'form-expired': {
      title: 'This page was open for too long',
      detail: 'What you sent was not saved, because we cannot be sure that it came from this page.',
      next: 'Go back, reload the page and send it again.',
    },
    'cross-site': {
      title: 'We did not accept this',
      detail: 'It was sent from another website. For your safety nothing was done.',
      next: 'Open this website directly and try again.',
    },
    'bad-request': {
      title: 'We could not read what was sent',
      detail: 'The data was incomplete or malformed.',
      next: 'Go back, reload the page and send it again.',
    },
    'too-large': {
      title: 'What you sent is too large',
      detail: 'The data or files are larger than this page accepts. Nothing was saved.',
      next: 'Go back, make the files smaller and send again.',
    },
    'unsupported-media': {
      title: 'This page does not accept that kind of data',
      detail: 'The kind of data sent is not what this page takes.',
      next: 'Go back and use the form on that page.',
    },
    'too-many-requests': {
      title: 'Too many requests',
      detail: 'We are pausing requests from your network.',
      next: 'Wait one minute and try again.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      detail: 'This is our fault, not yours. Saved drafts are complete.',
      next: 'Try again. If it still fails, contact us with the code below.',
    },
    unavailable: {
      title: 'The service is not available right now',
      detail: 'A part of the system is stopping or cannot be reached. Saved drafts are complete.',
      next: 'Wait a moment and reload this page.',
    },
  },
} as const;
