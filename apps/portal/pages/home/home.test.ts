import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answeredDraft } from '@biz/actions/testing/workbench.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';

describe('the home page', () => {
  let portal: CaseFixture;
  before(async () => {
    portal = await openCaseFixture();
  });
  after(() => portal.close());

  test('leads somebody who has nothing yet to the guide', async () => {
    const browser = await portal.signedIn(somchai);
    const { body } = await browser.get(paths.home);
    assert.match(body, /สวัสดี คุณสมชาย/);
    assert.match(body, /ดูว่าต้องขอใบอะไร/);
    assert.deepEqual(await htmlProblems(browser, [paths.home]), []);
  });

  test('puts what is the person’s turn first, then what is under way, drafts and licences', async () => {
    const browser = await portal.signedIn();
    const filing = await portal.sent();
    assert.match((await browser.get(paths.home)).body, /ตอนนี้ไม่มีอะไรที่คุณต้องทำ/);
    const food = byProcess(filing, 'fully-digital');
    const liquor = byProcess(filing, 'excise');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.sign(food);
    await portal.play.askFor(liquor, 1);
    const draft = await answeredDraft(portal.bench);
    const { body } = await browser.get(paths.home);
    const order = [paths.corrections(liquor.id), paths.filing(filing.filing.id), paths.draft(draft), '/licences/'];
    const places = order.map((href) => body.indexOf(`href="${href}`, body.indexOf('<main')));
    assert.ok(places.every((place) => place > 0));
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    assert.deepEqual(await htmlProblems(browser, [paths.home]), []);
  });

  test('asks visitors to sign in', async () => {
    assert.equal((await portal.visitor().get(paths.home)).status, 303);
  });
});
