import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { plainPdf } from '@biz/actions/testing/workbench.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { fileField } from './corrections-page.tsx';
import { documentItems } from './document-items.ts';

describe('corrections', () => {
  let store: TestDatabase;
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    store = await openTestDatabase('pglite');
    portal = await openCaseFixture(store.database);
    browser = await portal.signedIn();
  });
  after(async () => {
    await portal.close();
    await store.remove();
  });

  async function asked(count: number): Promise<ApplicationView> {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.askFor(food, count);
    return portal.read(food);
  }

  function pdf(its: ApplicationView, index: number, bytes: Uint8Array) {
    const document = documentItems(its.state.corrections?.items ?? [])[index]?.document;
    assert.ok(document);
    return { field: fileField(document), name: 'new.pdf', type: 'application/pdf', bytes };
  }

  test('show each item with the officer’s words, the old file and a place for the new one', async () => {
    const its = await asked(2);
    const { body } = await browser.get(paths.corrections(its.id));
    assert.equal(body.match(/type="file"/g)?.length, 2);
    assert.equal(body.match(/ไม่ครบ: ถ่ายไม่เห็นขอบล่าง/g)?.length, 2);
    for (const { file } of its.state.documents.slice(0, 2)) assert.match(body, new RegExp(file));
    assert.deepEqual(await htmlProblems(browser, [paths.corrections(its.id)]), []);
    assert.equal((await browser.get(paths.correctionsCheck(its.id))).location, paths.corrections(its.id));
  });

  test('keep a good file while another one is refused, and send all back once they are there', async () => {
    const its = await asked(2);
    const path = paths.corrections(its.id);
    const good = await plainPdf('good');
    const first = await browser.uploadAll(path, [pdf(its, 0, good), pdf(its, 1, Buffer.from('not a pdf'))]);
    assert.equal(first.status, 422);
    assert.match(first.body, /แนบแล้ว พร้อมส่ง/, 'the good one is kept');
    assert.equal(first.body.match(/govuk-error-message/g)?.length, 1);
    assert.deepEqual(await checkPage(first.body), []);
    assert.equal((await portal.read(its)).seq, its.seq, 'the officer has heard nothing yet');

    const elsewhere = await portal.signedIn();
    assert.match((await elsewhere.get(path)).body, /แนบแล้ว พร้อมส่ง/, 'kept for other browsers too');

    const second = await browser.uploadAll(path, [pdf(its, 1, await plainPdf('second'))]);
    assert.equal(second.location, paths.correctionsCheck(its.id));
    assert.deepEqual(await htmlProblems(browser, [paths.correctionsCheck(its.id)]), []);
    const sent = await browser.submit(paths.correctionsCheck(its.id), {});
    assert.equal(sent.location, `${paths.filing(its.state.filing)}?sent=1`);
    assert.match((await browser.get(sent.location ?? '')).body, /ส่งเอกสารแก้ไขแล้ว/);
    const after = await portal.read(its);
    assert.equal(after.state.step, 'check');
    const again = await browser.get(path);
    assert.equal(again.status, 200);
    assert.match(again.body, /ไม่มีรายการที่ต้องแก้แล้ว/);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
  });

  test('take the last file chosen for an item', async () => {
    const its = await asked(1);
    const path = paths.corrections(its.id);
    for (const text of ['one', 'two', 'one']) await browser.uploadAll(path, [pdf(its, 0, await plainPdf(text))]);
    await browser.submit(paths.correctionsCheck(its.id), {});
    const document = documentItems(its.state.corrections?.items ?? [])[0]?.document;
    const held = (await portal.read(its)).state.documents.find((one) => one.document === document);
    const expected = await portal.deps.files.put(await plainPdf('one'));
    assert.equal(held?.sha256, expected.sha256);
  });

  test('say on top and at the item what is missing, refused or the same file again', async () => {
    const its = await asked(1);
    const path = paths.corrections(its.id);
    const item = documentItems(its.state.corrections?.items ?? [])[0];
    const old = its.state.documents.find(({ document }) => document === item?.document);
    assert.ok(old);
    const same = await portal.deps.files.open(old.sha256);
    const cases = [
      { files: [], says: /เลือกไฟล์ใหม่ของ/ },
      { files: [pdf(its, 0, same)], says: /เป็นไฟล์เดียวกับที่เจ้าหน้าที่ขอให้แก้/ },
      { files: [pdf(its, 0, new Uint8Array())], says: /ไฟล์.*ว่าง|ว่างเปล่า/ },
      { files: [pdf(its, 0, Buffer.alloc(21 * 1_048_576, 65))], says: /MB/ },
      { files: [pdf(its, 0, Buffer.from('MZ executable'))], says: /govuk-error-message/ },
    ];
    for (const { files, says } of cases) {
      const { status, body } = await browser.uploadAll(path, files);
      assert.equal(status, 422);
      assert.match(body, says);
      assert.match(body, /govuk-error-summary/);
      assert.deepEqual(await checkPage(body), []);
    }
  });

  test('tell what changed when the page was out of date, and send nothing', async () => {
    const its = await asked(1);
    await browser.uploadAll(paths.corrections(its.id), [pdf(its, 0, await plainPdf('stale'))]);
    const stale = await browser.submit(paths.correctionsCheck(its.id), { seq: String(its.seq - 1) });
    assert.equal(stale.status, 409);
    assert.match(stale.body, /คำขอเปลี่ยนไประหว่างที่คุณเปิดหน้านี้/);
    assert.deepEqual(await checkPage(stale.body), []);
    assert.equal((await portal.read(its)).state.turn, 'user');
  });

  test('answer a second press of the button like the first', async () => {
    const its = await asked(1);
    await browser.uploadAll(paths.corrections(its.id), [pdf(its, 0, await plainPdf('twice'))]);
    const page = await browser.get(paths.correctionsCheck(its.id));
    const once = / name="once" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const fields = { once, seq: String(its.seq) };
    const first = await browser.submit(paths.correctionsCheck(its.id), fields);
    const second = await browser.submit(paths.correctionsCheck(its.id), fields, { from: paths.actAs });
    assert.equal(second.location, first.location);
    assert.equal((await portal.deps.queries.history(its.id)).length, its.seq + 1);
  });

  test('are not there for somebody else', async () => {
    const its = await asked(1);
    const other = await portal.signedIn(somchai);
    for (const path of [paths.corrections(its.id), paths.correctionsCheck(its.id)]) {
      assert.equal((await other.get(path)).status, 404);
      assert.equal((await other.post(path, { seq: '1', once: 'abcdefgh' })).status, 404);
    }
  });
});
