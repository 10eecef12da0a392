import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { askReopening } from '@biz/actions/applicant/ask-reopening.ts';
import { chooseDelivery } from '@biz/actions/applicant/choose-delivery.ts';
import { sendPaymentProof } from '@biz/actions/applicant/send-payment-proof.ts';
import { askWithdrawal } from '@biz/actions/applicant/withdraw-application.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { type CommandReply, runApplicationCommand } from '@biz/actions/run-application-command.ts';
import { SYSTEM } from '@biz/actions/system/system-actor.ts';
import { endOfBangkokDay, plusMs } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { send, textOf } from '../../testing/forms.ts';
import { APPLICANT, fileSample, workOn } from '../../testing/sample-case.ts';
import { samplePdf } from '../../testing/sample-files.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');
const excise = officerOf('rim-nam-excise', 'ekachai');

describe('what ends or waits without a decision', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  async function sample(isPaper: boolean) {
    const action = isPaper ? 'issue-paper-licence' : 'sign-licence';
    const [one] = await fileSample(office, [licenceThat(office, (row) => row.action === action)]);
    assert.ok(one);
    const officer = isPaper ? excise : municipal;
    const target = { application: one.id, actor: APPLICANT };
    const visitor = await office.visitor(officer);
    return { one, work: workOn(office, one, officer), path: `/applications/${one.id}`, visitor, target };
  }

  async function must(done: Promise<Result<CommandReply, ActionRefusal>>) {
    const result = await done;
    assert.ok(result.ok, JSON.stringify(result));
  }

  test('a withdrawal stands before everything else, and ends the application when it is confirmed', async () => {
    const { work, path, visitor, target } = await sample(false);
    await must(askWithdrawal(office.deps, { ...target, key: randomUUID() }, { reason: 'ย้ายร้าน' }));
    assert.match(textOf((await visitor.get(path)).body), /ผู้ยื่นขอถอนคำขอ/);
    assert.match(textOf((await visitor.get(`${path}/withdrawal`)).body), /ย้ายร้าน/);
    const done = await send(visitor, `${path}/withdrawal`, { stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=confirm-withdrawal`);
    assert.equal((await work.current()).state.ending?.kind, 'withdrawn');
    assert.match(textOf((await visitor.get(path)).body), /ผู้ยื่นถอนคำขอ/);
  });

  test('a missed payment is opened again, or closed with a reason', async () => {
    for (const way of ['reopening', 'closing'] as const) {
      const { work, path, visitor, target } = await sample(true);
      await work.pass();
      await work.complete();
      await work.approve();
      const { payBy } = (await work.current()).state;
      assert.ok(payBy);
      const before = office.deps.clock.now();
      office.setNow(plusMs(endOfBangkokDay(payBy), 1000));
      const lapse = () => ok({ kind: 'lapse' as const });
      const key = randomUUID();
      await must(
        runApplicationCommand(
          office.deps,
          { application: target.application, actor: SYSTEM, key },
          'lapse',
          null,
          lapse,
        ),
      );
      await must(askReopening(office.deps, { ...target, key: randomUUID() }, { reason: 'ป่วย' }));
      assert.match(textOf((await visitor.get(`${path}/${way}`)).body), /ป่วย/);
      const blank = await send(visitor, `${path}/closing`, { text: '', stage: 'confirm' });
      assert.equal(blank.statusCode, 422);
      const done = await send(visitor, `${path}/${way}`, { text: 'ติดต่อแล้ว', stage: 'confirm' });
      assert.equal(done.statusCode, 303);
      const { state } = await work.current();
      assert.equal(state.ending?.kind, way === 'closing' ? 'lapsed' : undefined);
      assert.equal(state.step, way === 'closing' ? 'lapsed' : 'pay');
      office.setNow(before);
    }
  });

  test('a proof of payment is opened beside the page and sent back with a reason', async () => {
    const { work, path, visitor, target } = await sample(false);
    await work.pass();
    await work.complete();
    await work.approve();
    const upload = { fileName: 'สลิป.pdf', bytes: await samplePdf(40) };
    await must(sendPaymentProof(office.deps, { ...target, key: randomUUID() }, upload));
    const page = (await visitor.get(`${path}/proof-rejection`)).body;
    const file = /href="([^"]*\/files\/[^"]+)"/.exec(page)?.[1];
    assert.ok(file, 'the page links to the slip');
    assert.equal((await visitor.get(file)).statusCode, 200);
    const done = await send(visitor, `${path}/proof-rejection`, { text: 'ยอดไม่ตรง', stage: 'confirm' });
    assert.equal(done.statusCode, 303);
    assert.equal((await work.current()).state.paymentProof?.rejection, 'ยอดไม่ตรง');
  });

  test('a licence that goes by post is sent with its number before it is received', async () => {
    const { work, path, visitor, target } = await sample(true);
    await work.pass();
    await work.complete();
    await work.approve();
    await must(chooseDelivery(office.deps, { ...target, key: randomUUID() }, { channel: 'post' }));
    await work.payAtCounter();
    await work.printed();
    assert.match(textOf((await visitor.get(`${path}/dispatch`)).body), /ส่งทางไปรษณีย์/);
    const blank = await send(visitor, `${path}/dispatch`, { text: ' ', stage: 'confirm' });
    assert.equal(blank.statusCode, 422);
    await send(visitor, `${path}/dispatch`, { text: 'ef 582568151 th', stage: 'confirm' });
    assert.equal((await work.current()).state.trackingNumber, 'EF582568151TH');
    await send(visitor, `${path}/collection`, { note: '', stage: 'confirm' });
    assert.equal((await work.current()).state.phase, 'COMPLETED');
  });
});
