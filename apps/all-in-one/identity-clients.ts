import { originOf, type Settings } from './settings.ts';
import type { TrainingSecrets } from './training-secrets.ts';

/** Seconds: the idle limit of our own sessions, which a longer session at the provider would silently undo. */
const REAUTHENTICATE_AFTER = 15 * 60;

/** The two applications registered at the identity provider. */
export function identityClients(settings: Settings, secrets: TrainingSecrets) {
  const [portal, backend] = [originOf(settings, 'portal'), originOf(settings, 'service-backend')];
  return {
    portal: {
      clientId: 'biz-portal',
      clientSecret: secrets.portalClient,
      redirectUris: [`${portal}/sign-in/callback`] as const,
      postLogoutRedirectUris: [`${portal}/signed-out`],
      audience: 'citizen' as const,
      name: { th: 'Biz Portal', en: 'Biz Portal' },
      purpose: {
        th: 'ยืนยันว่าคุณเป็นใคร กรอกคำขอให้ล่วงหน้า และติดต่อคุณเรื่องคำขอ',
        en: 'To know who you are, fill in your application and contact you about it',
      },
      requirePkce: true,
      reauthenticateAfter: REAUTHENTICATE_AFTER,
    },
    backend: {
      clientId: 'biz-portal-officers',
      clientSecret: secrets.backendClient,
      redirectUris: [`${backend}/sign-in/callback`] as const,
      postLogoutRedirectUris: [`${backend}/signed-out`],
      audience: 'officer' as const,
      name: { th: 'Biz Portal สำหรับเจ้าหน้าที่', en: 'Biz Portal for officers' },
      purpose: {
        th: 'ยืนยันว่าคุณเป็นใคร หาบัญชีเจ้าหน้าที่ของคุณ และบันทึกว่าใครทำอะไร',
        en: 'To know who you are, find your officer account and record who did what',
      },
      requirePkce: true,
      reauthenticateAfter: REAUTHENTICATE_AFTER,
    },
  };
}
