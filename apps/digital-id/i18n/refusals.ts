import { defineRefusals } from '@biz/web/refusals.ts';

/** Why signing in cannot go on. */
export const refusals = defineRefusals(
  {
    'sign-in-ended': { code: 'DID-001', status: 410, logLevel: 'info' },
    'unknown-service': { code: 'DID-002', status: 400, logLevel: 'warn' },
    'unreadable-request': { code: 'DID-003', status: 400, logLevel: 'warn' },
    'provider-failed': { code: 'DID-004', status: 500, logLevel: 'error' },
  },
  {
    th: {
      'sign-in-ended': {
        title: 'การเข้าสู่ระบบครั้งนี้สิ้นสุดแล้ว',
        detail: 'หน้านี้เปิดไว้นานเกินไป ใช้ไปแล้ว หรือเริ่มจากเบราว์เซอร์อื่น',
        next: 'กลับไปที่บริการที่ต้องการใช้ แล้วกดเข้าสู่ระบบอีกครั้ง',
      },
      'unknown-service': {
        title: 'ไม่รู้จักบริการที่ส่งคุณมา',
        detail: 'บริการนี้ไม่ได้ลงทะเบียนไว้กับบัญชีดิจิทัล หรือส่งที่อยู่ที่ไม่ตรงกับที่ลงทะเบียน',
        next: 'อย่ากรอกรหัสผ่านในเว็บไซต์ที่ส่งคุณมา เปิดบริการที่ต้องการจากที่อยู่ทางการ แล้วลองใหม่',
      },
      'unreadable-request': {
        title: 'เข้าสู่ระบบต่อไม่ได้',
        detail: 'คำขอเข้าสู่ระบบที่บริการส่งมาไม่ครบหรือผิดรูปแบบ',
        next: 'กลับไปที่บริการที่ต้องการใช้ แล้วกดเข้าสู่ระบบอีกครั้ง',
      },
      'provider-failed': {
        title: 'ระบบขัดข้อง',
        detail: 'เป็นความผิดพลาดของระบบ ไม่ใช่ของคุณ',
        next: 'กลับไปที่บริการที่ต้องการใช้ แล้วกดเข้าสู่ระบบอีกครั้ง ถ้ายังไม่ได้ ติดต่อเราพร้อมรหัสด้านล่าง',
      },
    },
    en: {
      'sign-in-ended': {
        title: 'This sign-in has ended',
        detail: 'The page was open for too long, was used already, or was begun in another browser.',
        next: 'Go back to the service you want to use and sign in again.',
      },
      'unknown-service': {
        title: 'We do not know the service that sent you',
        detail: 'It is not registered for the digital account, or it sent an address that is not the registered one.',
        next: 'Do not enter your password on the website that sent you. Open the service from its official address.',
      },
      'unreadable-request': {
        title: 'Signing in cannot go on',
        detail: 'The request from the service was incomplete or malformed.',
        next: 'Go back to the service you want to use and sign in again.',
      },
      'provider-failed': {
        title: 'Something went wrong on our side',
        detail: 'This is our fault, not yours.',
        next: 'Go back to the service and sign in again. If it still fails, contact us with the code below.',
      },
    },
  },
);

/** The refusal that an error code of the OpenID standard stands for. */
export function refusalOfError(
  code: string,
): 'sign-in-ended' | 'unknown-service' | 'unreadable-request' | 'provider-failed' {
  if (code === 'invalid_client' || code === 'invalid_redirect_uri' || code === 'unauthorized_client')
    return 'unknown-service';
  if (code === 'server_error') return 'provider-failed';
  return code === 'session_not_found' ? 'sign-in-ended' : 'unreadable-request';
}
