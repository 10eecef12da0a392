import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { empty } from './reply.ts';
import { checkPage } from './testing/check-page.ts';
import { memorySessionStore } from './testing/memory-session-store.ts';
import { createSampleApp, type SampleSession, sampleRefusals } from './testing/sample-app.tsx';
import { visitorOf } from './testing/visitor.ts';

describe('a route', () => {
  it('is listed with its policy, the kit’s own included', async () => {
    const app = await createSampleApp();
    assert.deepEqual(app.routes(), [
      { method: 'GET', path: '/assets/:file', policy: 'open-to-all' },
      { method: 'GET', path: '/healthz', policy: 'open-to-all' },
      { method: 'GET', path: '/readyz', policy: 'open-to-all' },
      { method: 'POST', path: '/session/renewal', policy: 'open-to-all' },
      { method: 'GET', path: '/', policy: 'all' },
      { method: 'POST', path: '/sign-in', policy: 'all' },
      { method: 'GET', path: '/members', policy: 'members' },
      { method: 'POST', path: '/members', policy: 'members' },
    ]);
    await app.close();
  });

  it('is refused by the router when it has no policy', async () => {
    const app = await createSampleApp();
    const withoutPolicy = { method: 'GET', path: '/open', handler: () => empty() } as unknown as Parameters<
      typeof app.route
    >[0];
    assert.throws(() => app.route(withoutPolicy), /route without policy: GET \/open/);
    await app.close();
  });

  it('answers foreign and missing things alike', async () => {
    const app = await createSampleApp();
    app.route({ method: 'GET', path: '/hidden', policy: 'hidden', handler: () => empty() });
    const [hidden, missing] = [await app.inject({ url: '/hidden' }), await app.inject({ url: '/nothing' })];
    const withoutReference = (body: string) => body.replace(/[0-9a-f-]{36}/g, '').replace(/\/(?:hidden|nothing)/g, '');
    assert.equal(hidden.statusCode, 404);
    assert.equal(withoutReference(hidden.body), withoutReference(missing.body));
    await app.close();
  });

  it('never runs for a subject who may not, and its body is not read', async () => {
    const app = await createSampleApp();
    let ran = 0;
    app.route({ method: 'POST', path: '/closed', policy: 'nobody', handler: () => empty(ran++) });
    const huge = {
      method: 'POST',
      url: '/closed',
      payload: 'x'.repeat(2_000_000),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    } as const;
    assert.equal((await app.inject(huge)).statusCode, 403);
    assert.equal(ran, 0);
    await app.close();
  });
});

describe('signing in', () => {
  it('leads to the sign-in page and remembers where one wanted to go', async () => {
    const app = await createSampleApp();
    const answer = await app.inject({ url: '/members?tab=2&lang=en' });
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, '/sign-in?to=%2Fmembers%3Ftab%3D2');
    await app.close();
  });

  it('begins a session under a new token and ends the one before', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    await visitor.get('/');
    await visitor.post('/sign-in', { name: 'มาลี' });
    const first = visitor.cookies.get('sample-session');
    assert.match((await visitor.get('/members')).body, /สวัสดี มาลี/);
    await visitor.post('/sign-in', { name: 'สมชาย' });
    assert.notEqual(visitor.cookies.get('sample-session'), first);
    const old = await app.inject({ url: '/members', headers: { cookie: `sample-session=${first}` } });
    assert.equal(old.statusCode, 401);
    assert.match(old.body, /href="\/sign-in\?to=%2Fmembers"/);
    assert.match(String(old.headers['set-cookie']), /sample-session=;/);
    await app.close();
  });

  it('sets cookies that script cannot read and other sites do not send', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    await visitor.get('/');
    const answer = await visitor.post('/sign-in', { name: 'x' });
    assert.match(String(answer.headers['set-cookie']), /^sample-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    await app.close();
  });

  it('pins cookies to host and TLS and sends HSTS when the origin is https', async () => {
    const app = await createSampleApp({ origin: 'https://biz.example' });
    const answer = await app.inject({ url: '/?lang=en' });
    assert.match(
      String(answer.headers['set-cookie']),
      /__Host-sample-form=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
    assert.match(String(answer.headers['strict-transport-security']), /max-age=63072000/);
    await app.close();
  });
});

describe('a language', () => {
  it('is Thai until asked, then remembered, and its link keeps page and query', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    assert.match((await visitor.get('/?q=1')).body, /<html lang="th".*href="\/\?q=1&amp;lang=en"/s);
    assert.match((await visitor.get('/?lang=en')).body, /<html lang="en"/);
    assert.match((await visitor.get('/')).body, /<html lang="en".*Hello -/s);
    assert.match((await visitor.get('/?lang=xx')).body, /<html lang="en"/);
    await app.close();
  });
});

describe('a refusal', () => {
  it('is a page with code, reference and what to do next', async () => {
    const app = await createSampleApp();
    app.route({
      method: 'GET',
      path: '/shop',
      policy: 'all',
      handler: () => sampleRefusals.refusal('shop-closed', { shop: 'ริมน้ำ' }),
    });
    const answer = await app.inject({ url: '/shop' });
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /ปิดรับแล้ว ริมน้ำ.*เลือกร้านอื่น.*SHP-001.*[0-9a-f]{8}-[0-9a-f-]{27}/s);
    assert.deepEqual(await checkPage(answer.body), []);
    await app.close();
  });

  it('is problem+json for machines, with the same code', async () => {
    const app = await createSampleApp();
    const answer = await app.inject({ url: '/nothing?lang=en', headers: { accept: 'application/json' } });
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    const { correlationId, ...problem } = answer.json();
    assert.match(correlationId, /^[0-9a-f-]{36}$/);
    assert.deepEqual(
      [problem.status, problem.code, problem.type],
      [404, 'WEB-001', 'urn:biz-portal:refusal:not-found'],
    );
    await app.close();
  });

  it('of a bug tells the visitor nothing and the log everything but people’s numbers', async () => {
    const lines: string[] = [];
    const app = await createSampleApp({
      log: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
    });
    app.route({
      method: 'GET',
      path: '/boom/:id',
      policy: 'all',
      handler: () => {
        throw new Error('no row for 1-2345-67890-12-3 of malee@example.com');
      },
    });
    const answer = await app.inject({ url: '/boom/1234567890123?phone=0812345678' });
    assert.equal(answer.statusCode, 500);
    assert.doesNotMatch(answer.body, /no row/);
    const log = lines.join('');
    assert.match(log, /no row for \[digits\] of \[e-mail\].*web-app\.test\.tsx/s);
    assert.match(log, /"route":"\/boom\/:id","status":500/);
    assert.doesNotMatch(log, /1234567890123|0812345678|malee@|127\.0\.0\.1/);
    await app.close();
  });

  it('answers too many requests from one address', async () => {
    const app = await createSampleApp({ rateLimit: { max: 2, windowSeconds: 60 } });
    await app.inject({ url: '/' });
    await app.inject({ url: '/' });
    const answer = await app.inject({ url: '/' });
    assert.equal(answer.statusCode, 429);
    assert.match(answer.body, /WEB-009/);
    assert.equal((await app.inject({ url: '/healthz' })).statusCode, 200);
    await app.close();
  });
});

describe('an outage', () => {
  it('of the session store still gives a page with code and reference, and keeps the visitor’s cookie', async () => {
    const sessions = memorySessionStore<SampleSession>();
    const down = { ...sessions, load: () => Promise.reject(new Error('store is down')) };
    const app = await createSampleApp({ sessions: down });
    const answer = await app.inject({ url: '/?lang=en', headers: { cookie: 'sample-session=abc' } });
    assert.equal(answer.statusCode, 500);
    assert.match(answer.body, /<html lang="en".*WEB-010/s);
    assert.doesNotMatch(answer.body, /store is down/);
    assert.doesNotMatch(String(answer.headers['set-cookie']), /sample-session/);
    await app.close();
  });
});

describe('the address of a visitor', () => {
  it('is believed from named proxies only', async () => {
    const rateLimit = { max: 1, windowSeconds: 60 };
    const direct = await createSampleApp({ rateLimit });
    const proxied = await createSampleApp({ rateLimit, trustedProxies: ['127.0.0.1'] });
    const from = (address: string) => ({ url: '/', headers: { 'x-forwarded-for': address } });
    const statuses = async (app: typeof direct) => [
      (await app.inject(from('203.0.113.1'))).statusCode,
      (await app.inject(from('203.0.113.2'))).statusCode,
    ];
    assert.deepEqual(await statuses(direct), [200, 429]);
    assert.deepEqual(await statuses(proxied), [200, 200]);
    await direct.close();
    await proxied.close();
  });
});
