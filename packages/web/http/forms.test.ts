import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json } from '../reply.ts';
import { createSampleApp } from '../testing/sample-app.tsx';
import { visitorOf } from '../testing/visitor.ts';

describe('a form', () => {
  it('is refused without the token of its page, with another visitor’s, and after sign-in with the old one', async () => {
    const app = await createSampleApp();
    const [visitor, other] = [visitorOf(app), visitorOf(app)];
    await visitor.get('/');
    await other.get('/');
    for (const form_token of ['', 'x', other.token()]) {
      const answer = await visitor.post('/sign-in', { name: 'x', form_token });
      assert.equal(answer.statusCode, 403);
      assert.match(answer.body, /WEB-004/);
    }
    const anonymous = visitor.token();
    assert.equal((await visitor.post('/sign-in', { name: 'x' })).statusCode, 303);
    assert.equal((await visitor.post('/members', { form_token: anonymous })).statusCode, 403);
    await visitor.get('/members');
    assert.equal((await visitor.post('/members', {})).statusCode, 200);
    await app.close();
  });

  it('is refused with a NUL character in a field', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    await visitor.get('/');
    const answer = await visitor.post('/sign-in', { name: 'x\0y' });
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /WEB-006/);
    await app.close();
  });

  it('is refused when a browser says that it comes from elsewhere', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    await visitor.get('/');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ]) {
      const answer = await visitor.post('/sign-in', { name: 'x' }, headers as unknown as Record<string, string>);
      assert.equal(answer.statusCode, 403);
      assert.match(answer.body, /WEB-005/);
    }
    assert.equal((await visitor.post('/sign-in', { name: 'x' }, { origin: 'http://127.0.0.1:3999' })).statusCode, 303);
    await app.close();
  });

  it('carries a token that is masked anew on every page', async () => {
    const app = await createSampleApp();
    const visitor = visitorOf(app);
    await visitor.get('/');
    const first = visitor.token();
    await visitor.get('/');
    assert.notEqual(visitor.token(), first);
    assert.equal((await visitor.post('/sign-in', { name: 'x', form_token: first })).statusCode, 303);
    await app.close();
  });

  it('keeps every value of a repeated field in order', async () => {
    const app = await createSampleApp();
    app.route({
      method: 'POST',
      path: '/echo',
      policy: 'all',
      handler: ({ form }) => json({ all: form.all('licence'), one: form.one('x'), names: form.names }),
    });
    const visitor = visitorOf(app);
    await visitor.get('/');
    const answer = await visitor.post('/echo', { licence: ['a', 'b'], ['__proto__']: 'x' });
    assert.deepEqual(answer.json(), { all: ['a', 'b'], one: '', names: ['form_token', 'licence', '__proto__'] });
    await app.close();
  });
});
