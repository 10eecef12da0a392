import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { confirmWithdrawal } from '@biz/actions/officer/confirm-withdrawal.ts';
import { rejectPaymentProof } from '@biz/actions/officer/reject-payment-proof.ts';
import { reopenPayment } from '@biz/actions/officer/reopen-payment.ts';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { lapseApplication } from '@biz/actions/system/lapse-application.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { endOfBangkokDay, type LocalDate, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { RunningApp } from '@biz/web/web-app.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { pdfFile } from '../../testing/fill-in.ts';
import { htmlProblems, visibleProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('what the applicant may ask for after filing', () => {
  let portal: CaseFixture;
  let running: RunningApp;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    running = await portal.app.listen({ port: 0 });
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  async function officerOn(application: ApplicationView) {
    const { seq, state } = await portal.read(application);
    const actor: Actor = { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ', agency: state.agency };
    return { application: application.id, actor, expectedSeq: seq, key: randomUUID() };
  }

  /** Lets the last day pass and has the worker look. */
  async function missed(application: ApplicationView): Promise<void> {
    const { payBy } = (await portal.read(application)).state;
    portal.bench.pass(toEpoch(plusMs(endOfBangkokDay(payBy as LocalDate), 1000)) - toEpoch(portal.deps.clock.now()));
    assert.ok((await lapseApplication(portal.bench.deps, application.id)).ok);
  }

  test('a withdrawal is asked, taken back, asked again, and ends the one application when it is confirmed', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    const path = paths.withdrawal(food.id);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
    const asked = await browser.submit(path, { wish: 'ask', reason: 'ย้ายร้าน' });
    assert.equal(asked.status, 303);
    const told = (await browser.get(asked.location ?? '')).body;
    assert.match(told, /ส่งคำขอถอนแล้ว/);
    assert.deepEqual(await htmlProblems(browser, [path, asked.location ?? '']), []);
    await browser.submit(path, { wish: 'drop' });
    assert.equal((await portal.read(food)).state.withdrawal, undefined);
    await browser.submit(path, { wish: 'ask', reason: '' });
    assert.ok((await confirmWithdrawal(portal.bench.deps, await officerOn(food))).ok);
    const after = (await browser.get(paths.filing(filing.filing.id))).body;
    assert.match(after, /คำขอใบนี้ถอนแล้วตามที่คุณขอ/);
    assert.equal((await portal.read(byProcess(filing, 'excise'))).state.phase, 'CHECK', 'the others go on');
    assert.match((await browser.get(path)).body, /ตอนนี้ยังทำรายการนี้ไม่ได้/);
  });

  test('a missed payment is asked for again with a reason, and then there is a new bill to pay', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    const former = (await portal.read(food)).state.bill?.reference1;
    await missed(food);
    assert.match((await browser.get(paths.payment(food.id))).body, /พ้นกำหนดชำระ/);
    const path = paths.reopening(food.id);
    const empty = await browser.submit(path, { reason: ' ' });
    assert.equal(empty.status, 422);
    assert.match(empty.body, /เขียนเหตุผลสั้น ๆ/);
    assert.equal((await browser.submit(path, { reason: 'ป่วย' })).status, 303);
    assert.deepEqual(await htmlProblems(browser, [path, paths.payment(food.id)]), []);
    assert.ok((await reopenPayment(portal.bench.deps, await officerOn(food), { note: '' })).ok);
    await portal.play.bill(food);
    const { bill, payBy } = (await portal.read(food)).state;
    assert.notEqual(bill?.reference1, former, 'the former bill is void');
    assert.equal(bill?.payBy, payBy);
    await portal.play.pay(food);
    assert.match((await browser.get(paths.payment(food.id))).body, /ชำระค่าธรรมเนียมแล้ว/);
  });

  test('the way to receive the licence is one of those offered, and can be changed', async () => {
    const liquor = byProcess(await portal.sent(), 'excise');
    await portal.play.approve(liquor);
    const path = paths.delivery(liquor.id);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
    const none = await browser.submit(path, {});
    assert.equal(none.status, 422);
    assert.match(none.body, /เลือกวิธีรับใบอนุญาต 1 วิธี/);
    for (const channel of ['post', 'counter'] as const) {
      assert.equal((await browser.submit(path, { channel })).status, 303);
      assert.equal((await portal.read(liquor)).state.delivery, channel);
    }
  });

  test('a proof of payment is looked at by an officer and may come back with a reason', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    const path = paths.paymentProof(food.id);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
    assert.match((await browser.uploadAll(path, [])).body, /เลือกไฟล์สลิป/);
    const bad = await browser.upload(path, { ...pdfFile(), field: 'slip', bytes: new TextEncoder().encode('MZ') });
    assert.match(bad.body, /ไฟล์นี้ใช้ไม่ได้/);
    assert.equal((await browser.upload(path, { ...pdfFile(), field: 'slip' })).status, 303);
    assert.equal((await portal.read(food)).state.turn, 'agent');
    const rejected = await rejectPaymentProof(portal.bench.deps, await officerOn(food), { reason: 'ยอดไม่ตรง' });
    assert.ok(rejected.ok);
    assert.match((await browser.get(paths.filing(food.state.filing))).body, /ยอดไม่ตรง/);
    await portal.play.pay(food);
    assert.equal((await portal.read(food)).state.payment?.channel, 'bank', 'the bank may still report');
  });

  test("nobody else can ask, and somebody else's application does not exist", async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    const other = await portal.signedIn(somchai);
    for (const path of [paths.withdrawal(food.id), paths.delivery(food.id), paths.paymentProof(food.id)]) {
      assert.equal((await other.get(path)).status, 404);
    }
  });

  test('the pages are accessible and fit at 360 and 1280 px', async () => {
    const filing = await portal.sent();
    const [food, liquor] = [byProcess(filing, 'fully-digital'), byProcess(filing, 'excise')];
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.approve(liquor);
    const signboard = byProcess(filing, 'signboard-tax');
    const pages = [paths.withdrawal(signboard.id), paths.delivery(liquor.id), paths.paymentProof(food.id)];
    assert.deepEqual(await visibleProblems(running.origin, browser, [...pages, paths.filing(filing.filing.id)]), []);
    await missed(food);
    assert.deepEqual(
      await visibleProblems(running.origin, browser, [paths.reopening(food.id), paths.payment(food.id)]),
      [],
    );
  });
});
