import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { plainPdf } from '@biz/actions/testing/workbench.ts';
import type { ConceptId } from '@biz/kernel/ids.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

const NAME = 'business.name-th' as ConceptId;
const OWNERSHIP = 'premises.ownership' as ConceptId;
const HANDLERS = 'food.handlers' as ConceptId;

describe('corrections', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  async function asked(count: number): Promise<ApplicationView> {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.askFor(food, count);
    return portal.read(food);
  }

  async function askedForMore(concept: ConceptId = NAME): Promise<ApplicationView> {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.askForMore(food, concept);
    return portal.read(food);
  }

  function pathsOf(its: ApplicationView): readonly string[] {
    return (its.state.corrections?.items ?? []).map((item) => paths.correctionsItem(its.id, itemKey(item)));
  }

  const pdf = (bytes: Uint8Array) => ({ field: 'file', name: 'new.pdf', type: 'application/pdf', bytes });

  test('list each item with the officer’s words and its status, and lead through them one by one', async () => {
    const its = await askedForMore();
    const list = await browser.get(paths.corrections(its.id));
    assert.match(list.body, /สงสัยโทรถามได้/);
    assert.equal(list.body.match(/ยังไม่ทำ/g)?.length, 3);
    const [answer = '', extra = '', reply = ''] = pathsOf(its);
    assert.ok(list.body.includes(`href="${answer}"`));
    assert.deepEqual(await htmlProblems(browser, [paths.corrections(its.id), answer, extra, reply]), []);
    assert.equal((await browser.get(paths.correctionsCheck(its.id))).location, paths.corrections(its.id));

    const shown = await browser.get(answer);
    assert.match(shown.body, /คำตอบเดิม/);
    assert.match(shown.body, /คำตอบใหม่จะใช้กับ/);
    const first = await browser.submit(answer, { [NAME]: 'ครัวคุณแม่ริมคลอง' });
    assert.equal(first.location, extra);
    const second = await browser.upload(extra, pdf(await plainPdf('drain')));
    assert.equal(second.location, reply);
    const third = await browser.submit(reply, { words: 'จะเปิดร้านวันที่ 1 มกราคม' });
    assert.equal(third.location, paths.correctionsCheck(its.id));

    const check = await browser.get(paths.correctionsCheck(its.id));
    for (const text of ['ครัวคุณแม่ริมคลอง', 'new.pdf', 'จะเปิดร้านวันที่ 1 มกราคม', 'คำขอเหล่านี้จะใช้']) {
      assert.ok(check.body.includes(text), text);
    }
    assert.deepEqual(await htmlProblems(browser, [paths.correctionsCheck(its.id)]), []);
    const sent = await browser.submit(paths.correctionsCheck(its.id), {});
    assert.equal(sent.location, `${paths.filing(its.state.filing)}?sent=1`);
    const tracking = await browser.get(sent.location ?? '');
    assert.match(tracking.body, /ส่งรายการแก้ไขแล้ว/);
    assert.match(tracking.body, /ครัวคุณแม่ริมคลอง/);
    assert.equal((await portal.read(its)).state.step, 'check');
    const again = await browser.get(paths.corrections(its.id));
    assert.equal(again.status, 200);
    assert.match(again.body, /ไม่มีรายการที่ต้องทำแล้ว/);
    assert.deepEqual(await htmlProblems(browser, [paths.corrections(its.id)]), []);
  });

  test('keep what was typed beside its error, and what is good whatever happens to the others', async () => {
    const its = await askedForMore();
    const [answer = '', extra = '', reply = ''] = pathsOf(its);
    for (const { path, fields, says } of [
      { path: answer, fields: { [NAME]: 'ครัวคุณแม่ริมน้ำ' }, says: /ยังเป็นคำตอบเดิม/ },
      { path: answer, fields: { [NAME]: 'ก'.repeat(300) }, says: /ก{300}/ },
      { path: reply, fields: { words: ' ' }, says: /เขียนคำตอบ หรือแนบไฟล์/ },
      { path: reply, fields: { words: 'ก'.repeat(2001) }, says: /2001.ตัวอักษร/ },
    ]) {
      const { status, body } = await browser.submit(path, fields);
      assert.equal(status, 422);
      assert.match(body, says);
      assert.match(body, /govuk-error-summary/);
      assert.deepEqual(await checkPage(body), []);
    }
    assert.match((await browser.get(extra)).body, /accept=".pdf"/);
    await browser.submit(answer, { [NAME]: 'ชื่อใหม่' });
    assert.match((await browser.get(answer)).body, /value="ชื่อใหม่"/);
    const elsewhere = await portal.signedIn();
    assert.match((await elsewhere.get(paths.corrections(its.id))).body, /พร้อมส่ง/, 'kept for other browsers too');
    assert.equal((await portal.read(its)).seq, its.seq, 'the officer has heard nothing yet');
  });

  test('add what follows from a new answer to the list', async () => {
    const its = await askedForMore(OWNERSHIP);
    const [answer = ''] = pathsOf(its);
    await browser.submit(answer, { [OWNERSHIP]: 'rent' });
    const list = await browser.get(paths.corrections(its.id));
    assert.match(list.body, /เรื่องที่ตามมาจากคำตอบใหม่/);
    const follow = paths.correctionsItem(its.id, 'answer:premises.lessor-kind');
    assert.ok(list.body.includes(`href="${follow}"`));
    assert.deepEqual(await htmlProblems(browser, [paths.corrections(its.id), follow]), []);
    assert.equal((await browser.get(paths.correctionsItem(its.id, 'answer:premises.area'))).status, 404);
  });

  test('change, add and remove the rows of a repeating answer', async () => {
    const its = await askedForMore(HANDLERS);
    const [answer = ''] = pathsOf(its);
    const shown = await browser.get(answer);
    assert.match(shown.body, /name="food\.handlers\[1\]\.first-name"/, 'one blank row more');
    assert.deepEqual(await htmlProblems(browser, [answer]), []);
    const row = (index: number, name: string) => ({
      [`food.handlers[${index}].title`]: 'นาย',
      [`food.handlers[${index}].first-name`]: name,
      [`food.handlers[${index}].last-name`]: 'ใจดี',
      [`food.handlers[${index}].position`]: 'ผู้เสิร์ฟ',
    });
    const bad = await browser.submit(answer, { ...row(0, 'มาลี'), 'food.handlers[1].title': 'นาย' });
    assert.equal(bad.status, 422);
    assert.deepEqual(await checkPage(bad.body), []);
    await browser.submit(answer, { ...row(0, 'มาลี'), ...row(1, 'สมชาย'), 'remove.0': 'yes' });
    const held = await portal.deps.queries.corrections.held(its.id, its.state.rounds);
    assert.deepEqual(
      held.map(({ answer: value }) => (Array.isArray(value) ? value.length : 0)),
      [1],
    );
  });

  test('say on top and at the item what is missing, refused or the same file again', async () => {
    const its = await asked(1);
    const [path = ''] = pathsOf(its);
    const [old] = its.state.documents;
    assert.ok(old);
    const same = await portal.deps.files.open(old.sha256);
    const cases = [
      { files: [], says: /เลือกไฟล์ใหม่ของ/ },
      { files: [pdf(same)], says: /เป็นไฟล์เดียวกับที่เจ้าหน้าที่ขอให้แก้/ },
      { files: [pdf(new Uint8Array())], says: /ไฟล์.*ว่าง|ว่างเปล่า/ },
      { files: [pdf(Buffer.alloc(21 * 1_048_576, 65))], says: /MB/ },
      { files: [pdf(Buffer.from('MZ executable'))], says: /govuk-error-message/ },
    ];
    for (const { files, says } of cases) {
      const { status, body } = await browser.uploadAll(path, files);
      assert.equal(status, 422);
      assert.match(body, says);
      assert.match(body, /govuk-error-summary/);
      assert.deepEqual(await checkPage(body), []);
    }
  });

  test('take the last file chosen for an item', async () => {
    const its = await asked(1);
    const [path = ''] = pathsOf(its);
    const [one, two] = [await plainPdf('one'), await plainPdf('two')];
    for (const file of [one, two, one]) await browser.upload(path, pdf(file));
    await browser.submit(paths.correctionsCheck(its.id), {});
    const document = its.state.documents[0]?.document;
    const held = (await portal.read(its)).state.documents.find((one) => one.document === document);
    const expected = await portal.deps.files.put(one);
    assert.equal(held?.sha256, expected.sha256);
  });

  test('tell what changed when the page was out of date, and send nothing', async () => {
    const its = await asked(1);
    const [path = ''] = pathsOf(its);
    await browser.upload(path, pdf(await plainPdf('stale')));
    const stale = await browser.submit(paths.correctionsCheck(its.id), { seq: String(its.seq - 1) });
    assert.equal(stale.status, 409);
    assert.match(stale.body, /คำขอเปลี่ยนไประหว่างที่คุณเปิดหน้านี้/);
    assert.deepEqual(await checkPage(stale.body), []);
    assert.equal((await portal.read(its)).state.turn, 'user');
  });

  test('answer a second press of the button like the first', async () => {
    const its = await asked(1);
    const [path = ''] = pathsOf(its);
    await browser.upload(path, pdf(await plainPdf('twice')));
    const page = await browser.get(paths.correctionsCheck(its.id));
    const once = / name="once" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const fields = { once, seq: String(its.seq) };
    const first = await browser.submit(paths.correctionsCheck(its.id), fields);
    const second = await browser.submit(paths.correctionsCheck(its.id), fields, { from: paths.actAs });
    assert.equal(second.location, first.location);
    assert.equal((await portal.deps.queries.history(its.id)).length, its.seq + 1);
  });

  test('show a letter of the officer, note when it was first opened, and keep it from everybody else', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    const file = await portal.play.sendLetter(food);
    const path = paths.officerDocument(food.id, file);
    const tracking = await browser.get(paths.filing(food.state.filing));
    assert.ok(tracking.body.includes(`href="${path}"`));
    assert.match(tracking.body, /เอกสารที่เจ้าหน้าที่ส่งให้คุณ/);
    assert.equal((await portal.deps.queries.corrections.opened(food.id)).size, 0);
    assert.equal((await browser.get(path)).status, 200);
    assert.equal((await portal.deps.queries.corrections.opened(food.id)).size, 1);
    assert.equal((await browser.get(paths.filingFile(food.state.filing, file))).status, 404, 'only with its receipt');
    assert.equal((await (await portal.signedIn(somchai)).get(path)).status, 404);
  });

  test('are not there for somebody else', async () => {
    const its = await asked(1);
    const other = await portal.signedIn(somchai);
    for (const path of [paths.corrections(its.id), ...pathsOf(its), paths.correctionsCheck(its.id)]) {
      assert.equal((await other.get(path)).status, 404);
    }
    for (const path of [...pathsOf(its), paths.correctionsCheck(its.id)]) {
      assert.equal((await other.post(path, { seq: '1', once: 'abcdefgh' })).status, 404);
    }
  });
});
