import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { type Choice, sentFiling } from '@biz/actions/testing/workbench.ts';
import type { AnswerValue } from '@biz/catalogue/model.ts';
import { catalogue, licenceId, loaded } from '@biz/catalogue/testing/real-catalogue.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems, visibleProblems } from '../../testing/page-checks.ts';
import { headingOf, isChecked, mainText } from '../../testing/page-text.ts';
import { lifeEventPath } from './life-events.ts';

const MOVE = lifeEventPath('move');

describe('moving a business', () => {
  let portal: CaseFixture;
  let food: string;
  let trade: string;
  before(async () => {
    portal = await openCaseFixture();
    const restaurant = await portal.sent();
    const notification = byProcess(restaurant, 'fully-digital');
    await portal.play.approve(notification);
    await portal.play.bill(notification);
    await portal.play.pay(notification);
    await portal.play.sign(notification);
    const liquor = byProcess(restaurant, 'excise');
    await portal.play.approve(liquor);
    await portal.play.payAtCounter(liquor);
    await portal.play.print(liquor);
    const registration = (await sentFiling(portal.bench, tradeExample())).applications[0] ?? assert.fail('not sent');
    await portal.play.approve(registration);
    await portal.play.bill(registration);
    await portal.play.pay(registration);
    await portal.play.print(registration);
    const registered = await portal.bench.deps.queries.licencesOf(MALEE.subject);
    const numberOf = (id: string) => registered.find(({ licence }) => licence === licenceId(id))?.number;
    food = numberOf('food-small') ?? assert.fail('no food');
    trade = numberOf('commercial-registration') ?? assert.fail('no registration');
  });
  after(() => portal.close());

  test('says of premises that a new licence is needed there, and of the others whom to ask', async () => {
    const browser = await portal.signedIn();
    const { body } = await browser.get(`${MOVE}?shop=${food}`);
    assert.equal(headingOf(body), 'ย้ายร้านไปที่ใหม่');
    const text = mainText(body);
    assert.match(text, /ขอใบใหม่ที่ร้านใหม่ แล้วยกเลิกใบเดิม.*หนังสือรับรองการแจ้ง \(อาหาร\) เลขที่/);
    assert.match(text, /ยังไม่มีหน่วยงานยืนยัน ถามก่อนย้าย: ติดต่อเทศบาลนครริมน้ำ โทร/);
    assert.match(text, /ถามหน่วยงานก่อนย้าย.*สุรา.*ต้องได้รับอนุญาตจากสรรพสามิตก่อน/);
  });

  test('leads to the guide with everything but the place, which it asks first', async () => {
    const browser = await portal.signedIn();
    const { body } = await browser.get(`${MOVE}?shop=${food}`);
    const href =
      /href="(\/guide\/restaurant\/result[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no guide');
    const query = new URLSearchParams(href.split('?')[1]);
    assert.equal(query.get('sells.alcohol'), 'under-10');
    assert.deepEqual(
      [...query.keys()].filter((name) => name.startsWith('premises.')),
      [],
    );
    const { location } = await browser.get(href);
    assert.match(location ?? '', /^\/guide\/restaurant\/questions\/1\?/);
  });

  test('offers the old ones to be given up, and them alone', async () => {
    const browser = await portal.signedIn();
    const { body } = await browser.get(`${MOVE}?shop=${food}`);
    const href =
      /href="(\/life-events\/cancel\?[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no link');
    assert.ok(isChecked((await browser.get(href)).body, 'licences', food));
  });

  test('amends what follows the business, asking its place and nothing else', async () => {
    const browser = await portal.signedIn();
    const path = `${MOVE}?shop=${trade}`;
    assert.match(mainText((await browser.get(path)).body), /แก้ที่อยู่บนใบเดิมที่นี่.*ทะเบียนพาณิชย์: .*ภายใน 30 วัน/);
    const { location } = await browser.submit(path, {});
    const drafts = await portal.bench.deps.queries.draftsOf(MALEE.subject);
    const draft = drafts.find(({ id }) => location === `/drafts/${id}`) ?? assert.fail('no draft');
    assert.deepEqual([draft.operation?.kind, draft.operation?.changes], ['amend', ['moved']]);
    assert.equal(draft.operation?.about[0]?.number, trade);
    const hub = mainText((await browser.get(location ?? '')).body);
    assert.match(hub, /ย้ายสำนักงานไปที่ใหม่/);
  });

  test('is valid, accessible and never scrolls sideways', async () => {
    const running = await portal.app.listen({ port: 0 });
    const screenshots = process.env.SCREENSHOTS;
    const browser = await portal.signedIn();
    const pages = [
      MOVE,
      `${MOVE}?shop=${food}`,
      `${MOVE}?shop=${trade}`,
      `${lifeEventPath('amend')}?shop=${food}`,
      `${MOVE}?shop=${food}&lang=en`,
      `${MOVE}?shop=${trade}&lang=en`,
      `${lifeEventPath('amend')}?shop=${food}&lang=en`,
    ];
    assert.deepEqual(await htmlProblems(browser, pages), []);
    assert.deepEqual(await visibleProblems(running.origin, browser, pages, screenshots ? { screenshots } : {}), []);
  });
});

/** A grocery of one person, as the catalogue shows it. */
function tradeExample(): Choice {
  const example = loaded.examples.find(({ id }) => id === 'commercial-registration/grocery-of-one-person');
  assert.ok(example);
  const { licence, applicant: applicantKind, answers } = example;
  const business = [...catalogue.businesses.values()].find(({ licences }) => licences.includes(licence));
  assert.ok(business);
  const given = Object.entries(answers).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined);
  return {
    applicantKind,
    business: business.id,
    licences: [licence],
    answers: { ...Object.fromEntries(given), 'business.name-th': 'ครัวคุณแม่ริมคลอง' },
  };
}
