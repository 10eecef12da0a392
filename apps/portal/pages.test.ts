import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkAccessibility, checkPage, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import { openBrowser, type TestBrowser as RealBrowser, widths } from '@biz/web/testing/open-browser.ts';
import type { RunningApp } from '@biz/web/web-app.ts';
import { headingOf, mainText } from './testing/page-text.ts';
import { type PageToLookAt, pagesToLookAt } from './testing/pages-to-look-at.ts';
import { type PortalFixture, portalFixture } from './testing/portal-fixture.ts';
import type { TestBrowser } from './testing/test-browser.ts';

const languages = ['th', 'en'] as const;

describe('every page of the first half', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let pages: readonly PageToLookAt[];
  before(async () => {
    fixture = await portalFixture();
    ({ browser, pages } = await pagesToLookAt(fixture));
  });
  after(() => fixture.close());

  async function open(page: PageToLookAt, lang: 'th' | 'en'): Promise<string> {
    const who = page.visitor ? fixture.visitor() : browser;
    await who.get(`/?lang=${lang}`);
    const { body } = page.send ? await who.submit(page.path, page.send) : await who.get(page.path);
    return body;
  }

  it('is valid HTML with one heading, in Thai and in English', async () => {
    for (const lang of languages) {
      for (const page of pages) {
        const body = await open(page, lang);
        assert.deepEqual(await checkPage(body), [], `${page.name} ${lang}`);
        assert.ok(body.includes(`<html lang="${lang}"`), `${page.name} ${lang}`);
        assert.notEqual(headingOf(body), '', `${page.name} ${lang}`);
      }
    }
  });

  it('says nothing in Thai to English readers but what people and agencies are called', async () => {
    const data = /ครัวคุณแม่ริมน้ำ|บริษัท|จำกัด|นางสาว|มาลี|ใจดี|หน้าร้าน|ริมน้ำ|อาหารตามสั่ง|ร้านอาหาร|ผู้ปรุง|เอกสาร\.pdf|สุรา/g;
    const registered = /ไทย|กรรมการหนึ่งคนลงลายมือชื่อ|99\/9 หมู่ที่ 4 ถนน\S* ตำบล\S+ อำเภอ\S+ จังหวัด\S+/g;
    for (const page of pages) {
      const text = mainText((await open(page, 'en')).replace(/<span lang="th">[^<]*<\/span>/g, ''))
        .replace(registered, '')
        .replace(data, '');
      assert.doesNotMatch(text, /[ก-๙]/, page.name);
    }
  });

  it('loads nothing from elsewhere and runs no inline code', async () => {
    for (const page of pages) {
      const body = await open(page, 'th');
      assert.doesNotMatch(body, /(src|href)="https?:/, page.name);
      const code = body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      assert.doesNotMatch(code, /<script(?![^>]* src=)|<style|\sstyle="|\son\w+="/, page.name);
    }
  });
});

describe('every page of the first half in a browser', () => {
  let fixture: PortalFixture;
  let running: RunningApp;
  let chromium: RealBrowser;
  let browser: TestBrowser;
  let pages: readonly PageToLookAt[];
  before(async () => {
    fixture = await portalFixture();
    ({ browser, pages } = await pagesToLookAt(fixture));
    running = await fixture.app.listen({ port: 0 });
    chromium = await openBrowser();
  });
  after(async () => {
    await chromium.close();
    await fixture.close();
  });

  for (const [lang, width] of [
    ['th', widths.phone],
    ['en', widths.desk],
  ] as const) {
    it(`has no accessibility findings and never scrolls sideways (${lang}, ${width} px)`, async () => {
      const visitor = await chromium.open({ width, lang });
      const owner = await chromium.open({ width, lang });
      const cookies = [...browser.cookies].map(([name, value]) => ({ name, value, url: running.origin }));
      await owner.context().addCookies(cookies);
      for (const { name, path, send, visitor: isOpen } of pages) {
        if (send) continue;
        const page = isOpen ? visitor : owner;
        page.removeAllListeners('console');
        page.on('console', (message) => assert.doesNotMatch(message.text(), /Content Security Policy/, name));
        await page.goto(`${running.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        assert.deepEqual(await checkAccessibility(page), [], name);
        assert.equal(await sidewaysOverflow(page), 0, name);
      }
    });
  }
});
