import { join } from 'node:path';
import { type TestBrowser, widths } from './open-browser.ts';

/** Pictures of a page as a phone and as a desk show it: `<name>-360.png` and `<name>-1280.png`. Returns their paths. */
export async function takeScreenshots(
  browser: TestBrowser,
  shot: { readonly url: string; readonly folder: string; readonly name: string; readonly lang?: 'th' | 'en' },
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const width of Object.values(widths)) {
    const page = await browser.open({ width, lang: shot.lang ?? 'th' });
    await page.goto(shot.url);
    await page.evaluate('document.fonts.ready');
    const path = join(shot.folder, `${shot.name}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
    paths.push(path);
    await page.context().close();
  }
  return paths;
}
