import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { answerOf, authorizeUrl, exchange, type Tokens, userInfo, walkSignIn } from './testing/flow.ts';
import { type StartedProvider, startProvider, testClient } from './testing/started-provider.ts';
import { testKeyring } from './testing/test-stores.ts';

describe('two processes on one database', () => {
  let first: StartedProvider;
  let second: StartedProvider;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    const keyring = testKeyring();
    first = await startProvider(database, [testClient('portal')], { keyring });
    second = await startProvider(database, [testClient('portal')], { keyring, origin: first.origin });
    second = { ...second, origin: second.listensAt };
    stop = async () => {
      await Promise.all([first.close(), second.close()]);
      await remove();
    };
  });

  after(() => stop());

  test('a code that one gave is exchanged at the other, and its token is good at both', async () => {
    const { last } = await walkSignIn(first, { url: authorizeUrl(first, 'portal'), username: 'malee' });
    const response = await exchange(second, 'portal', answerOf(last).get('code') ?? '');
    assert.equal(response.status, 200);
    const tokens: Tokens = JSON.parse(await response.text());
    assert.deepEqual(await userInfo(first, tokens.access_token), await userInfo(second, tokens.access_token));
  });

  test('both publish the same keys', async () => {
    const keysOf = async ({ origin }: StartedProvider) =>
      (await fetch(`${origin}/.well-known/openid-configuration/jwks`)).text();
    assert.equal(await keysOf(first), await keysOf(second));
  });

  test('a code offered to both at once is taken by one', async () => {
    const { last } = await walkSignIn(first, { url: authorizeUrl(first, 'portal'), username: 'malee' });
    const code = answerOf(last).get('code') ?? '';
    const answers = await Promise.all(
      [first, second, first, second].map((process) => exchange(process, 'portal', code)),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });
});
