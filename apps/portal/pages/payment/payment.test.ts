import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { billOf } from '@biz/actions/system/bill-of.ts';
import { endOfBangkokDay, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import { parsePromptPayBill } from '@biz/payments/promptpay-qr.ts';
import jsQR from 'jsqr';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { qrModules } from './promptpay-image.ts';

describe('the payment page', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  async function page(path: string): Promise<string> {
    assert.deepEqual(await htmlProblems(browser, [path]), []);
    const { status, body } = await browser.get(path);
    assert.equal(status, 200);
    return body;
  }

  test('says at each point of the way what is owed and what to do, down to the receipt', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    const path = paths.payment(food.id);
    assert.match(await page(path), /ยังไม่มีค่าธรรมเนียมที่ต้องชำระ/);
    await portal.play.approve(food);
    assert.match(await page(path), /กำลังออกใบแจ้งชำระ/);
    assert.equal((await browser.get(paths.paymentCode(food.id))).status, 404);
    await portal.play.bill(food);
    const { bill } = (await portal.read(food)).state;
    assert.ok(bill);
    const billed = await page(path);
    for (const text of [bill.billerId, bill.reference1, bill.reference2, '650.00', 'หกร้อยห้าสิบบาทถ้วน', 'bp-qr']) {
      assert.ok(billed.includes(text), text);
    }
    await portal.play.pay(food);
    const paid = await page(path);
    assert.match(paid, /ชำระค่าธรรมเนียมแล้ว/);
    assert.match(paid, /R69-\d{6}/);
    assert.match(paid, /\/files\//);
    assert.equal((await browser.get(paths.paymentCode(food.id))).status, 404, 'a paid bill has no code');
  });

  test('gives a code that any bank reads as this bill, as an image to keep too', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    const { bill } = (await portal.read(food)).state;
    assert.ok(bill);
    const image = await browser.get(paths.paymentCode(food.id));
    assert.equal(image.headers['content-type'], 'image/png');
    assert.match(image.body, /^.PNG/);
    const { data, side } = pixelsOf(qrModules(billOf(bill)));
    const read = jsQR.default(data, side, side);
    const { dueOn: _due, ...expected } = billOf(bill);
    assert.deepEqual(parsePromptPayBill(read?.data ?? ''), { ok: true, value: expected });
  });

  test('shows no code after the last day, and whom to call', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    const { payBy } = (await portal.read(food)).state;
    assert.ok(payBy);
    const late = plusMs(endOfBangkokDay(payBy), 1000);
    const passed = toEpoch(late) - toEpoch(portal.deps.clock.now());
    portal.bench.pass(passed);
    const body = await page(paths.payment(food.id));
    assert.match(body, /อย่าเพิ่งโอน/);
    assert.match(body, /032 000 0001/);
    assert.doesNotMatch(body, /bp-qr/);
    assert.equal((await browser.get(paths.paymentCode(food.id))).status, 404);
    assert.match((await browser.get(paths.filing(food.state.filing))).body, /เลยกำหนดชำระเมื่อ/);
    portal.bench.pass(-passed);
  });

  test('sends people to the counter where the agency takes the money itself', async () => {
    const liquor = byProcess(await portal.sent(), 'excise');
    await portal.play.approve(liquor);
    const body = await page(paths.payment(liquor.id));
    assert.match(body, /สำนักงานสรรพสามิตพื้นที่ริมน้ำ/);
    assert.match(body, /2,200/);
    assert.doesNotMatch(body, /bp-qr/);
    await portal.play.payAtCounter(liquor);
    assert.match(await page(paths.payment(liquor.id)), /ที่หน่วยงาน/);
  });

  test('says that a tax return costs nothing here', async () => {
    const signboard = byProcess(await portal.sent(), 'signboard-tax');
    await portal.play.assess(signboard);
    assert.match(await page(paths.payment(signboard.id)), /ไม่มีค่าธรรมเนียมในระบบนี้/);
  });

  test('is not there for somebody else', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    const other = await portal.signedIn(somchai);
    assert.equal((await other.get(paths.payment(food.id))).status, 404);
    assert.equal((await other.get(paths.paymentCode(food.id))).status, 404);
  });
});

/** The modules as a picture with a quiet zone of four modules, four pixels each. */
function pixelsOf(modules: readonly (readonly boolean[])[]): { data: Uint8ClampedArray; side: number } {
  const side = (modules.length + 8) * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = modules[Math.floor(y / 4) - 4]?.[Math.floor(x / 4) - 4] === true;
      if (isDark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, side };
}
