import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import { renderBillSlip } from '../papers/bill-slip.ts';
import { billSlip } from '../testing/papers.ts';
import { AT, testPki } from '../testing/signed-papers.ts';
import { run, withFolder, withTools } from '../testing/tools.ts';
import { findSignatures } from '../verification/signature-bytes.ts';
import { verifyPdf } from '../verification/verify-pdf.ts';
import { OID } from './cades-signature.ts';
import { openDevKeySigner } from './dev-key-signer.ts';
import { issueCertificate } from './issue-certificate.ts';
import { padesSigner } from './pades-signer.ts';
import { fileKey, openTrainingAuthority } from './training-authority.ts';

const SIGNER = { commonName: 'นางลำดวน มั่นคง', organisation: 'เทศบาลนครริมน้ำ' };

test('A signed file begins with the unsigned one, so that earlier signatures stay valid', async () => {
  const { signer } = await testPki();
  const pdf = await renderBillSlip(billSlip);
  const signed = await padesSigner(signer).sign(pdf, { reason: 'ออกใบแจ้ง', at: AT });
  assert.deepEqual(Buffer.from(signed.pdf.subarray(0, pdf.length)), Buffer.from(pdf));
  assert.equal(signed.certificateSubject, 'C=TH, O=เทศบาลนครริมน้ำ, CN=นางลำดวน มั่นคง');
  assert.match(signed.certificateSerial, /^[4-7][0-9a-f]{31}$/);
});

test('The signature carries exactly the signed attributes of PAdES, and no signing-time among them', async () => {
  const cms = await cmsOf((await testPki()).signer);
  const has = (oid: string) => cms.includes(encodeOid(oid));
  assert.deepEqual([OID.contentType, OID.messageDigest, OID.signingCertificateV2, OID.signingTime].map(has), [
    true,
    true,
    true,
    false,
  ]);
});

test('The signature leaves room in its hole for a timestamp with its chain', async () => {
  const cms = await cmsOf((await testPki()).signer);
  assert.ok(cms.length < 1500, `${cms.length} bytes`);
});

test('An RSA key of 3072 bits signs as well', async () => {
  const { root } = await testPki();
  const made = await issueCertificate({
    subject: SIGNER,
    from: AT,
    lifetimeMs: 1e10,
    issuer: root,
    algorithm: 'rsa-3072',
  });
  const pdf = await renderBillSlip(billSlip);
  const signed = await padesSigner(fileKey(made)).sign(pdf, { reason: 'x', at: AT });
  assert.equal((await verifyPdf(signed.pdf, { signers: [root.certificate] })).kind, 'valid');
});

test('A key that does not belong to its certificate signs nothing', async () => {
  const [one, other] = [await testPki(), await testPki()];
  const mixed = padesSigner({ ...one.signer, certificate: other.signer.certificate });
  await assert.rejects(mixed.sign(await renderBillSlip(billSlip), { reason: 'x', at: AT }), /does not belong/);
});

test('An expired certificate signs nothing', async () => {
  const { signer } = await testPki();
  const late = '2030-01-01T00:00:00.000Z' as Instant;
  await assert.rejects(
    padesSigner(signer).sign(await renderBillSlip(billSlip), { reason: 'x', at: late }),
    /not valid/,
  );
});

test('A timestamp authority that is down lets nothing be signed', async () => {
  const { signer } = await testPki();
  const down = { stamp: () => Promise.reject(new Error('down')) };
  await assert.rejects(padesSigner(signer, down).sign(await renderBillSlip(billSlip), { reason: 'x', at: AT }), /down/);
});

test('Key files are readable by their owner alone and are the same the next time', () =>
  withFolder(async (folder) => {
    const pdf = await renderBillSlip(billSlip);
    const first = await openDevKeySigner({ folder, signer: SIGNER }, AT);
    const one = await first.sign(pdf, { reason: 'x', at: AT });
    const second = await openDevKeySigner({ folder, signer: SIGNER }, AT);
    const two = await second.sign(pdf, { reason: 'x', at: AT });
    assert.equal(one.certificateSerial, two.certificateSerial);
    const files = readdirSync(folder);
    assert.equal(files.length, 2, files.join());
    for (const file of files) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
    assert.equal((await verifyPdf(two.pdf, { signers: [first.rootCertificate] })).kind, 'valid');
  }));

test('A signer gets a new key each calendar year, under the same root', () =>
  withFolder(async (folder) => {
    const authority = await openTrainingAuthority(folder, AT);
    const [now, same, later] = [AT, AT, '2027-01-01T00:00:00.000Z' as Instant];
    const keys = await Promise.all([now, same, later].map((at) => authority.signingKey(SIGNER, at)));
    const certificates = keys.map((key) => Buffer.from(key.certificate).toString('hex'));
    assert.equal(certificates[0], certificates[1]);
    assert.notEqual(certificates[0], certificates[2]);
  }));

test('A key file is read back whatever the length of the certificate', () =>
  withFolder(async (folder) => {
    const authority = await openTrainingAuthority(folder, AT);
    for (let length = 1; length <= 50; length += 1) {
      const key = await authority.signingKey({ commonName: 'x'.repeat(length) }, AT);
      assert.ok(key.certificate.length > 0);
    }
  }));

test('Processes that open an empty folder at once agree on one root', () =>
  withFolder(async (folder) => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => openTrainingAuthority(folder, AT)));
    const roots = new Set(opened.map((authority) => Buffer.from(authority.rootCertificate).toString('hex')));
    assert.equal(roots.size, 1);
    assert.deepEqual(readdirSync(folder), ['training-root.pem']);
  }));

test('OpenSSL verifies the signature as CAdES against our root', withTools('openssl'), () =>
  withFolder(async (folder) => {
    const { root, signer } = await testPki();
    const { pdf } = await padesSigner(signer).sign(await renderBillSlip(billSlip), { reason: 'x', at: AT });
    const search = findSignatures(pdf);
    const [signature] = search.kind === 'found' ? search.signatures : [];
    assert.ok(signature);
    writeFileSync(join(folder, 'cms'), signature.cms);
    writeFileSync(join(folder, 'data'), Buffer.concat([pdf.subarray(0, signature.start), pdf.subarray(signature.end)]));
    writeFileSync(join(folder, 'root'), root.certificate);
    run('openssl', 'x509', '-inform', 'der', '-in', join(folder, 'root'), '-out', join(folder, 'root.pem'));
    const args = ['-binary', '-inform', 'DER', '-in', join(folder, 'cms'), '-content', join(folder, 'data')];
    const time = ['-attime', String(Date.parse(AT) / 1000)];
    run(
      'openssl',
      'cms',
      '-verify',
      '-cades',
      ...args,
      '-CAfile',
      join(folder, 'root.pem'),
      ...time,
      '-out',
      join(folder, 'out'),
    );
  }),
);

test(
  'Poppler calls the signature valid and the whole document signed; a changed byte it does not',
  withTools('pdfsig', 'qpdf'),
  () =>
    withFolder(async (folder) => {
      const { signer } = await testPki();
      const { pdf } = await padesSigner(signer).sign(await renderBillSlip(billSlip), { reason: 'x', at: AT });
      const file = join(folder, 'signed.pdf');
      writeFileSync(file, pdf);
      run('qpdf', '--check', file);
      const verdict = run('pdfsig', '-nocert', file);
      assert.match(verdict, /Signature is Valid/);
      assert.match(verdict, /Total document signed/);
      assert.match(verdict, /ETSI\.CAdES\.detached/);
      pdf[2000] = (pdf[2000] ?? 0) ^ 1;
      writeFileSync(file, pdf);
      assert.doesNotMatch(run('pdfsig', '-nocert', file), /Signature is Valid/);
    }),
);

async function cmsOf(key: Parameters<typeof padesSigner>[0]): Promise<Buffer> {
  const { pdf } = await padesSigner(key).sign(await renderBillSlip(billSlip), { reason: 'x', at: AT });
  const search = findSignatures(pdf);
  return Buffer.from((search.kind === 'found' ? search.signatures[0]?.cms : undefined) ?? []);
}

/** DER of an object identifier whose first two arcs are 1 and 2. */
function encodeOid(oid: string): Buffer {
  const body = oid
    .split('.')
    .slice(2)
    .flatMap((arc) => base128(Number(arc)));
  return Buffer.from([6, body.length + 1, 0x2a, ...body]);
}

function base128(value: number): number[] {
  const low = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) low.unshift((rest & 0x7f) | 0x80);
  return low;
}
