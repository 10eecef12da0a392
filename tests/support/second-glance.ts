import { widths } from '@biz/web/testing/open-browser.ts';
import type { Page } from 'playwright-core';
import { inspectorOf, type PageInspector } from './page-inspector.ts';
import type { Sight } from './person.ts';

/** Looks at a page once more, right when somebody sees the first one of its kind. */
export type SecondGlance = { look(url: string): Promise<void>; readonly problems: readonly string[] };

/** Kinds of pages that were looked at again, for all people of a test file. */
const glanced = new Set<string>();

/**
 * A second tab of the same person at the other width: the page opens in it in English and in Thai and is inspected as
 * always. Left out are pages that exist for one moment of a sign-in.
 */
export function secondGlanceOf(page: Page, who: string, sight: Sight): SecondGlance {
  const width = sight.width === widths.phone ? widths.desk : widths.phone;
  let second: { readonly tab: Page; readonly inspector: PageInspector } | undefined;
  /** One tab for all pages of the person: a new one for each costs as much as looking at it. */
  async function openSecond() {
    const tab = await page.context().newPage();
    await tab.setViewportSize({ width, height: 900 });
    return { tab, inspector: inspectorOf(tab, `${who}, second glance`, sight) };
  }
  return {
    get problems() {
      return second?.inspector.problems ?? [];
    },
    async look(url) {
      const { pathname } = new URL(url);
      const kind = url.replace(/[?#].*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+(?!\d*\/)/g, '*');
      if (glanced.has(kind) || /^\/(?:sign-|interaction)/.test(pathname)) return;
      glanced.add(kind);
      second ??= await openSecond();
      const { tab, inspector } = second;
      for (const lang of ['en', 'th'] as const) {
        const address = new URL(url);
        address.searchParams.set('lang', lang);
        await tab.goto(address.href);
        await inspector.inspect(lang);
      }
    },
  };
}
