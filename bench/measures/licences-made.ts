import { renderLicenceCertificate } from '@biz/documents/papers/licence-certificate.ts';
import { openDevKeySigner } from '@biz/documents/signing/dev-key-signer.ts';
import { certificate } from '@biz/documents/testing/papers.ts';
import { systemClock } from '@biz/kernel/instant.ts';

const WARM_UP = 5;

/** Licences rendered and signed per second by one thread, with a key in a file and no timestamp. */
export async function measureLicences(folder: string, ms: number): Promise<number> {
  const now = systemClock.now();
  const signer = await openDevKeySigner({ folder, signer: { commonName: 'ผู้ลงนามทดสอบ' } }, now);
  const make = async () => signer.sign(await renderLicenceCertificate(certificate), { reason: 'bench', at: now });
  for (let i = 0; i < WARM_UP; i += 1) await make();
  const start = performance.now();
  let made = 0;
  while (performance.now() - start < ms) {
    await make();
    made += 1;
  }
  return made / ((performance.now() - start) / 1000);
}
