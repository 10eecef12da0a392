import assert from 'node:assert/strict';
import type { TestBrowser } from '@biz/web/testing/open-browser.ts';
import type { Locator, Page } from 'playwright-core';
import { inspectorOf } from './page-inspector.ts';
import { secondGlanceOf } from './second-glance.ts';

/** How somebody looks at the pages. */
export type Sight = { readonly width: number; readonly script: boolean };

/** Values for the fields of a form by their names; a list ticks several boxes. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** A file to choose in a file control. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Somebody in front of a browser of their own: opens, reads, follows, fills in and presses. Every page is inspected. */
export type Person = {
  readonly name: string;
  readonly page: Page;
  /** Opens an address; `status` when something else than the page is wanted. */
  open(url: string, options?: { readonly status?: number }): Promise<void>;
  /** Follows the link with this name. */
  follow(name: string | RegExp, within?: Locator): Promise<void>;
  /** Presses the button with this name and waits for the page it leads to; `status` when an error is what is wanted. */
  press(name: string | RegExp, options?: { readonly within?: Locator; readonly status?: number }): Promise<void>;
  fill(fields: FieldValues): Promise<void>;
  chooseFile(field: string, file: ChosenFile): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Opens the page again until it says this; for work that the system does by itself. */
  waitFor(text: string | RegExp): Promise<void>;
  /** The page's h1. */
  heading(): Promise<string>;
  /** What the page says, as one line. */
  text(): Promise<string>;
  /** Fails unless the page says all of this. */
  sees(...texts: readonly (string | RegExp)[]): Promise<void>;
  doesNotSee(...texts: readonly string[]): Promise<void>;
  /** The bytes behind a link or picture of the page, fetched with this person's cookies. */
  download(url: string): Promise<Uint8Array>;
  speaks(lang: 'th' | 'en'): void;
  /** Faults of the pages seen so far. */
  problems(): readonly string[];
  leave(): Promise<void>;
};

/** Longest time that work of the system may take until a page shows it. */
const PATIENCE_MS = 20_000;

/** A person with a fresh browser profile. */
export async function personAt(browser: TestBrowser, name: string, sight: Sight): Promise<Person> {
  const page = await browser.open({ width: sight.width, script: sight.script });
  page.setDefaultTimeout(10_000);
  const inspector = inspectorOf(page, name, sight);
  let lang: 'th' | 'en' = 'th';
  const glance = secondGlanceOf(page, name, sight);
  const inspect = async () => {
    if ((await inspector.inspect(lang)) && lang === 'th') await glance.look(page.url());
  };
  const text = async () => oneLine(await page.locator('body').innerText());
  const reach = (move: () => Promise<unknown>) =>
    arrive(page, sight.script, move, inspect).catch(async (error: unknown) => {
      throw new Error(`${name} is stuck at ${page.url()}: ${await text()}`, { cause: error });
    });
  return {
    name,
    page,
    async open(url, { status } = {}) {
      if (status !== undefined) inspector.expectStatus(status);
      await reach(() => page.goto(url));
    },
    follow: (link, within) => reach(() => named(within ?? page.locator('body'), 'link', link).click()),
    async press(button, { within, status } = {}) {
      if (status !== undefined) inspector.expectStatus(status);
      await reach(() => named(within ?? page.locator('body'), 'button', button).click());
    },
    fill: (fields) => fillIn(page, fields),
    chooseFile: (field, { name: fileName, bytes }) =>
      page
        .locator(`input[type="file"][name="${field}"]`)
        .setInputFiles({ name: fileName, mimeType: mimeOf(fileName), buffer: Buffer.from(bytes) }),
    back: () => reach(() => page.goBack()),
    reload: () => reach(() => page.reload()),
    waitFor: (wanted) => waitFor(page, wanted, inspect),
    heading: async () => oneLine(await page.locator('h1').innerText()),
    text,
    async sees(...texts) {
      const found = await text();
      for (const wanted of texts) {
        const isThere = typeof wanted === 'string' ? found.includes(wanted) : wanted.test(found);
        assert.ok(isThere, `${name} does not see "${wanted}" at ${page.url()} but: ${found}`);
      }
    },
    async doesNotSee(...texts) {
      const found = await text();
      for (const unwanted of texts) assert.ok(!found.includes(unwanted), `${name} sees "${unwanted}" at ${page.url()}`);
    },
    async download(url) {
      const response = await page.context().request.get(new URL(url, page.url()).href);
      assert.equal(response.status(), 200, url);
      return response.body();
    },
    speaks(other) {
      lang = other;
    },
    problems: () => [...inspector.problems, ...glance.problems],
    leave: () => page.context().close(),
  };
}

/** Does what leads to another page and waits until that one is there. */
async function arrive(
  page: Page,
  hasScript: boolean,
  move: () => Promise<unknown>,
  inspect: () => Promise<void>,
): Promise<void> {
  const loaded = page.waitForEvent('load');
  await Promise.all([hasScript ? Promise.any([loaded, replacedByScript(page)]) : loaded, move()]);
  await inspect();
}

/** After an upload the page's script puts the answer in its place and says so. */
async function replacedByScript(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => document.addEventListener('page-replaced', () => resolve(true), { once: true })),
  );
}

async function waitFor(page: Page, wanted: string | RegExp, inspect: () => Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const isThere = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
  for (;;) {
    const text = oneLine(await page.locator('body').innerText());
    if (isThere(text)) break;
    assert.ok(Date.now() < until, `"${wanted}" did not come at ${page.url()}: ${text}`);
    await page.reload();
  }
  await inspect();
}

/** The only link or button of this name; a name given as text is the whole of what one sees. */
function named(within: Locator, role: 'link' | 'button', name: string | RegExp): Locator {
  return within.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
}

async function fillIn(page: Page, fields: FieldValues): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const inputs = page.locator(`main [name="${name}"]:not([type="hidden"])`);
    const first = inputs.first();
    const kind = await first.evaluate((input) => `${input.tagName} ${input.getAttribute('type') ?? ''}`.toLowerCase());
    if (kind === 'input radio' || kind === 'input checkbox') {
      for (const one of typeof value === 'string' ? [value] : value) {
        await page.locator(`main [name="${name}"][value="${one}"]`).check();
      }
    } else if (kind.startsWith('select')) await first.selectOption(value);
    else await first.fill(typeof value === 'string' ? value : value.join('\n'));
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function mimeOf(fileName: string): string {
  return fileName.endsWith('.pdf') ? 'application/pdf' : 'image/png';
}
