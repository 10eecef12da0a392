import { defineMessages } from '@biz/web/i18n/define-messages.ts';

/** A public device (ตู้บริการ): larger targets, a short session, nothing remembered. */
export const kioskMessages = defineMessages({
  th: {
    'start.title': 'ตู้บริการ Biz Portal',
    'start.lead': 'แตะเริ่มเพื่อหาใบอนุญาตที่ต้องขอ ทำร่างต่อ หรือดูสถานะ',
    'start.button': 'แตะเพื่อเริ่ม',
    'start.1': 'ตัวหนังสือและปุ่มใหญ่ขึ้น',
    'start.2': 'ถ้าไม่มีใครแตะ 3 นาที เครื่องจะล้างข้อมูลและออกจากระบบเอง ร่างที่บันทึกแล้วยังอยู่',
    'start.3': 'ใช้เสร็จแตะ เสร็จแล้ว ล้างข้อมูล ที่แถบบนทุกหน้า',
    'start.4': 'เครื่องนี้ไม่จำชื่อ รหัสผ่าน หรือสิ่งที่คุณพิมพ์',
    'bar.label': 'เครื่องสาธารณะ',
    'bar.idle': 'ไม่แตะ 3 นาที เครื่องล้างข้อมูลเอง',
    'bar.countdown': 'เหลือเวลา {left} นาที ก่อนเครื่องล้างข้อมูล แตะเพื่อใช้ต่อ',
    'bar.phone': 'ทำต่อในมือถือ',
    'bar.finish': 'เสร็จแล้ว ล้างข้อมูล',
    'phone.title': 'ทำต่อในมือถือของคุณ',
    'phone.lead': 'สแกนรหัสนี้ด้วยกล้องมือถือ แล้วเข้าสู่ระบบด้วย Digital ID ของคุณ',
    'phone.saved': 'ในรหัสมีเพียงที่อยู่ของหน้า ไม่มีข้อมูลของคุณ หน้าที่ยังไม่ได้กดบันทึกจะไม่ตามไป',
    'phone.qr': 'รหัสเปิดหน้านี้ในมือถือ',
    'phone.finish': 'เมื่อเปิดในมือถือได้แล้ว แตะ เสร็จแล้ว ล้างข้อมูล ที่แถบบน',
    'phone.back': 'กลับไปหน้าเดิม',
  },
  en: {
    'start.title': 'Biz Portal public device',
    'start.lead': 'Touch start to find the licences you need, go on with a draft, or see where things stand.',
    'start.button': 'Touch to start',
    'start.1': 'Text and buttons are larger.',
    'start.2':
      'If nobody touches it for 3 minutes, the device clears everything and signs out. Drafts that were saved are kept.',
    'start.3': 'When you are done, touch Finish and clear at the top of every page.',
    'start.4': 'This device remembers no name, no password and nothing that you type.',
    'bar.label': 'Public device',
    'bar.idle': 'Clears itself after 3 minutes without a touch',
    'bar.countdown': '{left} minutes left before this device clears itself; touch to go on',
    'bar.phone': 'Go on with your phone',
    'bar.finish': 'Finish and clear',
    'phone.title': 'Go on with your own phone',
    'phone.lead': 'Scan this code with the camera of your phone and sign in with your Digital ID.',
    'phone.saved':
      'The code holds the address of the page and nothing about you. What you have not saved does not come along.',
    'phone.qr': 'Code that opens this page on your phone',
    'phone.finish': 'When it is open on your phone, touch Finish and clear at the top.',
    'phone.back': 'Back to the page',
  },
});
