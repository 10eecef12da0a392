import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';

describe('public statistics', () => {
  let fixture: PortalFixture;
  before(async () => {
    fixture = await portalFixture();
  });
  after(() => fixture.close());

  it('anybody reads medians, shares, rounds and reasons, with the day of the figures', async () => {
    const { body, status } = await fixture.visitor().get('/statistics');
    assert.equal(status, 200);
    const text = mainText(body);
    assert.match(text, /ข้อมูล ณ 20 พฤศจิกายน 2569 10\.00 น\./);
    assert.match(text, /เรื่องที่เสร็จ 26|26 ?เรื่องที่เสร็จ|เรื่องที่เสร็จ26/);
    assert.match(text, /75%/);
    assert.match(text, /เหตุที่พบน้อยรวมกัน ?6/);
    assert.match(body, /<svg class="bp-bars__plot"/);
  });

  it('a small group is told nowhere: not in its row, not in a total, not in the file', async () => {
    const browser = fixture.visitor();
    const page = await browser.get('/statistics');
    const file = await browser.get('/statistics.csv');
    for (const text of [mainText(page.body), file.body]) {
      assert.match(text, /น้อยกว่า 5/);
      assert.doesNotMatch(text, /77/);
      assert.doesNotMatch(text, /29/, 'the sum of all does not give it away');
    }
  });

  it('narrows by year, quarter, agency and licence, and says when there is nothing', async () => {
    const browser = fixture.visitor();
    const [agency, other] = fixture.catalogue.agencies.keys();
    assert.match(mainText((await browser.get('/statistics?year=2568')).body), /ยังไม่มีคำขอที่เสร็จ/);
    assert.match(mainText((await browser.get('/statistics?year=2569&quarter=1')).body), /ยังไม่มีคำขอที่เสร็จ/);
    assert.match(mainText((await browser.get('/statistics?year=2569&quarter=4')).body), /75%/);
    assert.match(mainText((await browser.get(`/statistics?agency=${agency}`)).body), /75%/);
    const elsewhere = await browser.get(`/statistics?agency=${other}`);
    assert.match(mainText(elsewhere.body), /ยังไม่มีคำขอที่เสร็จ/);
    assert.match(elsewhere.body, new RegExp(`value="${other}" selected`));
    assert.equal((await browser.get("/statistics?year=x&quarter=9&agency='%20or%201=1")).status, 200);
  });

  it('the file is the tables of the page, for a spreadsheet', async () => {
    const { body, headers } = await fixture.visitor().get('/statistics.csv?year=2569&quarter=4');
    assert.match(String(headers['content-type']), /text\/csv/);
    assert.match(String(headers['content-disposition']), /biz-portal-statistics-2569-q4\.csv/);
    assert.ok(body.startsWith('\ufeff'), 'marked as UTF-8');
    assert.match(body, /,26,18,6,2,\d+,75,0,6,2\r\n/);
    const english = await fixture.visitor().get('/statistics.csv?lang=en');
    assert.doesNotMatch(english.body, /[ก-๙]/);
  });
});
