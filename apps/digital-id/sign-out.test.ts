import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { authorizeUrl, signedIn, userInfo } from './testing/flow.ts';
import { clientOrigin, type StartedProvider, startProvider, testClient } from './testing/started-provider.ts';
import { webClient } from './testing/web-client.ts';

describe('signing out', () => {
  let provider: StartedProvider;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    provider = await startProvider(database, [testClient('portal'), testClient('other')]);
    stop = async () => {
      await provider.close();
      await remove();
    };
  });

  after(() => stop());

  const endSession = (query: Record<string, string>) =>
    `${provider.origin}/connect/endsession?${new URLSearchParams(query)}`;
  const signIn = () => signedIn(provider, { clientId: 'portal', username: 'malee', scope: 'openid' });

  test('with the ID token it is done at once, and leads back to the registered address with the state', async () => {
    const { browser, tokens } = await signIn();
    const bye = `${clientOrigin}/portal/bye`;
    const left = await browser.visit(
      endSession({ id_token_hint: tokens.id_token, post_logout_redirect_uri: bye, state: 'after' }),
    );
    assert.equal(left.location, `${bye}?state=after`);
    assert.equal(browser.cookies.has('digital-id-sso'), false);
    await assert.rejects(userInfo(provider, tokens.access_token), /401/);
    const page = await browser.follow(await browser.visit(authorizeUrl(provider, 'portal')));
    assert.match(page.text, /name="password"/);
  });

  test('the return address is understood under its second name', async () => {
    const { browser, tokens } = await signIn();
    const bye = `${clientOrigin}/portal/bye`;
    const left = await browser.visit(endSession({ id_token_hint: tokens.id_token, post_logout_redirect_url: bye }));
    assert.equal(left.location, bye);
  });

  test('an address that is not registered, or of another client, leads nowhere', async () => {
    const { browser, tokens } = await signIn();
    for (const bye of [`${clientOrigin}/portal/bye/`, `${clientOrigin}/other/bye`, 'https://evil.example/']) {
      const request = endSession({ id_token_hint: tokens.id_token, post_logout_redirect_uri: bye });
      const answer = await browser.follow(await browser.visit(request));
      assert.equal(answer.status, 400);
      assert.equal(answer.location, undefined);
    }
    assert.ok(await userInfo(provider, tokens.access_token), 'and nobody was signed out');
  });

  test('without a hint the person is asked, may stay, and is told at the end', async () => {
    const { browser, tokens } = await signIn();
    const page = await browser.follow(await browser.visit(endSession({})));
    assert.match(page.text, /นางสาวมาลี ใจดี/);
    assert.ok(await userInfo(provider, tokens.access_token), 'asking alone signs nobody out');
    const done = await browser.follow(await browser.submit(page, '/sign-out'));
    assert.equal(new URL(done.url).pathname, '/signed-out');
    await assert.rejects(userInfo(provider, tokens.access_token), /401/);
  });

  test('an ID token of somebody else signs nobody out unasked', async () => {
    const malee = await signIn();
    const somchai = await signedIn(provider, { clientId: 'portal', username: 'somchai', scope: 'openid' });
    const page = await malee.browser.follow(
      await malee.browser.visit(endSession({ id_token_hint: somchai.tokens.id_token })),
    );
    assert.equal(new URL(page.url).pathname, '/sign-out');
    assert.ok(await userInfo(provider, malee.tokens.access_token));
    assert.ok(await userInfo(provider, somchai.tokens.access_token));
  });

  test('a forged ID token is refused', async () => {
    const { browser, tokens } = await signIn();
    const forged = `${tokens.id_token.slice(0, -6)}AAAAAA`;
    const answer = await browser.follow(await browser.visit(endSession({ id_token_hint: forged })));
    assert.equal(answer.status, 400);
    assert.ok(await userInfo(provider, tokens.access_token));
  });

  test('who is not signed in goes straight to the end, or back to the service', async () => {
    const browser = webClient(provider.origin);
    const end = await browser.follow(await browser.visit(endSession({})));
    assert.equal(new URL(end.url).pathname, '/signed-out');
    const { browser: gone, tokens } = await signIn();
    const request = endSession({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${clientOrigin}/portal/bye`,
    });
    await gone.visit(request);
    assert.equal((await gone.visit(request)).location, `${clientOrigin}/portal/bye`);
  });

  test('a form to sign out needs its token', async () => {
    const { browser, tokens } = await signIn();
    assert.equal((await browser.visit(`${provider.origin}/sign-out`, { form: {} })).status, 403);
    assert.ok(await userInfo(provider, tokens.access_token));
  });
});
