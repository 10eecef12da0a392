import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RunningApp } from '@biz/web/web-app.ts';
import { type ActingPages, actingPages } from './acting-pages.ts';
import { MANDATE, VISIT } from './acting-steps.ts';
import { htmlProblems, visibleProblems } from './page-checks.ts';
import { type PortalFixture, portalFixture } from './portal-fixture.ts';

describe('every page about acting for others', () => {
  let fixture: PortalFixture;
  let running: RunningApp;
  let pages: readonly ActingPages[];
  before(async () => {
    fixture = await portalFixture();
    pages = await actingPages(fixture);
    running = await fixture.app.listen({ port: 0 });
  });
  after(() => fixture.close());

  it('answers, is valid HTML, and says nothing in Thai to English readers but names', async () => {
    for (const { who, browser, paths } of pages) {
      for (const path of paths)
        assert.equal((await browser.get(path)).status < 400 || path === '/nothing-here', true, path);
      const problems = await htmlProblems(browser, paths);
      assert.deepEqual(
        problems.filter((problem) => !isClearing(problem)),
        [],
        who,
      );
    }
  });

  it('is accessible and never scrolls sideways at 360 and 1280 px', async () => {
    const screenshots = process.env['SCREENSHOTS'];
    for (const { who, browser, paths, filled = [] } of pages) {
      const options = screenshots ? { screenshots: `${screenshots}/${who}` } : {};
      assert.deepEqual(await visibleProblems(running.origin, browser, [...paths, ...filled], options), [], who);
    }
  });

  it('is valid HTML with its errors too', async () => {
    const [principal, , staff] = pages;
    assert.ok(principal && staff);
    const { consent: _, ...silent } = VISIT;
    const answers = [
      await principal.browser.submit('/mandates/new', { ...MANDATE, attorney: '1', acts: [] }),
      await principal.browser.submit('/act-as', { who: '' }),
      await staff.browser.submit('/assist/new', { ...silent, nationalId: '' }),
    ];
    for (const { status } of answers) assert.equal(status, 422);
  });
});

/** A public device must clear itself for the next person even without script: WCAG 2.2.1 excepts what is essential. */
function isClearing(problem: string): boolean {
  return problem.includes('meta-refresh') && problem.includes('noscript');
}
