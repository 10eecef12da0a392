import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { dropTexts, whyTexts } from '../../forms/need-texts.ts';
import { GUIDE, startDraftIn } from '../../testing/fill-in.ts';
import { mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import { guideResult } from '../guide/guide-result.ts';
import { readGuide } from '../guide/guide-state.ts';

const RESULT = `/guide/restaurant/result?${GUIDE}`;
const REQUIREMENTS = `/guide/restaurant/requirements?${GUIDE}`;

describe('the page about what is required', () => {
  let fixture: PortalFixture;
  before(async () => {
    fixture = await portalFixture();
  });
  after(() => fixture.close());
  const text = async (path: string) => mainText((await fixture.visitor().get(path)).body);
  const result = () => {
    const state = readGuide(fixture.catalogue, 'restaurant', Object.fromEntries(new URLSearchParams(GUIDE)));
    assert.ok(state);
    return guideResult(fixture.catalogue, state, undefined, '2026-11-20' as LocalDate);
  };

  it('says with true figures what became of the forms, like the result and the draft', async () => {
    const { counts } = result().form;
    const sentence = `คำถาม ${counts.questionsSeparately} ข้อ ใน 3 แบบ เหลือ ${counts.questionsOnce} ข้อ ในคำร้องเดียว`;
    const browser = await fixture.signedIn(malee);
    const draft = await startDraftIn(browser, fixture);
    const pages = [await text(REQUIREMENTS), await text(RESULT), mainText((await browser.get(draft)).body)];
    for (const page of pages) assert.ok(page.includes(sentence), `${sentence} in ${page.slice(0, 800)}`);
    assert.ok(pages[0]?.includes(`คำถาม ${counts.questionsOnce} ข้อ`));
  });

  it('names for each thing its licences and clauses, and what would drop it', async () => {
    const page = await text(REQUIREMENTS);
    assert.match(page, /ภาษีป้าย: เอกสารประกอบแบบ ภ\.ป\.1/);
    assert.match(page, /เอา ภาษีป้าย ออก/);
    assert.match(page, /ใบทะเบียนภาษีมูลค่าเพิ่ม.*ตอบว่า “ไม่ได้จดทะเบียน”/);
  });

  it('says what goes with each licence, and when it would not be needed', async () => {
    const page = await text(REQUIREMENTS);
    assert.match(page, /ใบนี้จะไม่ต้องขอ ถ้าข้อ “พื้นที่ร้านกี่ตารางเมตร” มากกว่า 200\sตร\.ม\./);
    assert.match(page, /หายไป คำถาม \d+ ข้อ เอกสาร \d+ ฉบับ/);
  });

  it('explains only what was chosen, and sends a visitor without answers or licences back', async () => {
    const one = await text(`${REQUIREMENTS}&chosen=1&licence=signboard-tax`);
    assert.doesNotMatch(one, /สุรา/);
    assert.doesNotMatch(one, /ถ้าเอาใบใดออก/);
    const visitor = fixture.visitor();
    assert.match((await visitor.get('/guide/restaurant/requirements')).location ?? '', /questions\/1$/);
    assert.equal((await visitor.get(`${REQUIREMENTS}&chosen=1`)).location, `${RESULT}&chosen=1`);
  });

  it('tells on a question and a document why they are there and what would drop them', async () => {
    const browser = await fixture.signedIn(malee);
    const draft = await startDraftIn(browser, fixture);
    const question = mainText((await browser.get(`${draft}/questions/signboard.signs`)).body);
    assert.match(question, /ไม่ต้องตอบเมื่อ\s*เอา ภาษีป้าย ออก/);
    const document = mainText((await browser.get(`${draft}/documents/vat-cert`)).body);
    assert.match(document, /เพราะข้อ “[^”]+ภาษีมูลค่าเพิ่ม[^”]*” ตอบว่า “จดทะเบียนแล้ว”/);
    assert.match(document, /ไม่ต้องแนบเมื่อ.*เอา ใบอนุญาตขายสุรา ออก/);
  });

  it('drops by answers only what no licence needs in any case', () => {
    const { documents } = result().form;
    const neededBy = documents.find(({ document }) => (document as string) === 'vat-cert')?.neededBy ?? [];
    assert.equal(dropTexts(fixture.catalogue, neededBy, 'en').length, 2);
    const always = neededBy.map(({ licence, clause }) => ({ licence, clause }));
    assert.deepEqual(dropTexts(fixture.catalogue, [...neededBy, ...always], 'en'), ['you take out Liquor licence']);
    assert.equal(whyTexts(fixture.catalogue, [...neededBy, ...neededBy], 'en').length, 1);
  });
});
