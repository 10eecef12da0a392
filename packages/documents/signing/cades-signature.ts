import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SigningAlgorithm, SigningKey, TimestampAuthority } from './pdf-signer.ts';

/** Object identifiers of RFC 5652, 5035, 3161 and 5754. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaWithSha256: '1.2.840.113549.1.1.11',
} as const;

/** What is signed: its type, its bytes, and whether the bytes travel inside the signature. */
type SignedContent = { readonly type: string; readonly bytes: Uint8Array; readonly enclosed: boolean };

/**
 * Builds the detached CMS signature of PAdES baseline B-B, or B-T with a timestamp authority (ETSI EN 319 142-1, EN 319
 * 122-1). Made with our own hands because the PDF library always adds the signed attribute signing-time, which PAdES
 * forbids. Throws when the key's answer does not verify under its own certificate.
 */
export function makeCadesSignature(
  covered: Uint8Array,
  key: SigningKey,
  timestamps?: TimestampAuthority,
): Promise<Uint8Array> {
  return buildSignedData(key, { type: OID.data, bytes: covered, enclosed: false }, timestamps);
}

/**
 * Builds a CMS SignedData (RFC 5652) with one signer and the signed attributes content-type, message-digest and
 * signing-certificate-v2, sorted as DER demands, and nothing else.
 */
export async function buildSignedData(
  key: SigningKey,
  content: SignedContent,
  timestamps?: TimestampAuthority,
): Promise<Uint8Array> {
  const certificate = pkijs.Certificate.fromBER(arrayBuffer(key.certificate));
  const attributes = signedAttributes(content, key.certificate, certificate);
  const toSign = new asn1js.Set({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER();
  const signature = await key.sign(new Uint8Array(toSign));
  if (!verify('sha256', new Uint8Array(toSign), new X509Certificate(key.certificate).publicKey, signature)) {
    throw new Error('the signing key does not belong to its certificate');
  }
  const token = await timestamps?.stamp(sha256(signature));
  const signedData = new pkijs.SignedData({
    version: content.type === OID.data ? 1 : 3,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: content.type,
      ...(content.enclosed && { eContent: octets(content.bytes) }),
    }),
    certificates: [certificate, ...key.chain.map((der) => pkijs.Certificate.fromBER(arrayBuffer(der)))],
    signerInfos: [signerInfo(certificate, attributes, { algorithm: key.algorithm, value: signature, token })],
  });
  const contentInfo = new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(contentInfo.toSchema().toBER());
}

/** A copy of the bytes as the ASN.1 library wants them. */
export function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** SHA-256 as bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function signedAttributes(content: SignedContent, der: Uint8Array, certificate: pkijs.Certificate): pkijs.Attribute[] {
  const attributes = [
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: content.type })] }),
    new pkijs.Attribute({ type: OID.messageDigest, values: [octets(sha256(content.bytes))] }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(der, certificate)] }),
  ];
  const encoded = (attribute: pkijs.Attribute) => Buffer.from(attribute.toSchema().toBER());
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

/** SigningCertificateV2 (RFC 5035) with the default hash SHA-256, its issuer and serial: binds the signature to one certificate. */
function signingCertificate(der: Uint8Array, certificate: pkijs.Certificate): asn1js.Sequence {
  const issuerSerial = new pkijs.IssuerSerial({
    issuer: new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 4, value: certificate.issuer })] }),
    serialNumber: certificate.serialNumber,
  });
  const id = new asn1js.Sequence({ value: [octets(sha256(der)), issuerSerial.toSchema()] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

function signerInfo(
  certificate: pkijs.Certificate,
  attributes: pkijs.Attribute[],
  signature: {
    readonly algorithm: SigningAlgorithm;
    readonly value: Uint8Array;
    readonly token: Uint8Array | undefined;
  },
): pkijs.SignerInfo {
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureAlgorithm(signature.algorithm),
    signature: octets(signature.value),
  });
  if (signature.token) {
    const token = asn1js.fromBER(arrayBuffer(signature.token)).result;
    const attribute = new pkijs.Attribute({ type: OID.timestampToken, values: [token] });
    info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
  }
  return info;
}

function signatureAlgorithm(algorithm: SigningAlgorithm): pkijs.AlgorithmIdentifier {
  return algorithm === 'ecdsa-p256-sha256'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 })
    : new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaWithSha256, algorithmParams: new asn1js.Null() });
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: arrayBuffer(bytes) });
}
