import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBuffer, OID } from './cades-signature.ts';
import type { TimestampAuthority } from './pdf-signer.ts';

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 64 * 1024;

/**
 * Asks a timestamp authority by HTTP (RFC 3161, section 3.4). Throws on a refusal, a late or oversized answer, and a token
 * that is not for our digest and nonce. The token's signature is checked where documents are verified.
 */
export function httpTimestampAuthority(url: string): TimestampAuthority {
  return {
    async stamp(digest) {
      const nonce = new asn1js.Integer({ valueHex: arrayBuffer(positive(randomBytes(8))) });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: query(digest, nonce),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`the timestamp authority answered ${response.status}`);
      const body = await response.arrayBuffer();
      if (body.byteLength > LARGEST_ANSWER) throw new Error('the timestamp authority answered too much');
      return readToken(body, digest, nonce);
    },
  };
}

function query(digest: Uint8Array, nonce: asn1js.Integer): ArrayBuffer {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new asn1js.OctetString({ valueHex: arrayBuffer(digest) }),
    }),
    nonce,
    certReq: true,
  });
  return request.toSchema().toBER();
}

function readToken(body: ArrayBuffer, digest: Uint8Array, nonce: asn1js.Integer): Uint8Array {
  const answer = pkijs.TimeStampResp.fromBER(body);
  if (answer.status.status > 1 || !answer.timeStampToken) {
    throw new Error(`the timestamp authority refused with status ${answer.status.status}`);
  }
  const info = tokenInfo(answer.timeStampToken);
  if (Buffer.compare(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView), digest) !== 0) {
    throw new Error('the timestamp is for other data');
  }
  if (!info.nonce?.isEqual(nonce)) throw new Error('the timestamp does not answer our question');
  return new Uint8Array(answer.timeStampToken.toSchema().toBER());
}

/** The signed statement inside a token. Throws when there is none. */
export function tokenInfo(token: pkijs.ContentInfo): pkijs.TSTInfo {
  const signedData = new pkijs.SignedData({ schema: token.content });
  const content = signedData.encapContentInfo.eContent?.getValue();
  if (!content) throw new Error('the timestamp token is empty');
  return pkijs.TSTInfo.fromBER(content);
}

function positive(bytes: Buffer): Uint8Array {
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}
