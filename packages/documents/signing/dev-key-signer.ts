import type { Instant } from '@biz/kernel/instant.ts';
import { httpTimestampAuthority } from './http-timestamp-authority.ts';
import type { Subject } from './issue-certificate.ts';
import { padesSigner } from './pades-signer.ts';
import type { PdfSigner } from './pdf-signer.ts';
import { openTrainingAuthority } from './training-authority.ts';

/** Where the keys live, who signs, and a timestamp authority when there is one. */
export type DevKeyConfig = { readonly folder: string; readonly signer: Subject; readonly timestampUrl?: string };

/** A signer whose key is a file: for development and training, never for production. */
export async function openDevKeySigner(
  config: DevKeyConfig,
  at: Instant,
): Promise<PdfSigner & { readonly rootCertificate: Uint8Array }> {
  const authority = await openTrainingAuthority(config.folder, at);
  const timestamps = config.timestampUrl === undefined ? undefined : httpTimestampAuthority(config.timestampUrl);
  return {
    rootCertificate: authority.rootCertificate,
    async sign(pdf, act) {
      return padesSigner(await authority.signingKey(config.signer, act.at), timestamps).sign(pdf, act);
    },
  };
}
