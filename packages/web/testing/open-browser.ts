import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/** The widths at which every page is looked at: a phone and a desk. */
export const widths = { phone: 360, desk: 1280 } as const;

/** How a page is opened: width in CSS pixels, language of the visitor, with or without script. */
export type PageOptions = { readonly width?: number; readonly lang?: 'th' | 'en'; readonly script?: boolean };

/** A headless browser for journeys and screenshots. */
export type TestBrowser = {
  /** A page with its own cookies. */
  open(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
};

/**
 * Flags the package recommends are left out where they would change what is tested: `--disable-web-security` switches off
 * the policies under test, `--single-process` ends the browser with its first closed context. The process limit keeps it from
 * starting a spare process beside every page; people with profiles of their own still have processes of their own.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--renderer-process-limit=1',
];

/** Unpacks the browser if that was not done yet. Several processes that do it at the same time start each other's halves. */
export const unpackBrowser = (): Promise<string> => chromium.executablePath();

/**
 * Starts the Chromium that comes with the packages, so that no browser has to be installed. It runs without the system
 * sandbox, because it also has to start as root in a container; it visits only our own pages.
 */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = await unpackBrowser();
  const browser: Browser = await playwright.launch({ executablePath, args: FLAGS, headless: true });
  return {
    async open({ width = widths.desk, lang = 'th', script = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: lang === 'th' ? 'th-TH' : 'en-GB',
        timezoneId: 'Asia/Bangkok',
        javaScriptEnabled: script,
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
