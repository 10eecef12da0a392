import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a source system saw it. */
export type Seen = { readonly url: URL; readonly headers: IncomingMessage['headers']; readonly body: string };

/** What the source system answers next; `hang` never answers. */
export type Scripted = { readonly status: number; readonly text: string } | 'hang';

/** A source system for tests: answers what `next` says and remembers what it saw. */
export type SourceSystem = {
  readonly origin: string;
  readonly seen: Seen[];
  next: Scripted;
  close(): void;
};

/** Starts a source system on a free port. */
export async function startSourceSystem(): Promise<SourceSystem> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    seen.push({ url: new URL(request.url ?? '/', 'http://x'), headers: request.headers, body });
    if (source.next !== 'hang') response.writeHead(source.next.status).end(source.next.text);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const source: SourceSystem = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    next: { status: 200, text: '{"Result":true}' },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return source;
}
