import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headingOf, mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';

describe('the manuals for the public', () => {
  let fixture: PortalFixture;
  before(async () => {
    fixture = await portalFixture();
  });
  after(() => fixture.close());
  const get = (path: string) => fixture.visitor().get(path);

  it('list every licence, and lead to its manual in both languages', async () => {
    const list = await get('/manuals');
    for (const licence of fixture.catalogue.licences.values()) {
      assert.ok(list.body.includes(`href="/manuals/${licence.id}"`), licence.id);
      for (const lang of ['th', 'en'] as const) {
        const { body, status } = await get(`/manuals/${licence.id}?lang=${lang}`);
        assert.equal(status, 200, licence.id);
        assert.equal(headingOf(body), licence.name[lang].replace(/\s+/g, ' '), licence.id);
        // Forms have their Thai number in every language.
        const text = mainText(body.replace(/<span lang="th">[^<]*<\/span>/g, ''));
        if (lang === 'en') assert.doesNotMatch(text, /[ก-๙]/, licence.id);
      }
    }
  });

  it('are narrowed by a misspelt name and by the office in charge', async () => {
    const misspelt = await get('/manuals?q=ใบอนุญาติขายสุรา');
    assert.match(misspelt.body, /href="\/manuals\/liquor"/);
    assert.doesNotMatch(misspelt.body, /href="\/manuals\/food-small"/);
    const excise = await get('/manuals?office=excise');
    assert.match(excise.body, /href="\/manuals\/liquor"/);
    assert.doesNotMatch(excise.body, /href="\/manuals\/food-small"/);
    assert.match(mainText((await get('/manuals?q=zzz')).body), /ไม่พบใบอนุญาต/);
  });

  it('say who needs the licence, what it takes, what it costs, how long, where and by which law', async () => {
    const text = mainText((await get('/manuals/food-small')).body);
    for (const fact of [
      /ใครต้องขอ.*พื้นที่ร้านกี่ตารางเมตร” ไม่เกิน 200/,
      /7 วันทำการ/,
      /100 บาท ถึง 1,000 บาท/,
      /ทุกกรณี.*แผนที่สังเขปแสดงที่ตั้งร้าน/,
      /สำเนาบัตรประจำตัวประชาชนของผู้ขออนุญาต · รัฐมีอยู่แล้ว ไม่ต้องแนบ/,
      /เทศบาลนครริมน้ำ/,
      /พระราชบัญญัติการสาธารณสุข พ\.ศ\. 2535/,
      /อุทธรณ์ต่อรัฐมนตรีว่าการกระทรวงสาธารณสุขได้ภายใน 30 วัน/,
      /ต่ออายุ.*เท่ากับขอใหม่/,
      /ยังไม่ได้ยืนยันกับหน่วยงาน: .*ค่าธรรมเนียม/,
    ]) {
      assert.match(text, fact);
    }
  });

  it('show a local rate only where it differs', async () => {
    const text = mainText((await get('/manuals/food-small')).body);
    assert.match(text, /อัตราของเทศบาลเมืองริมทะเล/);
    assert.doesNotMatch(text, /อัตราของเทศบาลนครริมน้ำ/);
  });

  it('say of what only the agency takes what is known, and invent nothing', async () => {
    const text = mainText((await get('/manuals/tour-business')).body);
    assert.match(text, /ยื่นที่หน่วยงาน/);
    const all = [...fixture.catalogue.licences.values()];
    const ageless = all.find(({ deliverable }) => deliverable.certainty.level === 'unknown');
    assert.match(mainText((await get(`/manuals/${ageless?.id}`)).body), /อายุ ?สอบถามหน่วยงาน/);
    const bare = all.find(({ atAgency }) => atAgency.some((it) => it.kind === 'new' && it.documents.length === 0));
    assert.match(mainText((await get(`/manuals/${bare?.id}`)).body), /ยังไม่มีข้อมูลรายการเอกสาร/);
  });

  it('carry what search engines read about a public service, which nothing in it can break out of', async () => {
    const { body } = await get('/manuals/food-small');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    assert.doesNotMatch(data, /</);
    const service = JSON.parse(data);
    assert.equal(service['@type'], 'GovernmentService');
    assert.equal(service.url, 'http://127.0.0.1:3000/manuals/food-small');
    assert.equal(service.name, 'หนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายหรือสะสมอาหาร');
    assert.deepEqual(service.offers.priceSpecification, {
      '@type': 'PriceSpecification',
      priceCurrency: 'THB',
      minPrice: 100,
      maxPrice: 1000,
    });
    const channels: readonly string[] = service.availableChannel.map((channel: { name: string }) => channel.name);
    for (const name of ['ธุรกิจอาหารและเครื่องดื่ม', 'เทศบาลนครริมน้ำ']) assert.ok(channels.includes(name), name);
    const agency = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec((await get('/manuals/tour-business')).body)?.[1] ?? '');
    assert.equal(agency.availableChannel.length, 0);
  });

  it('are found from the first page, the search and the result of the guide', async () => {
    assert.match((await get('/')).body, /href="\/manuals"/);
    assert.match((await get('/search?q=สุรา')).body, /href="\/manuals\/liquor"/);
    assert.match((await get('/guide/tourism/result?tour.sells-tours=yes')).body, /href="\/manuals\/tour-business"/);
  });

  it('do not exist for what is no licence', async () => {
    assert.equal((await get('/manuals/no-such')).status, 404);
    assert.equal((await get('/manuals/..%2f')).status, 404);
  });
});
