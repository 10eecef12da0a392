import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, textOf } from '../../testing/forms.ts';
import { fileSample } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');

describe('filters, search and views of the worklist', () => {
  let office: SampleOffice;
  let visitor: Visitor;
  let licence: string;
  const shops = (body: string) => ['ครัวคุณแม่', 'เฮงการช่าง', 'ลาบบ้านสวน'].filter((name) => body.includes(name));
  before(async () => {
    office = await openSampleOffice();
    licence = licenceThat(office, (row) => row.action === 'sign-licence');
    const other = licenceThat(office, (row) => row.asks === 'tracking-number');
    await fileSample(office, [licence as typeof other], { title: 'ครัวคุณแม่' });
    await fileSample(office, [licence as typeof other], { title: 'เฮงการช่าง' });
    await fileSample(office, [other], { title: 'ลาบบ้านสวน' });
    visitor = await office.visitor(officer);
  });
  after(() => office.close());

  test('a search looks in all tabs, says what it looked for, and leads on to one tab', async () => {
    const { body } = await visitor.get(`/applications?q=${encodeURIComponent('คุณ แม่')}&in=late`);
    assert.deepEqual(shops(body), ['ครัวคุณแม่']);
    assert.match(body, /bp-tabs__link"[^>]*aria-current="page">ทั้งหมด</);
    assert.match(body, /value="คุณ แม่"/);
    assert.match(body, /href="\/applications\?tab=todo&amp;q=[^"]+"/);
    const none = await visitor.get(`/applications?tab=late&q=${encodeURIComponent('คุณแม่')}`);
    assert.match(textOf(none.body), /ไม่พบคำขอตามที่กรองหรือค้นหา ค้นในทุกแท็บ/);
  });

  test('a search that names a licence offers it as a filter', async () => {
    const name = office.catalogue.licences.get(licence as never)?.shortName.th ?? '';
    const { body } = await visitor.get(`/applications?q=${encodeURIComponent(name)}`);
    const href = new RegExp(`href="([^"]*licence=${licence}[^"]*)"`).exec(body)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(href);
    assert.deepEqual(shops((await visitor.get(href)).body), ['ครัวคุณแม่', 'เฮงการช่าง']);
  });

  test('too short a search and a day that does not exist are said, with what was typed', async () => {
    const { body } = await visitor.get('/applications?q=xy&from.day=31&from.month=2&from.year=2569');
    assert.match(body, /href="#q"/);
    assert.match(body, /href="#from"/);
    assert.match(body, /name="from\.day"[^>]*value="31"/);
  });

  test('a filter stays with tabs and pages, and can be cleared', async () => {
    const { body } = await visitor.get(`/applications?in=todo&licence=${licence}&who=none`);
    assert.deepEqual(shops(body), ['ครัวคุณแม่', 'เฮงการช่าง']);
    assert.match(body, new RegExp(`href="/applications\\?tab=waiting&amp;licence=${licence}&amp;who=none"`));
    assert.match(body, /href="\/applications\?tab=todo">ล้างตัวกรอง/);
  });

  test('a view is kept under a name, opens first when wanted, and only for its officer', async () => {
    const query = `tab=all&licence=${licence}`;
    const page = `/applications/views?query=${encodeURIComponent(query)}`;
    const wrong = await visitor.post('/applications/views', {
      ...hiddenFields((await visitor.get(page)).body),
      name: ' ',
    });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#name"/);
    const done = await send(visitor, page, { name: 'งาน อาหาร', first: 'yes' });
    assert.equal(done.headers.location, `/applications?${query}`);
    const first = (await visitor.get('/applications')).body;
    assert.deepEqual(shops(first), ['ครัวคุณแม่', 'เฮงการช่าง']);
    assert.match(first, />งาน อาหาร<\/a>/);
    assert.deepEqual(shops((await visitor.get('/applications?tab=todo')).body).length, 3, 'an address goes first');
    const colleague = await office.visitor(officerOf('rim-nam-municipality', 'pakorn'));
    assert.ok(!(await colleague.get('/applications')).body.includes('งาน อาหาร'));
    const kept = await visitor.get('/applications/views');
    await visitor.post('/applications/views/deletion', { ...hiddenFields(kept.body), name: 'งาน อาหาร' });
    assert.ok(!(await visitor.get('/applications')).body.includes('งาน อาหาร'));
  });

  test('an address that is kept says only what the list understands', async () => {
    const { body } = await visitor.get(`/applications/views?query=${encodeURIComponent('tab=done&x="><script>')}`);
    assert.match(body, /name="query" value="tab=done"/);
  });
});
