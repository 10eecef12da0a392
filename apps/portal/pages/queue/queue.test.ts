import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TicketId } from '@biz/kernel/ids.ts';
import { paths } from '../../paths.ts';
import { type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { mainText } from '../../testing/page-text.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

const NEW = `${paths.newTicket}?agency=rim-nam-municipality`;

describe('booking a visit to a counter', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  const slotsOf = (body: string) =>
    [...body.matchAll(/name="slot"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);

  test('a time is booked, its ticket is open by link without a name, and it is given back once', async () => {
    const day = [...(await browser.get(NEW)).body.matchAll(/day=(\d{4}-\d\d-\d\d)/g)].at(-1)?.[1] ?? '';
    const at = `${NEW}&day=${day}`;
    assert.deepEqual(await htmlProblems(browser, [paths.queue, at]), []);
    const [slot = ''] = slotsOf((await browser.get(at)).body);
    const booked = await browser.submit(at, { slot, purpose: 'papers' });
    assert.equal(booked.status, 303);
    const path = booked.location ?? '';
    const id = path.split('/').at(-1) as TicketId;
    const visitor = portal.visitor();
    const seen = await visitor.get(path);
    assert.match(mainText(seen.body), /บัตรคิว A001.*คุณเป็นคิวถัดไป/s);
    for (const secret of ['มาลี', '08']) assert.ok(!mainText(seen.body).includes(secret), secret);
    assert.ok(!seen.body.includes(paths.ticketCancellation(id)), 'only the owner may cancel');
    assert.match((await visitor.get(paths.ticketFile(id))).body, /BEGIN:VEVENT/);
    assert.deepEqual(await htmlProblems(browser, [path, paths.ticketCancellation(id), paths.queue]), []);
    const second = await browser.submit(at, { slot, purpose: 'ask' });
    assert.equal(second.status, 422);
    assert.match(second.body, /คุณมีคิวของวันนี้ที่หน่วยงานนี้แล้ว/);
    const stranger = await portal.signedIn(somchai);
    assert.equal((await stranger.get(paths.ticketCancellation(id))).status, 404);
    assert.equal((await browser.submit(paths.ticketCancellation(id), {})).location, path);
    assert.match((await browser.get(path)).body, /ยกเลิกแล้ว/);
    assert.match((await browser.get(paths.queue)).body, /คุณยังไม่มีคิว/);
  });

  test('without a time and a matter it says so, and an agency without counters leads back', async () => {
    const days = [...(await browser.get(NEW)).body.matchAll(/day=(\d{4}-\d\d-\d\d)/g)];
    const at = `${NEW}&day=${days.at(-1)?.[1]}`;
    const wrong = await browser.submit(at, {});
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /href="#slot"/);
    assert.match(wrong.body, /href="#purpose"/);
    assert.equal((await browser.get(`${paths.newTicket}?agency=rim-nam-telecom`)).location, paths.queue);
    assert.equal((await portal.visitor().get(paths.ticket('nobody' as TicketId))).status, 404);
  });
});
