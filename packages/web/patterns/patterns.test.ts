import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkAccessibility, checkPage, sidewaysOverflow } from '../testing/check-page.ts';
import { openBrowser, type TestBrowser, widths } from '../testing/open-browser.ts';
import type { RunningApp, WebApp } from '../web-app.ts';
import { createPatternApp, patternPages } from './pattern-app.tsx';

const languages = ['th', 'en'] as const;
const pages = [...Object.keys(patternPages), '/no-such-page'];

describe('the pattern pages', () => {
  let app: WebApp<string, 'anyone'>;
  let running: RunningApp;
  let browser: TestBrowser;
  before(async () => {
    app = await createPatternApp();
    running = await app.listen({ port: 0 });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await running?.close();
  });

  for (const path of pages) {
    for (const lang of languages) {
      it(`are valid HTML: ${path} in ${lang}`, async () => {
        const { body } = await app.inject({ url: `${path}?lang=${lang}` });
        assert.deepEqual(await checkPage(body), []);
      });

      it(`are accessible and never scroll sideways: ${path} in ${lang}`, async () => {
        const page = await browser.open({ lang, width: widths.desk });
        const violations = collectPolicyViolations(page);
        await page.goto(`${running.origin}${path}?lang=${lang}`);
        assert.deepEqual(await checkAccessibility(page), []);
        for (const width of [widths.phone, 320]) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await sidewaysOverflow(page), 0, `${width} px`);
        }
        assert.deepEqual(await checkAccessibility(page), []);
        assert.deepEqual(violations, []);
        await page.context().close();
      });
    }
  }

  it('are never fooled: planted faults are found', async () => {
    const fault =
      '<!DOCTYPE html><html lang="th"><head><title>x</title></head><body><img src="/x.png"><p style="color:red">x</p></body></html>';
    const problems = (await checkPage(fault)).join('\n');
    assert.match(problems, /wcag\/h37/);
    assert.match(problems, /no-inline-style/);
    assert.match(problems, /0 h1/);
    const page = await browser.open();
    await page.setContent(fault);
    assert.match((await checkAccessibility(page)).join('\n'), /image-alt/);
    await page.context().close();
  });

  it('draw Thai with the fonts of the kit', async () => {
    const page = await browser.open();
    await page.goto(running.origin);
    const fonts: unknown = await page.evaluate(
      'document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === "loaded").map(({ weight }) => weight).sort())',
    );
    assert.deepEqual(fonts, ['400', '400', '600', '600']);
    await page.context().close();
  });
});

/** Everything the browser refused to load or run, as it says it on its console. */
function collectPolicyViolations(page: {
  on(event: 'console', seen: (message: { text(): string }) => void): unknown;
}): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}
