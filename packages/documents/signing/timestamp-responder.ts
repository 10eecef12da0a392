import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBuffer, buildSignedData, OID } from './cades-signature.ts';
import type { SigningKey } from './pdf-signer.ts';

/** Policy of the training timestamp authority, under the arc for examples of ITU-T X.660. */
const POLICY = '2.999.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/**
 * Answers a timestamp query (RFC 3161) as DER, signed with the key: for a simulated authority in training and tests. The
 * certificate must be issued for timestamps. A query that cannot be read or asks for another hash than SHA-256 is rejected
 * in the answer, as the protocol has it. `serial` numbers the tokens of one authority.
 */
export async function answerTimestampQuery(
  query: Uint8Array,
  authority: { readonly key: SigningKey; readonly at: Instant; readonly serial: number },
): Promise<Uint8Array> {
  const request = readQuery(query);
  if (!request) return rejection();
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: POLICY,
    messageImprint: request.messageImprint,
    serialNumber: new asn1js.Integer({ value: authority.serial }),
    genTime: new Date(toEpoch(authority.at)),
    ...(request.nonce && { nonce: request.nonce }),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const token = await buildSignedData(authority.key, { type: TST_INFO, bytes: content, enclosed: true });
  const answer = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted }),
    timeStampToken: pkijs.ContentInfo.fromBER(arrayBuffer(token)),
  });
  return new Uint8Array(answer.toSchema().toBER());
}

function readQuery(query: Uint8Array): pkijs.TimeStampReq | undefined {
  try {
    const request = pkijs.TimeStampReq.fromBER(arrayBuffer(query));
    const { hashAlgorithm, hashedMessage } = request.messageImprint;
    const isSha256 = hashAlgorithm.algorithmId === OID.sha256 && hashedMessage.valueBlock.valueHexView.length === 32;
    return isSha256 ? request : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined; // the parser refuses malformed input by throwing
    throw error;
  }
}

function rejection(): Uint8Array {
  const answer = new pkijs.TimeStampResp({ status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.rejection }) });
  return new Uint8Array(answer.toSchema().toBER());
}
