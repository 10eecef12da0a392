import { X509Certificate } from 'node:crypto';
import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import { makeCadesSignature } from './cades-signature.ts';
import type { PdfSigner, SigningKey, TimestampAuthority } from './pdf-signer.ts';

/** Room for the signature in bytes. Measured: 1.2 KB with one P-256 certificate, 6.3 KB with a timestamp and its chain. */
const HOLE_BYTES = 10_000;

/**
 * A signer that makes PAdES B-B signatures with the key, B-T when it is given a timestamp authority. Refuses by throwing
 * when the certificate is not valid at the time of signing. Two parties: the PDF library writes the incremental update,
 * the signature in it is our own (see `makeCadesSignature`).
 */
export function padesSigner(key: SigningKey, timestamps?: TimestampAuthority): PdfSigner {
  const certificate = new X509Certificate(key.certificate);
  return {
    async sign(pdf, { reason, at }) {
      demandValidity(certificate, at);
      // The PDF library is loaded with the first PDF.
      const { coveredBytes, fillSignatureHole, makeSignatureHole } = await import('./signature-hole.ts');
      const holed = await makeSignatureHole(pdf, { name: commonName(certificate), reason, at, room: HOLE_BYTES });
      const signature = await makeCadesSignature(coveredBytes(holed), key, timestamps);
      return {
        pdf: fillSignatureHole(holed, signature),
        certificateSubject: certificate.subject.split('\n').join(', '),
        certificateSerial: certificate.serialNumber.toLowerCase(),
      };
    },
  };
}

function demandValidity(certificate: X509Certificate, at: Instant): void {
  const now = toEpoch(at);
  if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo)) {
    throw new Error(`the signing certificate ${certificate.serialNumber} is not valid at ${at}`);
  }
}

function commonName(certificate: X509Certificate): string {
  return /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject;
}
