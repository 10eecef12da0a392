import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { checkAccessibility, checkPage, sidewaysOverflow } from '@biz/web/testing/check-page.ts';
import { openBrowser, type TestBrowser, widths } from '@biz/web/testing/open-browser.ts';
import { authorizeUrl } from './testing/flow.ts';
import { clientOrigin, type StartedProvider, startProvider, testClient } from './testing/started-provider.ts';
import { type Visited, type WebClient, webClient } from './testing/web-client.ts';

const everything =
  'openid profile title citizen_id phone email ial_level member_type organization_id roles user_id login_via';

describe('the pages', () => {
  let provider: StartedProvider;
  let service: Server;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    service = createServer((request, response) => response.end(`arrived at ${request.url}`));
    const serviceOrigin = await listening(service);
    provider = await startProvider(database, [
      testClient('portal'),
      testClient('office', { audience: 'officer' }),
      testClient('near', { redirectUris: [`${serviceOrigin}/callback`], postLogoutRedirectUris: [] }),
    ]);
    stop = async () => {
      await provider.close();
      await remove();
      service.close();
    };
  });

  after(() => stop());

  const post = (browser: WebClient, page: Visited, fields: Record<string, string>) =>
    browser.submit(page, new URL(page.url).pathname, fields);

  for (const lang of ['th', 'en'] as const) {
    test(`are valid HTML, empty, full and with errors (${lang})`, async () => {
      const browser = webClient(provider.origin);
      const check = async (name: string, page: Visited) => {
        assert.deepEqual(await checkPage(page.text), [], name);
        assert.match(page.text, new RegExp(`<html lang="${lang}"`), name);
        if (lang === 'en')
          assert.doesNotMatch(withoutLanguageLink(page.text), /[\u0e00-\u0e7f]{3}/, `${name}: Thai left`);
      };
      const open = async (clientId: string) =>
        browser.follow(
          await browser.visit(
            authorizeUrl(provider, clientId, { scope: everything, ui_locales: lang, prompt: 'consent' }),
          ),
        );

      const signIn = await open('office');
      await check('sign-in', signIn);
      await check('sign-in, nothing filled', await post(browser, signIn, { username: '', password: '' }));
      await check('sign-in, wrong', await post(browser, signIn, { username: '"><script>', password: 'x' }));
      await check('unsuitable', await post(browser, signIn, { username: 'malee', password: 'training-only' }));
      const consent = await browser.follow(
        await post(browser, signIn, { username: 'lamduan', password: 'training-only' }),
      );
      await check('consent', consent);
      await browser.follow(await post(browser, consent, { answer: 'agree' }));
      await check('home', await browser.visit(`${provider.origin}/`));
      const ask = await browser.follow(await browser.visit(`${provider.origin}/connect/endsession`));
      await check('sign out', ask);
      await check('signed out', await browser.follow(await browser.submit(ask, '/sign-out')));
      await check('ended', await browser.visit(signIn.url));
      await check('unknown service', await browser.follow(await browser.visit(authorizeUrl(provider, 'nobody'))));
      await check('problem', await browser.visit(`${provider.origin}/problem/server_error`));
    });
  }

  test('what somebody typed cannot become markup', async () => {
    const browser = webClient(provider.origin);
    const page = await browser.follow(await browser.visit(authorizeUrl(provider, 'portal')));
    const answer = await post(browser, page, { username: '"><script>alert(1)</script>', password: 'x' });
    assert.doesNotMatch(answer.text, /<script>alert/);
  });

  test('run under a policy without inline code, and may lead to registered services only', async () => {
    const page = await webClient(provider.origin).visit(`${provider.origin}/`);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, new RegExp(`form-action 'self' ${clientOrigin}`));
    assert.match(policy, /frame-ancestors 'none'/);
  });

  describe('in a browser', () => {
    let browser: TestBrowser;
    before(async () => {
      browser = await openBrowser();
    });
    after(() => browser.close());

    const start = (clientId: string) => {
      const { searchParams } = new URL(authorizeUrl(provider, clientId, { scope: everything, prompt: 'consent' }));
      if (clientId === 'near') searchParams.delete('redirect_uri');
      return `${provider.origin}/connect/authorize?${searchParams}`;
    };

    for (const [name, width] of Object.entries(widths)) {
      test(`have no accessibility finding and do not scroll sideways (${name})`, async () => {
        const page = await browser.open({ width });
        const check = async () => {
          assert.deepEqual(await checkAccessibility(page), [], page.url());
          assert.equal(await sidewaysOverflow(page), 0, page.url());
        };
        await page.goto(start('office'));
        await check();
        await page.fill('#username', 'malee');
        await page.fill('#password', 'wrong');
        await page.press('#password', 'Enter');
        await page.waitForSelector('.govuk-error-summary');
        await check();
        await page.click('button[value=pimjai]');
        await page.waitForSelector('button[value=agree]');
        await check();
        await page.goto(`${provider.origin}/connect/endsession`);
        await check();
      });
    }

    test('lead through sign-in and consent to the service, without script', async () => {
      const page = await browser.open({ width: widths.phone, script: false });
      await page.goto(start('near'));
      await page.fill('#username', 'somchai');
      await page.fill('#password', 'training-only');
      await page.press('#password', 'Enter');
      await page.click('button[value=agree]');
      await page.waitForURL(/\/callback\?code=/);
      assert.match((await page.textContent('body')) ?? '', /arrived at \/callback/);
    });

    test('lead back to the service by form_post, with script', async () => {
      const page = await browser.open();
      await page.goto(`${start('near')}&response_mode=form_post`);
      await page.click('button[value=malee]');
      await page.click('button[value=agree]');
      await page.waitForURL(/\/callback$/);
      assert.match((await page.textContent('body')) ?? '', /arrived at \/callback/);
    });
  });
});

/** The language link says its own name in its own language. */
function withoutLanguageLink(html: string): string {
  return html.replace(/<[^>]+lang="th"[^>]*>[^<]*</g, '<');
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
