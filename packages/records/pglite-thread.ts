import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './pglite-worker.ts';

/** The embedded PostgreSQL in its own thread, reached over the ordinary wire protocol. */
export type PGliteThread = {
  /** A stream for a `pg` client. Only one may be in use at a time: the engine has a single session. */
  connect(): Duplex;
  /** Finishes what is queued, then ends the thread. */
  close(): Promise<void>;
};

/**
 * Starts the engine on a folder, or in memory when none is given. It runs in a thread because WebAssembly blocks: here it
 * would stall every page for the length of each query. Speaking the wire protocol lets the same `pg` driver, and so the
 * same values, errors and transactions, serve both stores.
 */
export async function startPGlite(folder: string | undefined): Promise<PGliteThread> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: folder, execArgv: [] });
  worker.setMaxListeners(0);
  await answered(worker, 'ready');
  let session = 0;
  return {
    connect: () => {
      session += 1;
      return new SessionStream(worker, session);
    },
    async close() {
      const closed = answered(worker, 'closed');
      tell(worker, { kind: 'close' });
      await closed;
      await worker.terminate();
    },
  };
}

class SessionStream extends Duplex {
  readonly #worker: Worker;
  readonly #session: number;
  readonly #onMessage: (message: FromWorker) => void;
  readonly #onExit: () => void;

  constructor(worker: Worker, session: number) {
    super();
    this.#worker = worker;
    this.#session = session;
    this.#onMessage = (message) => {
      if (message.kind === 'wire' && message.session === session && message.bytes.length > 0) this.push(message.bytes);
    };
    this.#onExit = () => this.destroy(new Error('the embedded database has stopped'));
    worker.on('message', this.#onMessage).on('error', this.#onExit).on('exit', this.#onExit);
    tell(worker, { kind: 'reset' });
  }

  /** The part of `net.Socket` that the driver calls. */
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off('message', this.#onMessage).off('error', this.#onExit).off('exit', this.#onExit);
    done(error);
  }

  #send(bytes: Buffer): void {
    tell(this.#worker, { kind: 'wire', session: this.#session, bytes: new Uint8Array(bytes) });
  }
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function answered(worker: Worker, kind: FromWorker['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (settle: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (message: FromWorker) => message.kind === kind && stop(resolve);
    const onError = (error: unknown) => stop(() => reject(error));
    const onExit = () => onError(new Error(`the embedded database stopped before it was ${kind}`));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
