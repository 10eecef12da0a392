import { fromEpoch, type Instant, toEpoch } from '@biz/kernel/instant.ts';
import * as pkijs from 'pkijs';
import { arrayBuffer, OID, sha256 } from '../signing/cades-signature.ts';
import { type IntactCms, orRefused, readIntactCms } from './cms-integrity.ts';

const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
/** id-kp-timeStamping, RFC 3161, 2.3. */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Document signing (RFC 9336), e-mail protection (long used for documents), any use. */
const DOCUMENT_USES = new Set(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4', '2.5.29.37.0']);
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const NON_REPUDIATION = 0x40;

/** True when the certificate leads to one of the roots, was valid at that time, and may sign documents (RFC 5280). */
export async function isTrustedSigner(cms: IntactCms, roots: readonly Uint8Array[], at: Instant): Promise<boolean> {
  return maySignDocuments(cms.signer) && (await leadsToRoot(cms, roots, at));
}

/**
 * The time that a timestamp proves (RFC 3161): `broken` when the token does not hold or stamps something else, nothing when
 * its authority is not among the roots.
 */
export async function provenTime(
  cms: IntactCms,
  token: pkijs.ContentInfo,
  roots: readonly Uint8Array[],
): Promise<Instant | 'broken' | undefined> {
  const stamp = orRefused(() => readStamp(cms, token));
  if (!stamp) return 'broken';
  return mayStampTime(stamp.cms.signer) && (await leadsToRoot(stamp.cms, roots, stamp.time)) ? stamp.time : undefined;
}

/** A token that holds and stamps this very signature. */
function readStamp(cms: IntactCms, token: pkijs.ContentInfo): { cms: IntactCms; time: Instant } | undefined {
  const content = stampedContent(token);
  const stamp = content && readIntactCms(new Uint8Array(token.toSchema().toBER()), content, TST_INFO);
  if (!stamp) return undefined;
  const info = pkijs.TSTInfo.fromBER(arrayBuffer(content));
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  if (info.messageImprint.hashAlgorithm.algorithmId !== OID.sha256 || !imprint.equals(sha256(cms.signature)))
    return undefined;
  return { cms: stamp, time: fromEpoch(info.genTime.getTime()) };
}

async function leadsToRoot(cms: IntactCms, roots: readonly Uint8Array[], at: Instant): Promise<boolean> {
  const others = cms.certificates.filter((certificate) => certificate !== cms.signer);
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: roots.map((der) => pkijs.Certificate.fromBER(arrayBuffer(der))),
    certs: [...others, cms.signer],
    checkDate: new Date(toEpoch(at)),
  });
  return (await engine.verify()).result;
}

/** Content commitment among the key usages, and an extended usage, when there is one, that includes documents. */
function maySignDocuments(certificate: pkijs.Certificate): boolean {
  const extended: unknown = certificate.extensions?.find((item) => item.extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  if (
    extended &&
    !(extended instanceof pkijs.ExtKeyUsage && extended.keyPurposes.some((use) => DOCUMENT_USES.has(use)))
  ) {
    return false;
  }
  const usage: unknown = certificate.extensions?.find((item) => item.extnID === KEY_USAGE)?.parsedValue;
  if (!(usage instanceof Object) || !('valueBlock' in usage)) return false;
  const block = usage.valueBlock;
  if (!(block instanceof Object) || !('valueHexView' in block) || !(block.valueHexView instanceof Uint8Array))
    return false;
  return ((block.valueHexView[0] ?? 0) & NON_REPUDIATION) !== 0;
}

function mayStampTime(certificate: pkijs.Certificate): boolean {
  const usage: unknown = certificate.extensions?.find((item) => item.extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return usage instanceof pkijs.ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

function stampedContent(token: pkijs.ContentInfo): Uint8Array | undefined {
  const content = new pkijs.SignedData({ schema: token.content }).encapContentInfo.eContent?.getValue();
  return content && new Uint8Array(content);
}
