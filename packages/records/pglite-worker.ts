import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/** What the main thread sends: one batch of complete PostgreSQL wire messages, a fresh session, or the end. */
export type ToWorker =
  | { readonly kind: 'wire'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly kind: 'reset' }
  | { readonly kind: 'close' };

/** What the thread answers; `session` tells an answer of an abandoned connection from a current one. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wire'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' };

/** One backend serves every connection in turn, so a new one must not inherit a transaction, statements or settings. */
const FRESH_SESSION = "ROLLBACK; DISCARD ALL; SET TIME ZONE 'UTC'";
const TERMINATE = 0x58;
/** The engine clears its whole cache when it starts; the cache of the operating system stands behind it. */
const SMALL_CACHE = ['-c', 'shared_buffers=16MB'];

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const engine = await PGlite.create(startOptions());
let previous: Promise<void> = Promise.resolve();
port.on('message', (message: ToWorker) => {
  previous = previous.then(() => serve(message));
});
answer({ kind: 'ready' });

async function serve(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'wire':
      if (message.bytes[0] === TERMINATE) return;
      return answer({ kind: 'wire', session: message.session, bytes: await engine.execProtocolRaw(message.bytes) });
    case 'reset':
      for (const statement of FRESH_SESSION.split('; ')) await engine.exec(statement);
      return;
    case 'close':
      await engine.close();
      answer({ kind: 'closed' });
      port.close();
  }
}

function answer(message: FromWorker): void {
  port.postMessage(message);
}

function startOptions(): PGliteOptions {
  const folder: unknown = workerData;
  const startParams = [...PGlite.defaultStartParams, ...SMALL_CACHE];
  return { startParams, ...(typeof folder === 'string' ? { dataDir: folder } : {}) };
}
