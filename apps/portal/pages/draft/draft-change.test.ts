import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startDraftIn } from '../../testing/fill-in.ts';
import { isChecked, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('changing a draft as a whole', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  beforeEach(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    draft = await startDraftIn(browser, fixture);
  });
  afterEach(() => fixture.close());
  const stored = () => [...fixture.records.state.drafts.values()][0];

  it('takes out a licence and asks no longer what only it asked', async () => {
    const page = await browser.get(`${draft}/licences`);
    const chosen = stored()?.licences ?? [];
    assert.ok(isChecked(page.body, 'licences', chosen[0] ?? ''));
    const kept = chosen.filter((id) => id !== chosen[1]);
    assert.equal((await browser.submit(`${draft}/licences`, { licences: [...kept] })).location, draft);
    assert.deepEqual(stored()?.licences, kept);
    assert.doesNotMatch((await browser.get(draft)).body, /questions\/alcohol"/);
  });

  it('asks for at least one licence and keeps the draft as it is', async () => {
    const { status, body } = await browser.submit(`${draft}/licences`, {});
    assert.equal(status, 422);
    assert.equal(summaryErrors(body)[0]?.href, '#licences');
    assert.equal(stored()?.licences.length, 3);
  });

  it('takes no licence that does not belong to the business', async () => {
    const before = stored()?.licences ?? [];
    await browser.submit(`${draft}/licences`, { licences: [before[0] ?? '', 'nonsense'] });
    assert.deepEqual(stored()?.licences, [before[0]]);
  });

  it('fetches registered facts again after an outage', async () => {
    fixture.registries.isUp = false;
    const blind = await startDraftIn(browser, fixture);
    assert.match(mainText((await browser.get(`${blind}/registry`)).body), /ทะเบียนราษฎรยังไม่ตอบ/);
    const failed = await browser.submit(`${blind}/registry`, {});
    assert.doesNotMatch(mainText((await browser.get(failed.location ?? '')).body), /ดึงข้อมูลใหม่แล้ว/);
    fixture.registries.isUp = true;
    const { location } = await browser.submit(`${blind}/registry`, {});
    const text = mainText((await browser.get(location ?? '')).body);
    assert.match(text, /ดึงข้อมูลใหม่แล้ว/);
    assert.match(text, /สัญชาติไทย/);
    assert.doesNotMatch((await browser.get(blind)).body, /questions\/unverified/);
  });

  it('says where registered facts are corrected', async () => {
    const text = mainText((await browser.get(`${draft}/registry`)).body);
    assert.match(text, /ข้อมูลไม่ตรงกับความจริง.*สำนักทะเบียน/);
    assert.match(text, /ที่อยู่ตามทะเบียนบ้าน99\/9/);
  });

  it('deletes a draft only after asking', async () => {
    assert.match(mainText((await browser.get(`${draft}/removal`)).body), /กู้คืนไม่ได้/);
    assert.equal(fixture.records.state.drafts.size, 1);
    assert.equal((await browser.submit(`${draft}/removal`, {})).location, '/home');
    assert.equal(fixture.records.state.drafts.size, 0);
    assert.equal((await browser.get(draft)).status, 404);
  });
});
