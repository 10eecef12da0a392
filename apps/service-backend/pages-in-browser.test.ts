import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { checkAccessibility, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import { openBrowser, type TestBrowser, widths } from '@biz/web/testing/open-browser.ts';
import type { RunningApp } from '@biz/web/web-app.ts';
import { allPages } from './testing/all-pages.ts';
import { openSampleOffice, type SampleOffice } from './testing/sample-office.ts';
import type { Shown } from './testing/shown.ts';

/** One page of every kind; their states differ in words, which `pages.test.ts` reads. */
const KINDS = [
  'sign-in with a cause',
  'worklist',
  'officer accounts',
  'account',
  'issue with errors',
  'suspension to check',
  'definitions',
  'definition',
  'questions',
  'agency',
  'texts of a question',
  'fee of an agency',
  'revision being written',
  'revision with faults',
  'source with faults',
  'source to read',
  'terms with errors',
  'preview',
  'all errors',
  'examples',
  'submission to check',
  'closing days',
  'closing day to check',
  'worklist, empty',
  'worklist with errors',
  'views',
  'assignment',
  'export',
  'service times',
  'absences',
  'application',
  'review',
  'corrections',
  'section with errors',
  'requests, drafted',
  'requests, answered',
  'new item: letter, with errors',
  'item',
  'letter to check',
  'sending every kind',
  'late demand with errors',
  'approval',
  'refusal',
  'fee, assessed',
  'payment',
  'signature',
  'posting',
  'history',
  'calendar',
  'adding time',
  'agreed appointment',
  'offer',
  'offer to check',
  'cancellation',
  'absence',
  'result',
  'recorded result',
  'late application',
  'lateness',
  'lateness to check',
  'extension',
  'not at this step',
];

describe('every kind of page in a browser', () => {
  let office: SampleOffice;
  let running: RunningApp;
  let browser: TestBrowser;
  let pages: readonly Shown[];
  before(async () => {
    office = await openSampleOffice({ origin: 'http://127.0.0.1' });
    running = await office.app.listen({ port: 0 });
    browser = await openBrowser();
    pages = (await allPages(office)).filter(({ name }) => KINDS.includes(name));
  });
  after(async () => {
    await browser.close();
    await running.close();
    await office.close();
  });

  test('is accessible, and never scrolls sideways on a phone', async () => {
    assert.equal(pages.length, KINDS.length);
    for (const [width, lang] of [
      [widths.phone, 'th'],
      [widths.desk, 'en'],
    ] as const) {
      const page = await browser.open({ width, lang });
      for (const shown of pages) {
        await page.context().clearCookies();
        await page.context().addCookies(await cookieOf(shown));
        await page.goto(`${running.origin}${shown.path}${shown.path.includes('?') ? '&' : '?'}lang=${lang}`);
        assert.equal(await sidewaysOverflow(page), 0, `${shown.name} at ${width}`);
        assert.deepEqual(await checkAccessibility(page), [], `${shown.name} at ${width}`);
      }
      await page.context().close();
    }
  });

  async function cookieOf({ who }: Shown) {
    if (!who) return [];
    const { token } = await office.deps.sessions.create({ kind: 'officer', officer: who, idToken: 'id-token' });
    return [{ name: 'service-backend-session', value: token, url: running.origin }];
  }
});
