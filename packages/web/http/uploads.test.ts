import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json } from '../reply.ts';
import { createSampleApp } from '../testing/sample-app.tsx';

const limits = { maxBytes: 1_000, maxFiles: 2 };

/** Sends a multipart form to a route with these limits and tells what the handler saw. */
async function upload(
  parts: readonly (readonly [string, string | File])[],
  route: { upload?: typeof limits } = { upload: limits },
) {
  const app = await createSampleApp();
  app.route({
    method: 'POST',
    path: '/upload',
    policy: 'all',
    crossSite: 'allow',
    ...route,
    handler: ({ form }) =>
      json({
        note: form.one('note'),
        files: form
          .files('file')
          .map(({ name, bytes, isTooLarge, mediaType }) => [name, bytes.length, isTooLarge, mediaType]),
      }),
  });
  const running = await app.listen({ port: 0 });
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  const answer = await fetch(`${running.origin}/upload`, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  });
  const seen = await answer.json();
  await running.close();
  return { status: answer.status, seen };
}

const plan = (size: number, name = 'แผนผัง.pdf') => new File(['x'.repeat(size)], name, { type: 'application/pdf' });

describe('an upload', () => {
  it('reaches the handler with its fields, in whatever order they come', async () => {
    const { seen } = await upload([
      ['file', plan(10)],
      ['note', 'ครั้งแรก'],
      ['file', plan(20, '../../b.pdf')],
    ]);
    assert.deepEqual(seen, {
      note: 'ครั้งแรก',
      files: [
        ['แผนผัง.pdf', 10, false, 'application/pdf'],
        ['b.pdf', 20, false, 'application/pdf'],
      ],
    });
  });

  it('that is too large is cut and marked, so that the form can be shown again with what was typed', async () => {
    const { status, seen } = await upload([
      ['file', plan(5_000)],
      ['note', 'อยู่ครบ'],
    ]);
    assert.equal(status, 200);
    assert.deepEqual(seen, { note: 'อยู่ครบ', files: [['แผนผัง.pdf', 1_000, true, 'application/pdf']] });
  });

  it('of more files than allowed is refused', async () => {
    const { status, seen } = await upload([
      ['file', plan(1)],
      ['file', plan(1)],
      ['file', plan(1)],
    ]);
    assert.deepEqual([status, seen.code], [413, 'WEB-007']);
  });

  it('from an input left empty is no file', async () => {
    const { seen } = await upload([
      ['file', new File([], '')],
      ['note', 'x'],
    ]);
    assert.deepEqual(seen.files, []);
  });

  it('to a route that takes none is refused', async () => {
    const { status, seen } = await upload([['file', plan(1)]], {});
    assert.deepEqual([status, seen.code], [415, 'WEB-008']);
  });
});

it('a multipart body that is cut off is the sender’s mistake', async () => {
  const app = await createSampleApp();
  app.route({
    method: 'POST',
    path: '/upload',
    policy: 'all',
    crossSite: 'allow',
    upload: limits,
    handler: ({ form }) => json(form.names),
  });
  const answer = await app.inject({
    method: 'POST',
    url: '/upload',
    headers: { 'content-type': 'multipart/form-data; boundary=b', accept: 'application/json' },
    payload: '--b\r\ncontent-disposition: form-data; name="note"\r\n\r\ncut',
  });
  assert.equal(answer.statusCode, 400);
  await app.close();
});
