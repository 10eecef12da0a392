import { createHash, randomBytes } from 'node:crypto';
import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBuffer } from './cades-signature.ts';

/** Who a certificate names. */
export type Subject = { readonly commonName: string; readonly organisation?: string };

/** A fresh key and its certificate, both DER (PKCS #8, X.509 v3). */
export type NewCertificate = { readonly privateKey: Uint8Array; readonly certificate: Uint8Array };

type Request = {
  readonly subject: Subject;
  readonly from: Instant;
  readonly lifetimeMs: number;
  /** Absent: a self-signed root. */
  readonly issuer?: NewCertificate;
  readonly algorithm?: 'ecdsa-p256' | 'rsa-3072';
  /** What a certificate below an issuer is for; documents unless stated. */
  readonly purpose?: 'documents' | 'timestamps';
};

const DAY_MS = 24 * 60 * 60 * 1000;
const ALGORITHMS = {
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256' },
  'rsa-3072': {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 3072,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
};
/** RFC 5280, 4.2.1.3. */
const KEY_USAGE = { signDocuments: 0xc0, signCertificates: 0x06 };

/** Makes a key and a certificate for it: a root that may sign certificates, or below an issuer one that may sign documents or timestamps. */
export async function issueCertificate(request: Request): Promise<NewCertificate> {
  const issuer = request.issuer && pkijs.Certificate.fromBER(arrayBuffer(request.issuer.certificate));
  const keys = await generateKeys(request.algorithm ?? 'ecdsa-p256');
  const certificate = new pkijs.Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({ valueHex: arrayBuffer(serialNumber()) });
  certificate.subject = distinguishedName(request.subject);
  certificate.issuer = issuer ? issuer.subject : certificate.subject;
  const from = toEpoch(request.from) - DAY_MS;
  certificate.notBefore = time(from);
  certificate.notAfter = time(from + request.lifetimeMs);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  certificate.extensions = extensions(certificate, issuer);
  if (request.purpose === 'timestamps') certificate.extensions.push(timeStamping());
  const signingKey = request.issuer ? await importKey(request.issuer) : keys.privateKey;
  await certificate.sign(signingKey, 'SHA-256');
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { privateKey: new Uint8Array(pkcs8), certificate: new Uint8Array(certificate.toSchema(true).toBER()) };
}

async function generateKeys(algorithm: keyof typeof ALGORITHMS): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey(ALGORITHMS[algorithm], true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('key generation gave no pair');
  return keys;
}

/** Issuers are always P-256 here. */
function importKey(issuer: NewCertificate): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', arrayBuffer(issuer.privateKey), ALGORITHMS['ecdsa-p256'], false, ['sign']);
}

function extensions(certificate: pkijs.Certificate, issuer: pkijs.Certificate | undefined): pkijs.Extension[] {
  const usage = issuer ? KEY_USAGE.signDocuments : KEY_USAGE.signCertificates;
  const bits = new asn1js.BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits: issuer ? 6 : 1 });
  const basic = issuer
    ? new pkijs.BasicConstraints({})
    : new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 });
  const authority = new pkijs.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(issuer ?? certificate) });
  return [
    extension('2.5.29.19', basic.toSchema(), true),
    extension('2.5.29.15', bits, true),
    extension('2.5.29.14', keyIdentifier(certificate), false),
    extension('2.5.29.35', authority.toSchema(), false),
  ];
}

/** A timestamp authority's key serves nothing else: RFC 3161, 2.3. */
function timeStamping(): pkijs.Extension {
  const usage = new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] });
  return extension('2.5.29.37', usage.toSchema(), true);
}

function extension(extnID: string, value: { toBER(): ArrayBuffer }, critical: boolean): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
}

/** SHA-1 of the public key bits, a name and not a protection: RFC 5280, 4.2.1.2. */
function keyIdentifier(certificate: pkijs.Certificate): asn1js.OctetString {
  const bits = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return new asn1js.OctetString({ valueHex: arrayBuffer(createHash('sha1').update(bits).digest()) });
}

/** Country, organisation and name, each its own part; the library by itself would put all into one. */
function distinguishedName(subject: Subject): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1js.AsnType) =>
    new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })] });
  const parts = [
    part('2.5.4.6', new asn1js.PrintableString({ value: 'TH' })),
    ...(subject.organisation ? [part('2.5.4.10', new asn1js.Utf8String({ value: subject.organisation }))] : []),
    part('2.5.4.3', new asn1js.Utf8String({ value: subject.commonName })),
  ];
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER());
}

/** Sixteen random bytes, positive and without a leading zero, so that their DER is unique. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

function time(ms: number): pkijs.Time {
  const value = new Date(Math.floor(ms / 1000) * 1000);
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}
