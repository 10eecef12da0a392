import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { GUIDE } from '../../testing/fill-in.ts';
import { fieldErrors, hiddenOnce, inputValue, isChecked, mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { COMPANY, malee, OTHER_COMPANY } from '../../testing/registry-samples.ts';

describe('starting an application', () => {
  let fixture: PortalFixture;
  let start: string;
  before(async () => {
    fixture = await portalFixture();
    start = `/start?business=restaurant&${GUIDE}`;
  });
  after(() => fixture.close());

  it('asks a visitor to sign in and keeps everything that was answered', async () => {
    const { location } = await fixture.visitor().get(start);
    assert.equal(location, `/sign-in?${new URLSearchParams({ to: start })}`);
  });

  it('says what is fetched, from whom and why before anything is fetched', async () => {
    const { body } = await (await fixture.signedIn(malee)).get(start);
    for (const fact of [/กรมการปกครอง/, /กรมพัฒนาธุรกิจการค้า/, /ใบอนุญาตขายสุรา/]) assert.match(mainText(body), fact);
    assert.equal(fixture.records.state.drafts.size, 0);
  });

  it('opens a draft for oneself with the guide’s answers and the registered facts', async () => {
    const browser = await fixture.signedIn(malee);
    const { location } = await browser.submit(start, { who: 'self' });
    const draft = fixture.records.state.drafts.get(location?.split('/').at(-1) ?? '');
    assert.equal(draft?.applicant.kind, 'person');
    assert.equal(draft?.licences.length, 3);
    assert.deepEqual(draft?.answers['premises.area']?.source, 'guide');
    assert.deepEqual(draft?.answers['applicant.first-name']?.source, 'population');
  });

  it('opens a draft for a company of which one is a director, and shows it from then on', async () => {
    const browser = await fixture.signedIn(malee);
    const { status } = await browser.submit(start, { who: 'company', juristicId: '0-1055-99999-99-7' });
    assert.equal(status, 303);
    assert.match((await browser.get('/')).body, /ในนามของ <strong>บริษัท ครัวคุณแม่ริมน้ำ จำกัด/);
    assert.ok(isChecked((await browser.get(start)).body, 'who', 'current'));
  });

  it('refuses a company that does not list the person, and keeps the number that was typed', async () => {
    const browser = await fixture.signedIn(malee);
    const { status, body } = await browser.submit(start, { who: 'company', juristicId: OTHER_COMPANY });
    assert.equal(status, 422);
    assert.match(fieldErrors(body)[0] ?? '', /ไม่มีชื่อคุณเป็นกรรมการ/);
    assert.equal(inputValue(body, 'juristicId'), OTHER_COMPANY);
  });

  it('does not believe in a directorship while the register is down, and says so', async () => {
    const browser = await fixture.signedIn(malee);
    fixture.registries.isUp = false;
    const { body } = await browser.submit(start, { who: 'company', juristicId: COMPANY });
    fixture.registries.isUp = true;
    assert.match(fieldErrors(body)[0] ?? '', /ทะเบียนนิติบุคคลยังไม่ตอบ/);
  });

  it('says how to fix a number that is missing or wrong, or a choice that was not made', async () => {
    const browser = await fixture.signedIn(malee);
    const errorFor = async (fields: Record<string, string>) =>
      fieldErrors((await browser.submit(start, fields)).body)[0];
    assert.match((await errorFor({ who: 'company', juristicId: '' })) ?? '', /ใส่เลขทะเบียนนิติบุคคล 13 หลัก/);
    assert.match((await errorFor({ who: 'company', juristicId: '0105599999998' })) ?? '', /ต้องมี 13 หลัก/);
    assert.match((await errorFor({})) ?? '', /เลือกว่าทำรายการในนามใคร/);
    assert.match((await errorFor({ who: 'current' })) ?? '', /เลือกว่าทำรายการในนามใคร/);
  });

  it('opens a draft although the population register is down', async () => {
    const browser = await fixture.signedIn(malee);
    fixture.registries.isUp = false;
    const { location } = await browser.submit(start, { who: 'self' });
    fixture.registries.isUp = true;
    const { body } = await browser.get(location ?? '');
    assert.match(mainText(body), /ทะเบียนราษฎรยังไม่ตอบ/);
    assert.match(mainText(body), /ข้อมูลผู้ขออนุญาตที่ต้องกรอกเอง/);
  });

  it('opens one draft for one press of the button', async () => {
    const browser = await fixture.signedIn(malee);
    const once = hiddenOnce((await browser.get(start)).body);
    const before = fixture.records.state.drafts.size;
    const first = await browser.post(start, { who: 'self', once });
    fixture.time.pass(250);
    const second = await browser.post(start, { who: 'self', once });
    assert.equal(second.location, first.location);
    assert.equal(fixture.records.state.drafts.size, before + 1);
  });

  it('leads back to the result when nothing is chosen or an answer is missing', async () => {
    const browser = await fixture.signedIn(malee);
    assert.match((await browser.get(`${start}&chosen=1`)).location ?? '', /^\/guide\/\w+\/result\?/);
    assert.match(
      (await browser.get(start.replace('premises.area=120&', ''))).location ?? '',
      /^\/guide\/\w+\/result\?/,
    );
    assert.equal((await browser.get('/start?business=spaceship')).status, 404);
  });
});

describe('changing for whom one acts', () => {
  it('changes to a company and back, and refuses what the register does not say', async () => {
    const fixture = await portalFixture();
    const browser = await fixture.signedIn(malee);
    assert.equal((await browser.submit('/act-as', { who: 'company', juristicId: OTHER_COMPANY })).status, 422);
    assert.equal((await browser.submit('/act-as', { who: 'company', juristicId: COMPANY })).location, '/home');
    assert.match((await browser.get('/help')).body, /ในนามของ <strong>บริษัท ครัวคุณแม่ริมน้ำ จำกัด/);
    assert.equal((await browser.submit('/act-as', { who: 'self' })).location, '/home');
    assert.match((await browser.get('/help')).body, /ในนามของ <strong>นางสาวมาลี ใจดี/);
    await fixture.close();
  });
});
