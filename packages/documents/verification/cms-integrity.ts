import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBuffer, OID } from '../signing/cades-signature.ts';

/** A CMS signature that holds. `bound`: its certificate is the one that the signed attributes name by hash. */
export type IntactCms = {
  readonly signer: pkijs.Certificate;
  readonly certificate: X509Certificate;
  readonly certificates: readonly pkijs.Certificate[];
  readonly signature: Uint8Array;
  readonly bound: boolean;
  /** Time-stamp token (RFC 3161) in the unsigned attributes. */
  readonly timestamp?: pkijs.ContentInfo;
};

type Parsed = { readonly signedData: pkijs.SignedData; readonly info: pkijs.SignerInfo };

const DIGESTS: Record<string, string> = {
  [OID.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signature algorithms, each with its digest; plain RSA takes the digest of the signer info. */
const SIGNATURES: Record<string, string> = {
  [OID.ecdsaWithSha256]: 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  [OID.rsaWithSha256]: 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.113549.1.1.1': '',
};

/**
 * Checks a CMS signature over a content (RFC 5652): one signer with signed attributes, the content's digest, the signature
 * over the attributes, and the hash of the certificate in signing-certificate-v2 (RFC 5035). Also refuses every departure
 * in the parts that no signature protects. Nothing when it does not hold. Says nothing about trust.
 */
export function readIntactCms(
  der: Uint8Array,
  content: Uint8Array,
  contentType: string = OID.data,
): IntactCms | undefined {
  return orRefused(() => {
    const parsed = parseSignedData(der);
    return parsed && readIntact(parsed, content, contentType);
  });
}

/** Runs a reader of foreign input; the ASN.1 and certificate libraries refuse malformed input by throwing. */
export function orRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function readIntact(parsed: Parsed, content: Uint8Array, contentType: string): IntactCms | undefined {
  const { signedData, info } = parsed;
  const certificates = (signedData.certificates ?? []).filter((item) => item instanceof pkijs.Certificate);
  const signer = certificates.find((certificate) => isSignedBy(info, certificate));
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  if (!signer || !digest || certificates.length !== signedData.certificates?.length) return undefined;
  if (contentType === OID.data && !hasPlainShape(signedData, info)) return undefined;
  const attributes = new Map((info.signedAttrs?.attributes ?? []).map((item) => [item.type, item.values]));
  const hash = createHash(digest).update(content).digest();
  if (!octetsOf(attributes.get(OID.messageDigest)?.[0])?.equals(hash)) return undefined;
  if (objectIdOf(attributes.get(OID.contentType)?.[0]) !== contentType) return undefined;
  const der = new Uint8Array(signer.toSchema(false).toBER());
  const named = certificateHash(attributes.get(OID.signingCertificateV2)?.[0]);
  if (named && !named.equals(createHash('sha256').update(der).digest())) return undefined;
  const certificate = new X509Certificate(der);
  if (!signatureHolds(info, certificate, digest)) return undefined;
  const signature = new Uint8Array(info.signature.valueBlock.valueHexView);
  const timestamp = timestampOf(info);
  const bound = named !== undefined;
  return { signer, certificate, certificates, signature, bound, ...(timestamp && { timestamp }) };
}

function parseSignedData(der: Uint8Array): Parsed | undefined {
  const contentInfo = pkijs.ContentInfo.fromBER(arrayBuffer(der));
  if (contentInfo.contentType !== OID.signedData) return undefined;
  const signedData = new pkijs.SignedData({ schema: contentInfo.content });
  const [info] = signedData.signerInfos;
  return info && signedData.signerInfos.length === 1 ? { signedData, info } : undefined;
}

/** Version numbers, the list of digests, the empty content: fixed for a detached signature over plain data (RFC 5652, 5.1). */
function hasPlainShape(signedData: pkijs.SignedData, info: pkijs.SignerInfo): boolean {
  const [algorithm] = signedData.digestAlgorithms;
  return (
    signedData.version === 1 &&
    info.version === 1 &&
    signedData.digestAlgorithms.length === 1 &&
    algorithm?.algorithmId === info.digestAlgorithm.algorithmId &&
    [algorithm, info.digestAlgorithm, info.signatureAlgorithm].every(hasPlainParameters) &&
    signedData.encapContentInfo.eContentType === OID.data &&
    signedData.encapContentInfo.eContent === undefined &&
    signedData.crls === undefined &&
    (info.unsignedAttrs?.attributes ?? []).every((attribute) => attribute.type === OID.timestampToken)
  );
}

function hasPlainParameters(algorithm: pkijs.AlgorithmIdentifier): boolean {
  const parameters: unknown = algorithm.algorithmParams;
  return parameters === undefined || parameters instanceof asn1js.Null;
}

function isSignedBy(info: pkijs.SignerInfo, certificate: pkijs.Certificate): boolean {
  const sid: unknown = info.sid;
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return false;
  const [ours, theirs] = [sid.issuer, certificate.issuer].map((name) => Buffer.from(name.toSchema().toBER()));
  return sid.serialNumber.isEqual(certificate.serialNumber) && ours !== undefined && theirs?.equals(ours) === true;
}

function signatureHolds(info: pkijs.SignerInfo, signer: X509Certificate, digest: string): boolean {
  const signatureDigest = SIGNATURES[info.signatureAlgorithm.algorithmId];
  if (signatureDigest === undefined || !info.signedAttrs) return false;
  const signed = Buffer.from(info.signedAttrs.encodedValue);
  return verify(
    signatureDigest || digest,
    signed,
    signer.publicKey,
    Buffer.from(info.signature.valueBlock.valueHexView),
  );
}

/** The certificate hash in SigningCertificateV2 with the default algorithm SHA-256. */
function certificateHash(value: unknown): Buffer | undefined {
  const id = firstOf(firstOf(firstOf(value)));
  if (!(id instanceof asn1js.Sequence) && !(id instanceof asn1js.OctetString)) return undefined;
  return octetsOf(id);
}

function timestampOf(info: pkijs.SignerInfo): pkijs.ContentInfo | undefined {
  const value = info.unsignedAttrs?.attributes.find((attribute) => attribute.type === OID.timestampToken)?.values[0];
  return value === undefined ? undefined : new pkijs.ContentInfo({ schema: value });
}

function firstOf(value: unknown): unknown {
  return value instanceof asn1js.Sequence ? value.valueBlock.value[0] : undefined;
}

function octetsOf(value: unknown): Buffer | undefined {
  return value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : undefined;
}

function objectIdOf(value: unknown): string | undefined {
  return value instanceof asn1js.ObjectIdentifier ? value.valueBlock.toString() : undefined;
}
