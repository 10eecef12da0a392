import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, json, raw, redirect } from '../reply.ts';
import { createSampleApp } from '../testing/sample-app.tsx';

describe('an answer', () => {
  it('forbids inline code, framing and sniffing, and is not stored', async () => {
    const app = await createSampleApp({ formTargets: ['http://127.0.0.1:3002'] });
    const { headers, body } = await app.inject({ url: '/' });
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none';style-src 'self';font-src 'self';img-src 'self';script-src 'self';connect-src 'self';frame-src 'self';form-action 'self' http://127.0.0.1:3002;frame-ancestors 'none';base-uri 'none'",
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
    assert.doesNotMatch(body, / style=| on\w+=|<script(?! type="module" src="\/assets\/)/);
    await app.close();
  });

  it('to an address that cannot be decoded is the usual page of what does not exist', async () => {
    const app = await createSampleApp();
    for (const url of ['/%zz', '/%c0%ae', `/${'x'.repeat(900)}`]) {
      const { statusCode, headers, body } = await app.inject({ url, headers: { accept: 'text/html' } });
      assert.equal(statusCode, 404, url);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(body, /WEB-/);
    }
    await app.close();
  });

  it('as a file is a download, inert, with its Thai name; shown in place only when harmless', async () => {
    const app = await createSampleApp();
    const bytes = new TextEncoder().encode('<script>alert(1)</script>');
    app.route({
      method: 'GET',
      path: '/html',
      policy: 'all',
      handler: () => file(bytes, { name: 'แผนผัง".html', mediaType: 'text/html', inline: true }),
    });
    app.route({
      method: 'GET',
      path: '/png',
      policy: 'all',
      handler: () => file(bytes, { name: 'a.png', mediaType: 'image/png', inline: true }),
    });
    const page = await app.inject({ url: '/html' });
    assert.match(
      String(page.headers['content-disposition']),
      /^attachment; filename="______?_?.html"; filename\*=UTF-8''%E0%B9%81.*%22\.html$/,
    );
    assert.equal(page.headers['content-security-policy'], "default-src 'none'; sandbox; frame-ancestors 'self'");
    assert.match(String((await app.inject({ url: '/png' })).headers['content-disposition']), /^inline/);
    await app.close();
  });

  it('never redirects out of the app by accident', () => {
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 'evil', '/a\nb', '/ a']) {
      assert.throws(() => redirect(path), /leaves the app/);
    }
    assert.deepEqual(redirect('/a?b=%E0#c'), { kind: 'redirect', location: '/a?b=%E0#c', status: 303 });
  });

  it('can be left to another handler, with the body untouched', async () => {
    const app = await createSampleApp();
    app.route({
      method: 'POST',
      path: '/provider/*',
      policy: 'all',
      body: 'untouched',
      crossSite: 'allow',
      handler: () => raw((request, response) => void request.pipe(response)),
    });
    const running = await app.listen({ port: 0 });
    const answer = await fetch(`${running.origin}/provider/token`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    });
    assert.equal(await answer.text(), 'a=1');
    await running.close();
  });
});

describe('assets and health', () => {
  it('serves assets by content hash for a year, compressed, and nothing else from the folder', async () => {
    const app = await createSampleApp();
    const name = /\/assets\/theme\.[0-9a-f]{12}\.css/.exec((await app.inject({ url: '/' })).body)?.[0] ?? '';
    const answer = await app.inject({ url: name, headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(answer.headers['content-encoding'], 'br');
    assert.ok(answer.rawPayload.length < 20_000, `${answer.rawPayload.length} bytes`);
    for (const path of ['/assets/manifest.json', '/assets/..%2fpackage.json', '/assets/.gitignore']) {
      assert.equal((await app.inject({ url: path })).statusCode, 404, path);
    }
    await app.close();
  });

  it('says that it is not ready while something it needs is down', async () => {
    const state = { isUp: true };
    const app = await createSampleApp({ ready: async () => state.isUp });
    assert.equal((await app.inject({ url: '/readyz' })).statusCode, 200);
    state.isUp = false;
    assert.equal((await app.inject({ url: '/readyz' })).statusCode, 503);
    assert.equal((await app.inject({ url: '/healthz' })).statusCode, 200);
    await app.close();
  });

  it('ends running requests before it closes', async () => {
    const app = await createSampleApp();
    const { promise: asked, resolve: nowAsked } = Promise.withResolvers<void>();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    app.route({
      method: 'GET',
      path: '/slow',
      policy: 'all',
      async handler() {
        nowAsked();
        await answered;
        return json('done');
      },
    });
    const running = await app.listen({ port: 0 });
    const response = fetch(`${running.origin}/slow`);
    await asked;
    const closed = running.close();
    answer();
    assert.equal(await (await response).json(), 'done');
    await closed;
    await assert.rejects(fetch(`${running.origin}/slow`));
  });
});
