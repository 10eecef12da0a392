import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccessibility, checkPage, debuggerOf, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import type { Page, Response } from 'playwright-core';
import type { Sight } from './person.ts';

/** Looks at every page a person lands on and remembers what is wrong with it. */
export type PageInspector = {
  /**
   * Inspects the page that is open now; accessibility once for all pages of the same shape and width. Answers whether its
   * address opens the same page again.
   */
  inspect(lang: 'th' | 'en'): Promise<boolean>;
  /** Answers that are no fault because the story asks for them, such as a form with errors. */
  expectStatus(status: number): void;
  /** Everything found so far, one line each. */
  readonly problems: readonly string[];
};

/** Shapes of pages that were checked for accessibility, for all people of a test file. */
const checkedShapes = new Set<string>();
let pictures = 0;

/** Watches a page: its own HTML, its accessibility, its width, its console, its requests, its language. */
export function inspectorOf(page: Page, who: string, sight: Sight): PageInspector {
  const problems: string[] = [];
  let latest: Response | undefined;
  let expected = 200;
  const report = (problem: string) => problems.push(`${who} at ${pathOf(page.url())}: ${problem}`);

  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const isExpected = expected !== 200 && message.text().includes(`status of ${expected}`);
    if (!isExpected) report(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const cause = request.failure()?.errorText ?? '';
    if (cause !== 'net::ERR_ABORTED') report(`request failed: ${pathOf(request.url())} ${cause}`);
  });
  page.on('response', (response) => {
    if (isRedirect(response)) return;
    if (isPage(response, page)) latest = response;
    else if (response.status() >= 400) report(`${response.status()} from ${pathOf(response.url())}`);
  });

  async function inspect(lang: 'th' | 'en'): Promise<boolean> {
    if (latest && latest.status() !== expected) report(`answered ${latest.status()} instead of ${expected}`);
    const canBeOpened = expected === 200 && latest?.request().method() === 'GET' && latest.status() === 200;
    expected = 200;
    const html = latest ? await latest.text() : await page.content();
    await takePicture(page, who);
    if (!new RegExp(`^<!DOCTYPE html>\\s*<html lang="${lang}"`).test(html)) report(`is not marked as ${lang}`);
    const overflow = await sidewaysOverflow(page);
    if (overflow > 0) report(`is ${overflow} px wider than its window`);
    if (lang === 'th') for (const leak of await foreignWords(page)) report(`speaks English: ${leak}`);
    for (const problem of await checkPage(html)) report(problem);
    const shape = `${page.viewportSize()?.width} ${shapeOf(html)}`;
    if (checkedShapes.has(shape)) return canBeOpened;
    checkedShapes.add(shape);
    const found = sight.script ? await checkAccessibility(page) : await checkStill(page);
    for (const problem of found) report(problem);
    return canBeOpened;
  }

  return {
    inspect,
    expectStatus(status) {
      expected = status;
    },
    problems,
  };
}

/** The checker is a script itself, so scripts may run for as long as it looks; the page's own were left out when it loaded. */
async function checkStill(page: Page): Promise<readonly string[]> {
  const session = await debuggerOf(page);
  const forbidScripts = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value });
  // Only what differs from the session's own last word has an effect.
  await forbidScripts(true);
  await forbidScripts(false);
  try {
    return await checkAccessibility(page);
  } finally {
    await forbidScripts(true);
  }
}

/** The kinds of elements of a page with their classes: pages that differ only in words and number of rows are alike. */
function shapeOf(html: string): string {
  const elements = html.matchAll(/<([a-z0-9]+)(?:[^>]*? class="([^"]*)")?/g);
  return [...new Set([...elements].map(([, tag, classes = '']) => `${tag}.${classes}`))].sort().join(' ');
}

/** Where both languages of a definition are written, English stands on a Thai page on purpose, and has to be marked. */
const IN_BOTH_LANGUAGES = /^\/administration\/(?:definitions|revisions)(?:\/|$)/;

/** Three English words in a row, or the key of a message that nobody wrote. Names, addresses and codes are no sentences. */
async function foreignWords(page: Page): Promise<readonly string[]> {
  const { all, marked } = await wordsOf(page);
  const allowed = IN_BOTH_LANGUAGES.test(new URL(page.url()).pathname) ? marked : [];
  const text = allowed.filter((one) => one !== '').reduce((rest, one) => rest.replace(one, ' '), all);
  const sentences = text.match(/\b[a-z]{2,}(?: [a-z]{2,}){2,}\b/g) ?? [];
  const keys = text.match(/(?<![\w@/.:-])[a-z]+(?:\.[a-zA-Z]+){1,3}(?![\w.@/-])/g) ?? [];
  return [...sentences, ...keys.filter((key) => !/\.(?:pdf|png|jpe?g|invalid|csv)$/.test(key))];
}

/** What the page says, and what of it is marked as English: one question, because locators ask several each. */
function wordsOf(page: Page): Promise<{ readonly all: string; readonly marked: readonly string[] }> {
  return page.evaluate(() => {
    const [main, second] = document.querySelectorAll('main');
    if (!main || second) throw new Error('the page has not exactly one main part');
    const marked = [...main.querySelectorAll<HTMLElement>('[lang="en"]')].map((element) => element.innerText);
    return { all: main.innerText, marked };
  });
}

/** A picture of each page for people to look at, when a folder is named in SHOTS. */
async function takePicture(page: Page, who: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  const name = `${String(pictures).padStart(3, '0')}-${who}${pathOf(page.url()).replace(/[^\w.-]+/g, '_')}`.slice(
    0,
    120,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** A navigation, or the answer that the page's script puts in its place after an upload. */
function isPage(response: Response, page: Page): boolean {
  const request = response.request();
  if (request.isNavigationRequest()) return response.frame() === page.mainFrame();
  return request.resourceType() === 'xhr' && (response.headers()['content-type'] ?? '').startsWith('text/html');
}

function isRedirect(response: Response): boolean {
  return response.status() >= 300 && response.status() < 400;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
