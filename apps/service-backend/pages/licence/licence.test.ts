import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PdfSigner } from '@biz/documents/signing/pdf-signer.ts';
import { hiddenFields, send, textOf } from '../../testing/forms.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');
const signer = officerOf('rim-nam-municipality', 'lamduan', ['signer']);
const excise = officerOf('rim-nam-excise', 'ekachai');

describe('from the fee to the licence', () => {
  let office: SampleOffice;
  let isKeyHostDown = false;
  before(async () => {
    const pdfSigner: PdfSigner = {
      async sign(pdf) {
        if (isKeyHostDown) throw new Error('the key host does not answer');
        return { pdf, certificateSubject: 'CN=ลำดวน มั่นคง', certificateSerial: '0a1b2c' };
      },
    };
    office = await openSampleOffice({ signer: pdfSigner });
  });
  after(() => office.close());

  async function waitingForSignature(approver = municipal) {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    const work = workOn(office, sample, approver);
    await work.pass();
    await work.complete();
    await work.approve();
    await work.payAtBank();
    await work.draftLicence();
    return { sample, work, path: `/applications/${sample.id}` };
  }

  async function approvedAtCounter() {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'issue-paper-licence')]);
    assert.ok(sample);
    const work = workOn(office, sample, excise);
    await work.pass();
    await work.complete();
    await work.approve();
    return { sample, work, path: `/applications/${sample.id}`, visitor: await office.visitor(excise) };
  }

  test('money at the counter is confirmed only with the box ticked and the exact amount', async () => {
    const { work, path, visitor } = await approvedAtCounter();
    const unticked = await send(visitor, `${path}/payment`, { stage: 'confirm' });
    assert.equal(unticked.statusCode, 422);
    assert.match(unticked.body, /href="#received"/);
    const total = (await work.current()).state.fee?.total ?? 0;
    for (const amount of [String(total - 1), '0', 'x', '-1', '1e99']) {
      const wrong = await send(visitor, `${path}/payment`, { received: 'yes', amount, stage: 'confirm' });
      assert.equal(wrong.statusCode, 409, amount);
      assert.match(wrong.body, /OFF-015/);
    }
    const done = await send(visitor, `${path}/payment`, { received: 'yes', stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=confirm-payment`);
    const { state } = await work.current();
    assert.equal(state.payment?.amount, total);
    assert.match(textOf((await visitor.get(`${path}/fee`)).body), /ชำระที่หน่วยงานแล้ว/);
  });

  test('a paper licence is numbered on confirmation, then collected', async () => {
    const { work, path, visitor } = await approvedAtCounter();
    await work.payAtCounter();
    const issued = await send(visitor, `${path}/paper-licence`, { stage: 'confirm' });
    assert.equal(issued.headers.location, `${path}?done=issue-paper-licence`);
    const number = (await work.current()).state.issued?.number ?? '?';
    assert.match(textOf((await visitor.get(`${path}/licence`)).body), new RegExp(number));
    const collected = await send(visitor, `${path}/collection`, { note: 'มารับเอง', stage: 'confirm' });
    assert.equal(collected.headers.location, `${path}?done=confirm-collected`);
    const { state } = await work.current();
    assert.equal(state.phase, 'COMPLETED');
    assert.ok(state.clock.stoppedAt, 'the clock stops');
  });

  test('what goes by post is recorded with a tracking number that looks like one', async () => {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.asks === 'tracking-number')]);
    assert.ok(sample);
    const work = workOn(office, sample, municipal);
    await work.pass();
    await work.complete();
    await work.approve();
    const visitor = await office.visitor(municipal);
    const path = `/applications/${sample.id}`;
    assert.match(textOf((await visitor.get(path)).body), /ส่งหนังสือทางไปรษณีย์ แล้วบันทึกเลขติดตาม/);
    for (const tracking of ['', 'abc', 'EF 58!']) {
      const wrong = await send(visitor, `${path}/collection`, { tracking, note: '', stage: 'confirm' });
      assert.equal(wrong.statusCode, 422);
      assert.match(wrong.body, /href="#tracking"/);
      assert.ok(tracking === '' || wrong.body.includes(`value="${tracking}"`), 'what was typed stays');
    }
    await send(visitor, `${path}/collection`, { tracking: 'ef 5825-68151 th', note: '', stage: 'confirm' });
    assert.equal((await work.current()).state.trackingNumber, 'EF582568151TH');
  });

  test('a signer sees number, fingerprint and approver, signs, and the licence is issued', async () => {
    const { work, path } = await waitingForSignature();
    const visitor = await office.visitor(signer);
    const page = await visitor.get(`${path}/signature`);
    const { issued } = (await work.current()).state;
    assert.ok(issued?.sha256 && page.body.includes(issued.sha256));
    assert.match(textOf(page.body), /นางสาวพิมพ์ใจ ตั้งตรง/);
    assert.match(page.body, /<iframe/);
    const done = await send(visitor, `${path}/signature`, { stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=sign-licence`);
    assert.equal((await work.current()).state.phase, 'COMPLETED');
    const licence = textOf((await visitor.get(`${path}/licence`)).body);
    assert.match(licence, /ลงนามแล้ว/);
    assert.match(licence, /CN=ลำดวน มั่นคง/);
  });

  test('whoever approved may not sign, and learns so before pressing anything', async () => {
    const both = officerOf('rim-nam-municipality', 'lamduan', ['officer', 'signer']);
    const { work, path } = await waitingForSignature(both);
    const visitor = await office.visitor(both);
    const page = await visitor.get(`${path}/signature`);
    assert.match(textOf(page.body), /คุณเป็นผู้อนุมัติคำขอนี้ จึงลงนามไม่ได้/);
    assert.ok(!page.body.includes('value="confirm"'));
    const { seq } = await work.current();
    const forced = await visitor.post(`${path}/signature`, {
      seq: String(seq),
      once: 'forced-signing',
      stage: 'confirm',
    });
    assert.equal(forced.statusCode, 403);
    assert.match(forced.body, /OFF-016/);
    assert.equal((await work.current()).state.phase, 'PAID_FEE_CREATING_LICENSE');
  });

  test('when the key host is down nothing is signed, and signing works again later with the same page', async () => {
    const { work, path } = await waitingForSignature();
    const visitor = await office.visitor(signer);
    const fields = { ...hiddenFields((await visitor.get(`${path}/signature`)).body), stage: 'confirm' };
    isKeyHostDown = true;
    const down = await visitor.post(`${path}/signature`, fields);
    isKeyHostDown = false;
    assert.equal(down.statusCode, 503);
    assert.match(down.body, /OFF-017/);
    assert.equal((await work.current()).state.issued?.isSigned, false);
    const done = await visitor.post(`${path}/signature`, fields);
    assert.equal(done.statusCode, 303);
  });

  test('the licence tab says why there is no licence yet', async () => {
    const { path, visitor } = await approvedAtCounter();
    assert.match(textOf((await visitor.get(`${path}/licence`)).body), /ยังไม่มีใบอนุญาต/);
  });
});
