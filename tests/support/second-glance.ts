import { type TestBrowser, widths } from '@biz/web/testing/open-browser.ts';
import type { Page } from 'playwright-core';
import { inspectorOf } from './page-inspector.ts';
import type { Sight } from './person.ts';

/** Looks at a page once more, right when somebody sees the first one of its kind. */
export type SecondGlance = { look(url: string): Promise<void>; readonly problems: readonly string[] };

/** Kinds of pages that were looked at again, for all people of a test file. */
const glanced = new Set<string>();

/**
 * A second tab of the same person at the other width: the page opens in it in English and in Thai and is inspected as
 * always. Left out are pages that exist for one moment of a sign-in.
 */
export function secondGlanceOf(browser: TestBrowser, page: Page, who: string, sight: Sight): SecondGlance {
  const problems: string[] = [];
  const width = sight.width === widths.phone ? widths.desk : widths.phone;
  return {
    problems,
    async look(url) {
      const { pathname } = new URL(url);
      const kind = url.replace(/[?#].*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+(?!\d*\/)/g, '*');
      if (glanced.has(kind) || /^\/(?:sign-|interaction)/.test(pathname)) return;
      glanced.add(kind);
      const tab = await page.context().newPage();
      await tab.setViewportSize({ width, height: 900 });
      const inspector = inspectorOf(browser, tab, `${who}, second glance`, sight);
      for (const lang of ['en', 'th'] as const) {
        const address = new URL(url);
        address.searchParams.set('lang', lang);
        await tab.goto(address.href);
        await inspector.inspect(lang);
      }
      problems.push(...inspector.problems);
      await tab.close();
    },
  };
}
