import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { before, test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import { renderBillSlip } from '../papers/bill-slip.ts';
import { httpTimestampAuthority } from '../signing/http-timestamp-authority.ts';
import { issueCertificate } from '../signing/issue-certificate.ts';
import { padesSigner } from '../signing/pades-signer.ts';
import { fileKey } from '../signing/training-authority.ts';
import { billSlip } from '../testing/papers.ts';
import { AT, signedLicence, stampAnswer, type TestPki, testPki } from '../testing/signed-papers.ts';
import { verifyPdf } from './verify-pdf.ts';

let pki: TestPki;
let signed: Uint8Array;
let roots: { signers: Uint8Array[] };
let hole: { start: number; end: number };

before(async () => {
  pki = await testPki();
  signed = await signedLicence(pki);
  roots = { signers: [pki.root.certificate] };
  const [, start, end] = /\/ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(signed).toString('latin1')) ?? [];
  hole = { start: Number(start), end: Number(end) };
});

test('A signed licence is valid and tells who signed, when, and with which certificate', async () => {
  const verdict = await verifyPdf(signed, roots);
  assert.equal(verdict.kind, 'valid');
  if (verdict.kind !== 'valid') return;
  assert.deepEqual(
    [verdict.signer, verdict.signedAt, verdict.proof, verdict.earlier],
    ['นางลำดวน มั่นคง', AT, 'claim', []],
  );
  assert.equal(verdict.certificate.subject, 'C=TH, O=เทศบาลนครริมน้ำ, CN=นางลำดวน มั่นคง');
  assert.equal(verdict.certificate.issuer, 'C=TH, CN=Test Root');
});

test('One changed byte anywhere in the file is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      await assertAltered(at, mask);
    }),
    { numRuns: 400 },
  );
});

test('Every changed letter of the signature itself is found, its padding and its brackets too', async () => {
  const text = Buffer.from(signed).toString('latin1', hole.start, hole.end);
  const end = hole.start + text.replace(/0+>$/, '').length + 8;
  for (let at = hole.start; at < end; at += 1) await assertAltered(at, 1);
  for (const at of [end, hole.end - 2, hole.end - 1]) await assertAltered(at, 1);
  for (const mask of [2, 4, 8, 16, 32, 64]) {
    for (let at = hole.start; at < hole.start + 60; at += 1) await assertAltered(at, mask);
  }
});

test('Bytes added behind the signature are found, also a well-formed update', async () => {
  const update = '\n9 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 9 0 R >>\nstartxref\n0\n%%EOF\n';
  for (const tail of ['x', '\n', update]) {
    const longer = Buffer.concat([signed, Buffer.from(tail)]);
    assert.deepEqual(await verifyPdf(longer, roots), { kind: 'altered' }, JSON.stringify(tail));
  }
});

test('A file cut short is found', async () => {
  for (const length of [signed.length - 1, hole.end, hole.end - 10, hole.start + 10]) {
    assert.deepEqual(await verifyPdf(signed.subarray(0, length), roots), { kind: 'altered' }, `${length} bytes`);
  }
});

test('A signature moved to another paper is found', async () => {
  const slip = (await padesSigner(pki.signer).sign(await renderBillSlip(billSlip), { reason: 'x', at: AT })).pdf;
  const text = Buffer.from(slip).toString('latin1');
  const own = Buffer.from(signed).toString('latin1', hole.start, hole.end);
  const moved = Buffer.from(text.replace(/<[0-9a-f]{20000}>/, own), 'latin1');
  assert.equal(moved.length, slip.length);
  assert.deepEqual(await verifyPdf(moved, roots), { kind: 'altered' });
});

test('A range that leaves more than the signature uncovered is found', async () => {
  const text = Buffer.from(signed).toString('latin1');
  const [range = ''] = /\/ByteRange \[[^\]]*\]/.exec(text) ?? [];
  const ranges = [
    `/ByteRange [1 ${hole.start - 1} ${hole.end} ${signed.length - hole.end}]`,
    `/ByteRange [0 ${hole.start - 9} ${hole.end} ${signed.length - hole.end}]`,
    `/ByteRange [0 ${hole.start} ${hole.end + 9} ${signed.length - hole.end - 9}]`,
    `/ByteRange [0 ${hole.start} ${hole.end} ${signed.length - hole.end - 1}]`,
    `/ByteRange [0 ${hole.start} ${hole.end} ${signed.length - hole.end + 1}]`,
    '/ByteRange [0 0 0 0]',
  ];
  for (const changed of ranges) {
    const forged = Buffer.from(text.replace(range, changed.padEnd(range.length)), 'latin1');
    assert.deepEqual(await verifyPdf(forged, roots), { kind: 'altered' }, changed);
  }
});

test('A paper signed under an authority that we do not trust is intact but untrusted', async () => {
  const stranger = await signedLicence(await testPki());
  assert.deepEqual(await verifyPdf(stranger, roots), { kind: 'untrusted', signer: 'นางลำดวน มั่นคง' });
  assert.equal((await verifyPdf(signed, { signers: [] })).kind, 'untrusted');
});

test('A certificate for something else does not sign papers', async () => {
  const pdf = await renderBillSlip(billSlip);
  const stamped = (await padesSigner(pki.stamper).sign(pdf, { reason: 'x', at: AT })).pdf;
  assert.deepEqual(await verifyPdf(stamped, roots), { kind: 'untrusted', signer: 'Test TSA' });
  const self = fileKey(await issueCertificate({ subject: { commonName: 'Me' }, from: AT, lifetimeMs: 1e10 }));
  const own = (await padesSigner(self).sign(pdf, { reason: 'x', at: AT })).pdf;
  assert.equal((await verifyPdf(own, { signers: [self.certificate] })).kind, 'untrusted');
});

test('A paper stays valid after its certificate has expired, but an expired certificate signs no new one', async () => {
  const old = await testPki({ from: '2020-01-01T00:00:00.000Z' as Instant });
  const pdf = await signedLicence(old, '2020-06-01T00:00:00.000Z' as Instant);
  assert.equal((await verifyPdf(pdf, { signers: [old.root.certificate] })).kind, 'valid');
  await assert.rejects(signedLicence(old, AT), /not valid at 2026/);
});

test('Two signatures in turn are both valid; a change between them is found', async () => {
  const other = await issueCertificate({
    subject: { commonName: 'Seal' },
    from: AT,
    lifetimeMs: 1e10,
    issuer: pki.root,
  });
  const twice = (await padesSigner(fileKey(other)).sign(signed, { reason: 'ประทับตรา', at: AT })).pdf;
  const verdict = await verifyPdf(twice, roots);
  assert.equal(verdict.kind === 'valid' && verdict.signer, 'Seal');
  assert.deepEqual(verdict.kind === 'valid' && verdict.earlier.map((facts) => facts.signer), ['นางลำดวน มั่นคง']);
  const changed = Uint8Array.from(twice);
  changed[1000] = (changed[1000] ?? 0) ^ 1;
  assert.deepEqual(await verifyPdf(changed, roots), { kind: 'altered' });
});

test('A PDF without a signature is not signed, and something else is unreadable', async () => {
  assert.deepEqual(await verifyPdf(await renderBillSlip(billSlip), roots), { kind: 'not-signed' });
  assert.deepEqual(await verifyPdf(Buffer.from('hello'), roots), { kind: 'unreadable' });
  assert.deepEqual(await verifyPdf(new Uint8Array(), roots), { kind: 'unreadable' });
});

test('Rubbish in place of the signature never crashes the reader', async () => {
  const room = (hole.end - hole.start - 2) / 2;
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, wrapped) => {
      const der = wrapped
        ? Buffer.concat([Buffer.from([0x30, 0x82, bytes.length >> 8, bytes.length & 255]), bytes])
        : bytes;
      const forged = Buffer.from(signed);
      forged.write(
        Buffer.from(der)
          .toString('hex')
          .padEnd(room * 2, '0'),
        hole.start + 1,
        'latin1',
      );
      assert.deepEqual(await verifyPdf(forged, roots), { kind: 'altered' });
    }),
  );
});

test('A timestamp proves the time; broken, it is found; from a stranger, it is only not believed', async () => {
  const stampedAt = '2026-11-20T02:12:05.000Z' as Instant;
  const server = createServer(async (request, response) => {
    response.end(await stampAnswer(pki, await buffer(request), stampedAt));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const signer = padesSigner(pki.signer, httpTimestampAuthority(url));
    const { pdf } = await signer.sign(await renderBillSlip(billSlip), { reason: 'x', at: AT });
    const proven = await verifyPdf(pdf, { ...roots, timestamps: roots.signers });
    assert.deepEqual(proven.kind === 'valid' && [proven.proof, proven.signedAt], ['timestamp', stampedAt]);
    const unproven = await verifyPdf(pdf, roots);
    assert.deepEqual(unproven.kind === 'valid' && [unproven.proof, unproven.signedAt], ['claim', AT]);
    const text = Buffer.from(pdf).toString('latin1');
    const time = text.indexOf(Buffer.from('20261120021205Z').toString('hex'));
    assert.ok(time > 0, 'the time of the stamp is in the file');
    const backdated = Buffer.from(
      text.replace(Buffer.from('20261120021205Z').toString('hex'), Buffer.from('20251120021205Z').toString('hex')),
      'latin1',
    );
    assert.deepEqual(await verifyPdf(backdated, { ...roots, timestamps: roots.signers }), { kind: 'altered' });
  } finally {
    server.close();
  }
});

async function assertAltered(at: number, mask: number): Promise<void> {
  const changed = Uint8Array.from(signed);
  changed[at] = (changed[at] ?? 0) ^ mask;
  assert.deepEqual(await verifyPdf(changed, roots), { kind: 'altered' }, `byte ${at} ^ ${mask}`);
}
