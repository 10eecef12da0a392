import type { Instant } from '@biz/kernel/instant.ts';

/**
 * Signs finished PDF files (ลงลายมือชื่อดิจิทัล) as PAdES (ETSI EN 319 142-1). The signed file begins with the bytes of the
 * unsigned one: an incremental update, so that earlier signatures stay valid. Throws when the key, its device or the
 * timestamp authority cannot be used; then nothing is signed and the caller tries again later.
 */
export type PdfSigner = {
  sign(pdf: Uint8Array, act: { readonly reason: string; readonly at: Instant }): Promise<SignedPdf>;
};

/** A signed file and the certificate that signed it, for the record of the act: its full name and its serial number in hex. */
export type SignedPdf = {
  readonly pdf: Uint8Array;
  readonly certificateSubject: string;
  readonly certificateSerial: string;
};

/**
 * A private key that never leaves its place - a file in training, a hardware module in production - and its certificate.
 * All certificates are DER; `chain` holds intermediates, not the root.
 */
export type SigningKey = {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SigningAlgorithm;
  /** Signs the SHA-256 of the data. ECDSA answers a DER sequence of r and s, RSA a PKCS #1 v1.5 block. */
  sign(data: Uint8Array): Promise<Uint8Array>;
};

export type SigningAlgorithm = 'ecdsa-p256-sha256' | 'rsa-sha256';

/** Gives a time-stamp token (RFC 3161, DER of a CMS ContentInfo) for a SHA-256. Throws when the authority cannot be reached. */
export type TimestampAuthority = { stamp(sha256: Uint8Array): Promise<Uint8Array> };
