import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, test } from 'node:test';
import { isPublicAddress } from './public-address.ts';
import { createSafeFetch } from './safe-fetch.ts';

describe('the way out', () => {
  test('an origin that is not listed is refused before the network', async () => {
    let hits = 0;
    await withServer(
      (_, response) => {
        hits += 1;
        response.end();
      },
      async (origin) => {
        const fetch = createSafeFetch({ allow: ['https://elsewhere.invalid'] });
        assert.deepEqual(await fetch({ method: 'GET', url: `${origin}/x` }), {
          ok: false,
          error: { kind: 'origin-refused' },
        });
        const other = createSafeFetch({ allow: [], allowPrivate: [origin] });
        const sneaky = origin.replace('http://', 'http://user@');
        assert.equal((await other({ method: 'GET', url: sneaky })).ok, false);
        assert.equal((await other({ method: 'GET', url: 'not a url' })).ok, false);
      },
    );
    assert.equal(hits, 0);
  });

  test('a listed origin in a private network is refused unless it was listed as private', async () => {
    await withServer(
      (_, response) => response.end('{"a":1}'),
      async (origin) => {
        const asPublic = createSafeFetch({ allow: [origin] });
        assert.deepEqual(await asPublic({ method: 'GET', url: origin }), {
          ok: false,
          error: { kind: 'address-refused' },
        });
        const byName = origin.replace('127.0.0.1', 'localhost');
        const named = createSafeFetch({ allow: [byName] });
        assert.deepEqual(await named({ method: 'GET', url: byName }), {
          ok: false,
          error: { kind: 'address-refused' },
        });
        const asPrivate = createSafeFetch({ allow: [], allowPrivate: [origin] });
        const answer = await asPrivate({ method: 'GET', url: origin });
        assert.ok(answer.ok);
        assert.equal(new TextDecoder().decode(answer.value.body), '{"a":1}');
      },
    );
  });

  test('a redirect is not followed', async () => {
    await withServer(
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      async (origin) => {
        const fetch = createSafeFetch({ allow: [], allowPrivate: [origin] });
        assert.deepEqual(await fetch({ method: 'GET', url: origin }), { ok: false, error: { kind: 'redirected' } });
      },
    );
  });

  test('a body beyond the cap is cut off', async () => {
    await withServer(
      (_, response) => response.end('x'.repeat(2000)),
      async (origin) => {
        const fetch = createSafeFetch({ allow: [], allowPrivate: [origin], maxBytes: 1000 });
        assert.deepEqual(await fetch({ method: 'GET', url: origin }), { ok: false, error: { kind: 'too-large' } });
      },
    );
  });

  test('a server that never answers, and one that stops in the middle of the body, run into the deadline', async () => {
    for (const listener of [
      () => undefined,
      (_: unknown, response: { write(text: string): void }) => response.write('{'),
    ]) {
      await withServer(listener as RequestListener, async (origin) => {
        const fetch = createSafeFetch({ allow: [], allowPrivate: [origin], timeoutMs: 60 });
        assert.deepEqual(await fetch({ method: 'GET', url: origin }), { ok: false, error: { kind: 'timed-out' } });
      });
    }
  });

  test('a connection that breaks is an unreachable server, not an exception', async () => {
    const server = createTcpServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetch = createSafeFetch({ allow: [], allowPrivate: [origin] });
    assert.deepEqual(await fetch({ method: 'GET', url: origin }), { ok: false, error: { kind: 'unreachable' } });
    server.close();
  });

  test('method, headers and body arrive as given', async () => {
    await withServer(
      (request, response) => {
        request
          .setEncoding('utf8')
          .on('data', (text) => response.end(`${request.method} ${request.headers['x-a']} ${text}`));
      },
      async (origin) => {
        const fetch = createSafeFetch({ allow: [], allowPrivate: [origin] });
        const answer = await fetch({ method: 'POST', url: origin, headers: { 'x-a': 'b' }, body: 'ครัว' });
        assert.ok(answer.ok);
        assert.equal(new TextDecoder().decode(answer.value.body), 'POST b ครัว');
      },
    );
  });
});

describe('public addresses', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['64:ff9b::7f00:1', false],
    ['not an address', false],
  ];
  for (const [address, isPublic] of table) {
    test(`${address} is ${isPublic ? '' : 'not '}public`, () => assert.equal(isPublicAddress(address), isPublic));
  }
});

async function withServer(listener: RequestListener, run: (origin: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
