import { openDevKeySigner } from '@biz/documents/signing/dev-key-signer.ts';
import type { Clock } from '@biz/kernel/instant.ts';

const OPERATOR = { th: 'หน่วยงานเจ้าของระบบ (ฝึกอบรม)', en: 'Operating agency (training)' };

/** Who runs the training installation, on every page. All fictional. */
export const SITE = {
  portal: {
    operator: OPERATOR,
    contact: {
      phone: '0 2000 0000',
      hours: { th: 'จันทร์–ศุกร์ 8.30–16.30 น.', en: 'Monday to Friday 8:30–16:30' },
      email: 'help@example.invalid',
    },
    centres: [
      {
        id: 'rim-nam-service-centre',
        name: { th: 'ศูนย์รับคำขออนุญาตริมน้ำ', en: 'Rim Nam licence service centre' },
      },
    ],
    isTraining: true,
  },
  backend: { operator: OPERATOR, helpPhone: '0 2000 0000', isTraining: true },
} as const;

/** The authorised signer of the training agency, with a key in the data folder and a root that only this folder trusts. */
export function trainingSigner(folder: string, clock: Clock) {
  const signer = { commonName: 'ลำดวน มั่นคง (ฝึกอบรม)', organisation: 'เทศบาลนครริมน้ำ (ฝึกอบรม)' };
  return openDevKeySigner({ folder, signer }, clock.now());
}
