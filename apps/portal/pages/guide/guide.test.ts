import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { formFieldsOf } from '@biz/catalogue/answers.ts';
import { sampleAnswers } from '@biz/catalogue/sample-answers.ts';
import { fieldsOfQuery, queryFrom } from '../../forms/raw-fields.ts';
import { everythingIn, GUIDE } from '../../testing/fill-in.ts';
import { fieldErrors, headingOf, inputValue, isChecked, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import { readGuide } from './guide-state.ts';

describe('the guide', () => {
  let fixture: PortalFixture;
  let guide: string;
  before(async () => {
    fixture = await portalFixture();
    guide = `/guide/restaurant`;
  });
  after(() => fixture.close());
  const get = (path: string) => fixture.visitor().get(path);

  it('begins with the first question and says how many there are', async () => {
    const { location } = await get(guide);
    assert.equal(location, `${guide}/questions/1`);
    assert.match(mainText((await get(`${guide}/questions/1`)).body), /คำถามที่ 1 จาก 7/);
  });

  it('asks for the province before the place, and for one of the list', async () => {
    const blank = await get(`${guide}/questions/1?sent=1&province=`);
    assert.equal(blank.status, 422);
    assert.deepEqual(fieldErrors(blank.body), ['เลือกจังหวัดที่ร้านตั้งอยู่']);
    const list = await get(`${guide}/questions/1?sent=1&province=70`);
    assert.equal(list.status, 200);
    assert.match(mainText(list.body), /ตำบลหน้าเมือง อำเภอเมืองราชบุรี/);
    const none = await get(`${guide}/questions/1?sent=1&province=70&listed=1`);
    assert.equal(none.status, 422);
    assert.equal(summaryErrors(none.body)[0]?.href, '#premises-subdistrict');
  });

  it('says honestly that a province or a place is not served, where one can apply, and how to prepare', async () => {
    for (const query of ['province=50&sent=1', 'province=70&premises.subdistrict=elsewhere&sent=1&listed=1']) {
      const { body, status } = await get(`${guide}/questions/1?${query}`);
      assert.equal(status, 200);
      assert.equal(headingOf(body), 'พื้นที่นี้ยังยื่นผ่านระบบไม่ได้');
      assert.match(mainText(body), /เทศบาลนครริมน้ำ/);
      const guides = [...body.matchAll(/href="(\/manuals\/[^"]+)"/g)].map(([, href]) => href ?? '');
      assert.ok(guides.length > 2);
      for (const href of guides) assert.equal((await get(href)).status, 200, href);
    }
  });

  it('does not take a place of the list that belongs to another province', async () => {
    const { status } = await get(`${guide}/questions/1?province=70&premises.subdistrict=240101&sent=1&listed=1`);
    assert.equal(status, 422);
  });

  it('carries the answers in the address and leads to the next question', async () => {
    const { location } = await get(`${guide}/questions/2?premises.subdistrict=700101&premises.area=120&sent=1`);
    assert.equal(location, `${guide}/questions/3?premises.subdistrict=700101&premises.area=120`);
  });

  it('keeps what was typed when it is wrong, says how to fix it, and links the summary to the field', async () => {
    const { body, status } = await get(`${guide}/questions/2?premises.subdistrict=700101&premises.area=120+กว่า&sent=1`);
    assert.equal(status, 422);
    assert.equal(inputValue(body, 'premises.area'), '120 กว่า');
    assert.equal(inputValue(body, 'premises.subdistrict'), '700101', 'earlier answers go along');
    assert.deepEqual(summaryErrors(body), [
      { href: '#premises-area', text: 'ใส่ “พื้นที่ร้านกี่ตารางเมตร” เป็นตัวเลขเท่านั้น เช่น 120' },
    ]);
    assert.match(body, /<title>ข้อผิดพลาด: /);
  });

  it('goes back to the question before with the answers so far', async () => {
    const { body } = await get(`${guide}/questions/3?premises.subdistrict=700101&premises.area=120`);
    assert.ok(body.includes(`href="${guide}/questions/2?premises.subdistrict=700101&amp;premises.area=120"`));
    const before = await get(`${guide}/questions/2?premises.subdistrict=700101&premises.area=120`);
    assert.equal(inputValue(before.body, 'premises.area'), '120');
  });

  it('drops an answer that another answer has ruled out', async () => {
    const { location } = await get(
      `${guide}/questions/3?premises.subdistrict=700101&premises.area=120&sells.alcohol=none&business.vat-status=vat&sent=1`,
    );
    assert.equal(location, `${guide}/questions/4?premises.subdistrict=700101&premises.area=120&sells.alcohol=none`);
    assert.match(mainText((await get(location ?? '')).body), /คำถามที่ 4 จาก 6/);
  });

  it('takes boxes left empty as none of these, and asks further about what is ticked', async () => {
    const sixth = `${guide}/questions/6?${GUIDE}`;
    assert.match(mainText((await get(sixth)).body), /คำถามที่ 6 จาก 7/);
    assert.equal((await get(`${sixth}&sent=1`)).location, `${guide}/questions/7?${GUIDE}`);
    assert.equal((await get(`${guide}/questions/7?${GUIDE}&sent=1`)).status, 422, 'radios left empty are no answer');
    assert.match((await get(`${sixth}&sent=1&business.also=gas`)).location ?? '', /questions\/7\?.*business\.also=gas/);
    assert.equal((await get(`${sixth}&sent=1&business.also=spaceship`)).status, 422);
    const { body } = await get(`${guide}/result?${GUIDE}`);
    assert.match(mainText(body), /ไม่มีข้อใดเลย/);
  });

  it('carries several ticked boxes along as one control', async () => {
    const ticked = 'sells.goods=alcohol&sells.goods=tobacco';
    const place = 'premises.subdistrict=700101&business.form=person&business.vat-status=no-vat';
    const { body } = await get(`/guide/retail/questions/5?${place}&${ticked}`);
    const [, options = ''] = /<select name="sells\.goods" multiple hidden>(.*?)<\/select>/.exec(body) ?? [];
    assert.deepEqual(
      [...options.matchAll(/value="([^"]+)" selected/g)].map(([, value]) => value),
      ['alcohol', 'tobacco'],
    );
    const sent = await get(`/guide/retail/questions/5?${place}&${ticked}&sells.alcohol=under-10&sent=1`);
    assert.match(sent.location ?? '', /questions\/6\?.*sells\.goods=alcohol&sells\.goods=tobacco/);
  });

  it('says of a fee that no source gives to ask the agency, and not that there is none', async () => {
    const place = 'premises.subdistrict=700101&business.form=company&business.vat-status=vat';
    const rest = 'sells.goods=none&business.needs=water&business.needs=employees&signboard.has=no';
    const text = mainText((await get(`/guide/retail/result?${place}&${rest}`)).body);
    assert.match(text, /ขอติดตั้งประปา.*?ค่าธรรมเนียม ?สอบถามหน่วยงาน/);
    assert.match(text, /ขึ้นทะเบียนนายจ้าง.*?ค่าธรรมเนียม ?ไม่มี/);
    assert.match(text, /7 วันทำการ ?\(สมมติไว้ฝึกใช้/, 'nor are days that nobody has published shown as if they were');
  });

  it('leads an incomplete result to the first open question', async () => {
    const { location } = await get(`${guide}/result?premises.subdistrict=700101`);
    assert.equal(location, `${guide}/questions/2?premises.subdistrict=700101`);
  });

  it('names the licences with agency, fee, days and true counts', async () => {
    const { body } = await get(`${guide}/result?${GUIDE}`);
    const text = mainText(body);
    assert.equal(headingOf(body), 'คุณต้องขอ 3 ใบ ยื่นได้ในคำขอเดียว');
    for (const fact of [/เทศบาลนครริมน้ำ/, /650 บาท/, /2,200 บาท/, /2,850 บาท/, /25 วันทำการ/, /แทน 3/]) {
      assert.match(text, fact);
    }
  });

  it('counts again for the licences that stay chosen', async () => {
    const boxes = (await get(`${guide}/result?${GUIDE}`)).body.matchAll(
      /<input[^>]* name="licence"[^>]* value="([^"]+)"/g,
    );
    const [first] = [...boxes].map(([, id]) => id);
    const { body } = await get(`${guide}/result?${GUIDE}&chosen=1&licence=${first}`);
    assert.ok(isChecked(body, 'licence', first ?? ''));
    assert.equal((body.match(/name="licence"[^>]*checked/g) ?? []).length, 1);
    assert.match(mainText(body), /รวมใบที่เลือก ?ค่าธรรมเนียม ?650 บาท/);
  });

  it('says of what only the agency takes where to go and what is known, and offers nothing to send', async () => {
    const path = '/guide/tourism/result?tour.sells-tours=yes';
    const { body } = await get(path);
    assert.equal(headingOf(body), 'คุณต้องขอ 1 ใบ ที่หน่วยงานโดยตรง');
    const text = mainText(body);
    assert.match(text, /กรมการท่องเที่ยว/);
    assert.match(text, /1,200 บาท ถึง 202,000 บาท/);
    assert.match(text, /15 วัน/);
    assert.ok(!body.includes('name="licence"') && !body.includes('action="/start"'));
    const hospital = mainText((await get('/guide/elderly-care/result?health.kind=none&medical.care=hospital')).body);
    assert.match(hospital, /ขอหลังจากได้ แผนงานจัดตั้งโรงพยาบาล/);
    const crafted = await (await fixture.signedIn(malee)).get(
      `/start${path.slice(path.indexOf('?'))}&business=tourism&chosen=1&licence=tour-business`,
    );
    assert.match(crafted.location ?? '', /^\/guide\/tourism\/result/);
  });

  it('says how long those take together that wait for each other, and which waits for which', async () => {
    const text = mainText((await get(`${guide}/result?${GUIDE}&chosen=1&licence=food-small&licence=liquor`)).body);
    assert.match(text, /ใบสุดท้ายเสร็จภายใน ?8 วันทำการ/, 'seven days, then one');
    assert.match(text, /รอกันตามลำดับ: หนังสือรับรองการแจ้ง \(อาหาร\) แล้วใบอนุญาตขายสุรา/);
    assert.match(text, /1 วันทำการ รวมใบที่ต้องรอ 8 วันทำการ/);
    const clinic = mainText((await get('/guide/beauty-clinic/result?medical.care=clinic')).body);
    assert.match(clinic, /ใบที่ต้องรอกันใช้เวลารวม \d+ วัน/);
    assert.match(clinic, /เก็บหรือส่งที่อยู่เว็บของหน้านี้/);
  });

  it('says what taking a licence out drops, where there is more than one', async () => {
    const { body } = await get(`${guide}/result?${GUIDE}`);
    assert.match(mainText(body), /ถ้าเอาออก ลดคำถาม \d+ ข้อ เอกสาร \d+ ฉบับ/);
    const one = await get(`${guide}/result?${GUIDE}&chosen=1&licence=food-small`);
    assert.doesNotMatch(mainText(one.body), /ถ้าเอาออก/);
  });

  it('begins a long plan with all of it at a glance, each leading to its details', async () => {
    const { body } = await get(`/guide/retail/result?${everythingIn(fixture.catalogue, 'retail')}`);
    const links = [...body.matchAll(/href="#(plan-[^"]+)"/g)].map(([, id]) => id ?? '');
    assert.ok(links.length > 10, String(links.length));
    for (const id of links) assert.ok(body.includes(`id="${id}"`), id);
    assert.ok(!(await get(`${guide}/result?${GUIDE}`)).body.includes('href="#plan-'), 'a short plan needs none');
  });

  it('leads every business from its first question to a result, whatever is answered', async () => {
    for (const { id } of fixture.catalogue.businesses.values()) {
      for (const pick of [0, -1] as const) {
        let location = `/guide/${id}/questions/1`;
        for (let page = 0; page < 30 && location.includes('/questions/'); page += 1)
          location = await answer(id, location, pick);
        const { status, body } = await get(location);
        assert.equal(status, 200, location);
        assert.match(headingOf(body), /^(คุณต้องขอ|จากคำตอบนี้)/, location);
      }
    }
  });

  /** Sends one more answer and follows: the first or last choice, yes or no, the least or the most. */
  async function answer(business: string, location: string, pick: 0 | -1): Promise<string> {
    const [path = '', query = ''] = location.split('?');
    const state = readGuide(fixture.catalogue, business, fieldsOfQuery(new URLSearchParams(query)));
    const concept = state?.questions[Number(path.split('/').at(-1)) - 1];
    assert.ok(concept, location);
    const samples = sampleAnswers({ concepts: new Map([[concept.id, concept]]) }, [concept.id], []);
    const values = samples.map((sample) => sample[concept.id]);
    const value = values.filter((one) => !Array.isArray(one) || one.length === 1).at(pick);
    const fields = queryFrom(formFieldsOf(concept, value)).toString();
    const sent = await get(`${path}?${[query, fields, 'sent=1', 'province=70', 'listed=1'].filter(Boolean).join('&')}`);
    assert.equal(sent.status, 303, `${location} ${fields}`);
    return sent.location ?? '';
  }

  it('asks for at least one licence', async () => {
    const { body, status } = await get(`${guide}/result?${GUIDE}&chosen=1`);
    assert.equal(status, 422);
    assert.match(summaryErrors(body)[0]?.text ?? '', /เลือกอย่างน้อย 1 ใบ/);
  });

  it('does not know other businesses or questions', async () => {
    for (const path of [
      '/guide/spaceship',
      '/guide/spaceship/result',
      `${guide}/questions/9`,
      `${guide}/questions/x`,
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('speaks English throughout when asked to', async () => {
    const { body } = await get(`${guide}/result?${GUIDE}&lang=en`);
    assert.equal(headingOf(body), 'You need 3 licences, all in one application');
    assert.doesNotMatch(mainText(body), /[ก-๙]/);
  });
});
