import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';

describe('a person’s licences, messages and the journal about their data', () => {
  let portal: CaseFixture;
  before(async () => {
    portal = await openCaseFixture();
  });
  after(() => portal.close());

  test('are empty at first and say what will be there', async () => {
    const browser = await portal.signedIn(somchai);
    const pages = [paths.licences, paths.inbox, paths.accesses];
    assert.match((await browser.get(paths.licences)).body, /ยังไม่มีใบอนุญาต/);
    assert.match((await browser.get(paths.inbox)).body, /ยังไม่มีข้อความ/);
    assert.match((await browser.get(paths.accesses)).body, /ยังไม่มีใครเปิดดูข้อมูลของคุณ/);
    assert.deepEqual(await htmlProblems(browser, pages), []);
    for (const path of pages) assert.equal((await portal.visitor().get(path)).status, 303);
  });

  test('show a licence with its file, its signature and a link that proves it', async () => {
    const browser = await portal.signedIn();
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.sign(food);
    const { issued } = (await portal.read(food)).state;
    assert.ok(issued?.file);
    assert.match((await browser.get(paths.licences)).body, new RegExp(issued.number));
    const { body } = await browser.get(paths.licence(issued.number));
    const file = `${paths.licence(issued.number)}/file`;
    assert.ok(body.includes(`href="${file}"`));
    assert.match((await browser.get(file)).body, /^%PDF-/);
    const link = /href="(http[^"]*\/verify\/[^"]*)"/.exec(body)?.[1] ?? '';
    const { pathname, search } = new URL(link);
    assert.match((await portal.visitor().get(pathname + search)).body, /รหัสใน QR ตรงกับเลขที่นี้/);
    assert.deepEqual(await htmlProblems(browser, [paths.licences, paths.licence(issued.number)]), []);
    const other = await portal.signedIn(somchai);
    assert.equal((await other.get(paths.licence(issued.number))).status, 404);
    assert.equal((await other.get(file)).status, 404);
    assert.equal((await other.get(paths.licence('NF-2569-999999'))).status, 404);
  });

  test('count messages until they are marked as read', async () => {
    const browser = await portal.signedIn();
    const before = await browser.get(paths.inbox);
    assert.match(before.body, /ข้อความ \(\d+\)/);
    assert.match(before.body, /ใบอนุญาตดิจิทัลพร้อมให้ดาวน์โหลด/);
    assert.deepEqual(await htmlProblems(browser, [paths.inbox]), []);
    const marked = await browser.submit(paths.inbox, {});
    assert.equal(marked.location, paths.inbox);
    assert.doesNotMatch((await browser.get(paths.inbox)).body, /ข้อความ \(\d+\)|ยังไม่ได้อ่าน/);
  });

  test('name the unit, the purpose and the part of every look at the data', async () => {
    const { filing, applications } = await portal.sent();
    const agency = applications[0]?.state.agency;
    const document = applications[0]?.state.documents[0]?.document;
    assert.ok(agency && document);
    const by = 'sub-pimjai' as SubjectId;
    await portal.deps.store.transact<null, never>(async (tx) => {
      for (const what of ['application', `document:${document}`, 'something-new']) {
        const about = { by, byName: 'พิมพ์ใจ ตั้งตรง', agency, purpose: 'consider-application', filing: filing.id };
        await tx.recordAccess({ ...about, what, at: portal.deps.clock.now() });
      }
      return ok(null);
    });
    const browser = await portal.signedIn();
    const { body } = await browser.get(paths.accesses);
    assert.match(body, /พิจารณาคำขอ/);
    assert.match(body, /คำขอและคำตอบ/);
    assert.match(body, /เอกสาร: /);
    assert.match(body, new RegExp(filing.number));
    assert.doesNotMatch(body, /พิมพ์ใจ/);
    assert.deepEqual(await htmlProblems(browser, [paths.accesses]), []);
  });
});
