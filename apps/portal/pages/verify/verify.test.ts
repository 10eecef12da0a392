import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { plainPdf } from '@biz/actions/testing/workbench.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import { checkPage } from '@biz/web/testing/check-page.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('verifying a licence', () => {
  let portal: CaseFixture;
  let visitor: TestBrowser;
  let number = '';
  let paperNumber = '';
  let signed: Uint8Array;
  let draft: Uint8Array;
  before(async () => {
    portal = await openCaseFixture();
    visitor = portal.visitor();
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.draft(food);
    const { issued: drafted } = (await portal.read(food)).state;
    assert.ok(drafted?.sha256);
    draft = await portal.deps.files.open(drafted.sha256);
    await portal.play.sign(food);
    const { issued } = (await portal.read(food)).state;
    assert.ok(issued?.sha256);
    signed = await portal.deps.files.open(issued.sha256);
    number = issued.number;
    const liquor = byProcess(filing, 'excise');
    await portal.play.approve(liquor);
    await portal.play.payAtCounter(liquor);
    await portal.play.print(liquor);
    paperNumber = (await portal.read(liquor)).state.issued?.number ?? '';
  });
  after(() => portal.close());

  function check(bytes: Uint8Array) {
    return visitor.upload(paths.verify, { field: 'pdf', name: 'licence.pdf', type: 'application/pdf', bytes });
  }

  test('by number says what the public may know, and no more', async () => {
    const asTyped = await visitor.get(`${paths.verify}?number=${encodeURIComponent(` ${number.toLowerCase()} `)}`);
    assert.equal(asTyped.location, paths.verifyNumber(number));
    const { status, body } = await visitor.get(paths.verifyNumber(number));
    assert.equal(status, 200);
    assert.match(body, /มีผลใช้บังคับ/);
    assert.match(body, /ลำดวน มั่นคง/);
    assert.doesNotMatch(body, /1-?9999-?00000-?00-?5|0800000001|99\/9/, 'no ID, phone or address');
    assert.deepEqual(await htmlProblems(visitor, [paths.verify, paths.verifyNumber(number)]), []);
  });

  test('says that an unknown number is not in the register', async () => {
    const { status, body } = await visitor.get(paths.verifyNumber('NF-2569-999999'));
    assert.equal(status, 404);
    assert.match(body, /ไม่พบเลขที่นี้ในทะเบียน/);
    assert.deepEqual(await htmlProblems(visitor, [paths.verifyNumber('NF-2569-999999')]), []);
    const empty = await visitor.get(`${paths.verify}?number=`);
    assert.equal(empty.status, 422);
    assert.deepEqual(await checkPage(empty.body), []);
  });

  test('tells a right code from a forged one, and lets the register decide', async () => {
    const link = new URL(licenceLink(portal.deps.origin, number, portal.deps.licenceCodes));
    assert.match((await visitor.get(link.pathname + link.search)).body, /รหัสใน QR ตรงกับเลขที่นี้/);
    const forged = await visitor.get(`${paths.verifyNumber(number)}?c=0000-0000-0000`);
    assert.equal(forged.status, 200);
    assert.match(forged.body, /มีผลใช้บังคับ/);
    assert.match(forged.body, /QR อาจพิมพ์ผิดหรือถูกทำปลอม/);
    assert.match((await visitor.get(`${paths.verifyNumber(number)}?c=!`)).body, /QR อาจพิมพ์ผิด/);
  });

  test('says of a paper licence that the paper must be compared, and when it has expired', async () => {
    const { body } = await visitor.get(paths.verifyNumber(paperNumber));
    assert.match(body, /ใบนี้ออกเป็นกระดาษ/);
    const twoYears = 2 * 366 * 86_400_000;
    portal.bench.pass(twoYears);
    const expired = await visitor.get(paths.verifyNumber(paperNumber));
    assert.match(expired.body, /ไม่มีผล หมดอายุแล้ว/);
    assert.deepEqual(await checkPage(expired.body), []);
    portal.bench.pass(-twoYears);
  });

  test('by file tells the registered copy from an altered, an unsigned and a foreign one', async () => {
    const genuine = await check(signed);
    assert.equal(genuine.status, 200);
    assert.match(genuine.body, /ไฟล์นี้เป็นของจริง/);
    assert.match(genuine.body, new RegExp(number));
    assert.deepEqual(await checkPage(genuine.body), []);
    const bent = Buffer.from(signed);
    const at = Math.floor(bent.length / 3);
    bent[at] = (bent[at] ?? 0) ^ 1;
    assert.match((await check(bent)).body, /ไฟล์นี้ถูกแก้หลังลงนาม/);
    assert.match((await check(Buffer.concat([signed, Buffer.from('\n% more')]))).body, /ไฟล์นี้ถูกแก้หลังลงนาม/);
    assert.match((await check(draft)).body, /ไฟล์นี้ไม่มีลายมือชื่อดิจิทัล/);
    assert.match((await check(await plainPdf('any'))).body, /ไฟล์นี้ไม่มีลายมือชื่อดิจิทัล/);
  });

  test('by file refuses in place what cannot be checked', async () => {
    for (const bytes of [Buffer.from('no pdf'), Buffer.alloc(11 * 1_048_576, 32)]) {
      const { status, body } = await check(bytes);
      assert.equal(status, 422);
      assert.match(body, /govuk-error-summary/);
      assert.deepEqual(await checkPage(body), []);
    }
    assert.equal((await visitor.uploadAll(paths.verify, [])).status, 422);
  });
});
