import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headingOf, mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { searchCatalogue } from './search-catalogue.ts';

describe('public pages', () => {
  let fixture: PortalFixture;
  before(async () => {
    fixture = await portalFixture();
  });
  after(() => fixture.close());

  it('the first page links every business by name, apart those that only agencies take', async () => {
    const { body, status } = await fixture.visitor().get('/');
    assert.equal(status, 200);
    for (const business of fixture.catalogue.businesses.values()) assert.ok(body.includes(`/guide/${business.id}`));
    const [here = '', atAgency = ''] = mainText(body).split('ดูว่าต้องขออะไร แล้วยื่นที่หน่วยงาน');
    assert.match(here, /ร้านอาหารและเครื่องดื่ม/);
    assert.match(atAgency, /ธุรกิจทางการเงิน/);
  });

  it('the search finds a business by a search word and a licence by its name', async () => {
    const browser = fixture.visitor();
    assert.match(mainText((await browser.get('/search?q=ก๋วยเตี๋ยว')).body), /ธุรกิจอาหารและเครื่องดื่ม/);
    assert.match(mainText((await browser.get('/search?q=สุรา')).body), /ใบอนุญาตขายสุรา/);
  });

  it('the search keeps what was typed and offers the businesses when nothing is found', async () => {
    const { body } = await fixture.visitor().get('/search?q=<b>ยานอวกาศ');
    assert.match(mainText(body), /ไม่พบรายการที่ตรงกับ “<b>ยานอวกาศ”/);
    assert.ok(body.includes('value="&lt;b>ยานอวกาศ"'), 'typed text is escaped and shown again');
    assert.match(body, /href="\/guide\//);
  });

  it('businesses are found by words of either language, whole, in part or inside a sentence', () => {
    const first = (text: string) => searchCatalogue(fixture.catalogue, text).businesses[0]?.id as string | undefined;
    for (const text of ['ร้านอาหาร', 'RESTAURANT', 'ก๋วยเต', 'อยากเปิดร้านก๋วยเตี๋ยวริมน้ำ'])
      assert.equal(first(text), 'restaurant', text);
    assert.equal(first('ซ่อมรถ'), 'car-care');
    assert.equal(first('กวดวิชา'), 'education');
  });

  it('a spelling mistake still finds the licence', () => {
    const found = searchCatalogue(fixture.catalogue, 'ใบอนุญาติขายสุรา');
    assert.equal(found.licences[0]?.licence.shortName.th, 'ใบอนุญาตขายสุรา');
    assert.ok(found.licences[0]?.business);
  });

  it('an empty search finds nothing and asks for a word', async () => {
    assert.deepEqual(searchCatalogue(fixture.catalogue, ' \u200b '), { businesses: [], licences: [] });
    assert.match(mainText((await fixture.visitor().get('/search')).body), /พิมพ์ชื่อธุรกิจ/);
  });

  it('every text page is there in both languages', async () => {
    const browser = fixture.visitor();
    for (const name of ['terms', 'privacy', 'privacy-notice', 'security', 'accessibility', 'cookies', 'help']) {
      const thai = await browser.get(`/${name}?lang=th`);
      const english = await browser.get(`/${name}?lang=en`);
      assert.equal(thai.status, 200, name);
      assert.match(headingOf(thai.body), /[ก-๙]/, name);
      assert.doesNotMatch(mainText(english.body), /[ก-๙]/, name);
    }
  });

  it('a page that does not exist says so with its code', async () => {
    const { status, body } = await fixture.visitor().get('/no-such-page');
    assert.equal(status, 404);
    assert.match(body, /WEB-001/);
  });
});
