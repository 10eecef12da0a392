import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ConceptId } from '@biz/kernel/ids.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import type { RunningApp } from '@biz/web/web-app.ts';
import { paths } from '../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from './case-fixture.ts';
import { visibleProblems } from './page-checks.ts';
import { somchai } from './registry-samples.ts';

describe('pages after submitting, in a browser at 360 and 1280 px', () => {
  let portal: CaseFixture;
  let running: RunningApp;
  before(async () => {
    portal = await openCaseFixture();
    running = await portal.app.listen({ port: 0 });
  });
  after(() => portal.close());

  test('are accessible and fit when there is something to do', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    const liquor = byProcess(filing, 'excise');
    const signboard = byProcess(filing, 'signboard-tax');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.approve(liquor);
    await portal.play.askForMore(signboard, 'signboard.signs' as ConceptId);
    await portal.play.sendLetter(byProcess(await portal.sent(), 'fully-digital'));
    const items = (await portal.read(signboard)).state.corrections?.items ?? [];
    const pages = [
      paths.home,
      paths.filings,
      paths.filing(filing.filing.id),
      paths.corrections(signboard.id),
      ...items.map((item) => paths.correctionsItem(signboard.id, itemKey(item))),
      paths.payment(food.id),
      paths.payment(liquor.id),
      paths.inbox,
      paths.accesses,
    ];
    assert.deepEqual(await visibleProblems(running.origin, await portal.signedIn(), pages), []);
  });

  test('are accessible and fit at the end of every way', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.sign(food);
    await portal.play.refuse(byProcess(filing, 'excise'));
    await portal.play.giveBack(byProcess(filing, 'signboard-tax'));
    const number = (await portal.read(food)).state.issued?.number ?? '';
    const pages = [
      paths.filing(filing.filing.id),
      paths.payment(food.id),
      paths.licences,
      paths.licence(number),
      paths.verify,
      paths.verifyNumber(number),
      paths.verifyNumber('NF-2569-999999'),
    ];
    assert.deepEqual(await visibleProblems(running.origin, await portal.signedIn(), pages), []);
  });

  test('are accessible and fit when there is nothing yet', async () => {
    const pages = [paths.home, paths.filings, paths.licences, paths.inbox, paths.accesses];
    assert.deepEqual(await visibleProblems(running.origin, await portal.signedIn(somchai), pages), []);
  });
});
