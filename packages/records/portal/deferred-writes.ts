/** Tables whose pending writes a read may have to wait for. */
export type WriteTarget =
  | 'drafts'
  | 'otps'
  | 'filings'
  | 'applications'
  | 'register'
  | 'files'
  | 'idempotency'
  | 'acting'
  | 'corrections'
  | 'other';

/**
 * Writes of one transaction that nobody waits for one by one: they go down the connection behind each other while the
 * command goes on, because waiting for each costs more than the write. All are waited for before the commit, and the
 * first one that fails is what the transaction throws.
 */
export type DeferredWrites = {
  /** Lets a write run on. Answers at once. */
  defer(target: WriteTarget, write: Promise<unknown>): Promise<void>;
  /** Waits for the writes to a table, before it is read. */
  after(target: WriteTarget): Promise<void>;
  /** Waits for all of them; never throws. */
  settle(): Promise<void>;
  /** Failures so far, in order. */
  readonly failures: readonly unknown[];
};

/** PostgreSQL's word for "an earlier statement of this transaction failed": never the cause itself. */
const TRANSACTION_ABORTED = '25P02';

/** The deferred writes of a new transaction. */
export function deferWrites(): DeferredWrites {
  const pending = new Map<WriteTarget, Promise<unknown>[]>();
  const failures: unknown[] = [];
  return {
    failures,
    async defer(target, write) {
      const settled = write.catch((error: unknown) => failures.push(error));
      pending.set(target, [...(pending.get(target) ?? []), settled]);
    },
    async after(target) {
      await Promise.all(pending.get(target) ?? []);
    },
    async settle() {
      await Promise.all([...pending.values()].flat());
    },
  };
}

/** The failure that the others follow from. */
export function rootOf(failures: readonly unknown[]): unknown {
  const isCause = (error: unknown) =>
    !(error instanceof Error && 'code' in error && error.code === TRANSACTION_ABORTED);
  return failures.find(isCause) ?? failures[0];
}
