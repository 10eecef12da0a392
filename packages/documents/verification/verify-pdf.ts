import { type Instant, parseInstant } from '@biz/kernel/instant.ts';
import { type IntactCms, readIntactCms } from './cms-integrity.ts';
import { findSignatures, type SignatureBytes } from './signature-bytes.ts';
import { isTrustedSigner, provenTime } from './trust.ts';

/** Who signed, and when. `proof`: a timestamp authority says so, or only the signer does. */
export type SignatureFacts = {
  readonly signer: string;
  readonly signedAt?: Instant;
  readonly proof: 'timestamp' | 'claim';
  readonly certificate: CertificateFacts;
};

export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validUntil: string;
};

/**
 * What can be said about a PDF. `altered`: it was signed, and not one byte of what was signed may differ, be added or be
 * missing - but something is. `untrusted`: intact, but by a certificate that none of our roots stands for.
 */
export type PdfVerdict =
  | ({ readonly kind: 'valid'; readonly earlier: readonly SignatureFacts[] } & SignatureFacts)
  | { readonly kind: 'altered' }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'untrusted'; readonly signer: string }
  | { readonly kind: 'unreadable' };

/** Roots as DER: those that stand for signers, and those that stand for timestamp authorities. */
export type TrustRoots = { readonly signers: readonly Uint8Array[]; readonly timestamps?: readonly Uint8Array[] };

/**
 * Verifies the signatures of a PDF (ตรวจสอบลายมือชื่อดิจิทัล): the last one covers the whole file, each earlier one the file
 * as it then was, each holds, and each certificate leads to a root and was valid when it signed. Bytes after the last
 * signature count as altered. Revocation is the caller's to know.
 */
export async function verifyPdf(pdf: Uint8Array, roots: TrustRoots): Promise<PdfVerdict> {
  const search = findSignatures(pdf);
  if (search.kind === 'traces') return { kind: 'altered' };
  if (search.kind === 'none') return { kind: startsAsPdf(pdf) ? 'not-signed' : 'unreadable' };
  const facts: SignatureFacts[] = [];
  for (const [index, signature] of search.signatures.entries()) {
    const next = search.signatures[index + 1];
    if (next ? next.start < signature.coversUntil : signature.coversUntil !== pdf.length) return { kind: 'altered' };
    const judged = await judge(pdf, signature, roots);
    if (judged.kind !== 'good') return judged;
    facts.push(judged.facts);
  }
  const last = facts.pop();
  return last ? { kind: 'valid', earlier: facts, ...last } : { kind: 'altered' };
}

async function judge(
  pdf: Uint8Array,
  signature: SignatureBytes,
  roots: TrustRoots,
): Promise<{ kind: 'good'; facts: SignatureFacts } | { kind: 'altered' } | { kind: 'untrusted'; signer: string }> {
  const covered = Buffer.concat([pdf.subarray(0, signature.start), pdf.subarray(signature.end, signature.coversUntil)]);
  const cms = readIntactCms(signature.cms, covered);
  if (!cms) return { kind: 'altered' };
  const stamped = cms.timestamp && (await provenTime(cms, cms.timestamp, roots.timestamps ?? []));
  if (stamped === 'broken') return { kind: 'altered' };
  const claimed = parseInstant(signature.claimedTime ?? '');
  const signedAt = stamped ?? (claimed.ok ? claimed.value : undefined);
  const certificate = describe(cms);
  const signer = commonName(certificate.subject);
  if (!signedAt || !(await isTrustedSigner(cms, roots.signers, signedAt))) return { kind: 'untrusted', signer };
  if (!cms.bound) return { kind: 'altered' };
  return { kind: 'good', facts: { signer, signedAt, proof: stamped ? 'timestamp' : 'claim', certificate } };
}

function describe({ certificate }: IntactCms): CertificateFacts {
  return {
    subject: certificate.subject.split('\n').join(', '),
    issuer: certificate.issuer.split('\n').join(', '),
    serial: certificate.serialNumber.toLowerCase(),
    validUntil: new Date(certificate.validTo).toISOString(),
  };
}

function commonName(subject: string): string {
  return /(?:^|, )CN=(.*?)(?:, [A-Z]+=|$)/.exec(subject)?.[1] ?? subject;
}

function startsAsPdf(pdf: Uint8Array): boolean {
  return Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-';
}
