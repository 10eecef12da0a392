import { AsyncLocalStorage } from 'node:async_hooks';

/** Thrown when code inside a transaction asks for a second connection instead of using the transaction it was given. */
export class OuterHandleError extends Error {
  constructor() {
    super('a transaction is open in this call: use the handle it was given, not the database');
    this.name = 'OuterHandleError';
  }
}

/**
 * Remembers, per chain of calls, whether a transaction is open. On the embedded store a second connection would wait for
 * the first for ever, on PostgreSQL it would see other data and can exhaust the pool: both stores refuse it alike.
 */
export class TransactionGuard {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  /** Throws `OuterHandleError` inside a transaction of this database. */
  check(): void {
    if (this.#scope.getStore()?.open) throw new OuterHandleError();
  }

  /** Runs `work` as the body of a transaction. What it leaves running afterwards is free again. */
  async inside<T>(work: () => Promise<T>): Promise<T> {
    const scope = { open: true };
    try {
      return await this.#scope.run(scope, work);
    } finally {
      scope.open = false;
    }
  }
}
