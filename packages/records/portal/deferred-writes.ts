import { AbortedTransactionError } from '../pipelined-transaction.ts';

/** Tables whose pending writes a read may have to wait for. */
export type WriteTarget = 'filings' | 'applications' | 'acting' | 'other';

/**
 * Writes of one transaction that nobody waits for one by one: they go down the connection behind each other while the
 * command goes on, because waiting for each costs more than the write. The first one that fails is what the transaction
 * throws.
 */
export type DeferredWrites = {
  /** A write of one statement, which has left. Nothing waits for it: the server runs what is asked for later after it. */
  send(write: Promise<unknown>): Promise<void>;
  /** A write of several steps, which runs on. Reading the table and the commit wait for it. Answers at once. */
  defer(target: WriteTarget, write: Promise<unknown>): Promise<void>;
  /** Waits for the writes to a table that may not have left, before it is read. */
  after(target: WriteTarget): Promise<void>;
  /** Waits until all statements have left, before the commit; never throws. */
  allSent(): Promise<void>;
  /** Waits for all answers; never throws. */
  settle(): Promise<void>;
  /** Failures so far, in order. */
  readonly failures: readonly unknown[];
};

/** PostgreSQL's word for "an earlier statement of this transaction failed": never the cause itself. */
const TRANSACTION_ABORTED = '25P02';

/** The deferred writes of a new transaction. */
export function deferWrites(): DeferredWrites {
  const pending = new Map<WriteTarget, Promise<unknown>[]>();
  const sent: Promise<unknown>[] = [];
  const failures: unknown[] = [];
  const noting = (write: Promise<unknown>) => write.catch((error: unknown) => failures.push(error));
  const allSent = async () => void (await Promise.all([...pending.values()].flat()));
  return {
    failures,
    async send(write) {
      sent.push(noting(write));
    },
    async defer(target, write) {
      pending.set(target, [...(pending.get(target) ?? []), noting(write)]);
    },
    async after(target) {
      await Promise.all(pending.get(target) ?? []);
    },
    allSent,
    async settle() {
      await allSent();
      await Promise.all(sent);
    },
  };
}

/** The failure that the others follow from. */
export function rootOf(failures: readonly unknown[]): unknown {
  return failures.find((error) => !isConsequence(error)) ?? failures[0];
}

function isConsequence(error: unknown): boolean {
  if (error instanceof AbortedTransactionError) return true;
  return error instanceof Error && 'code' in error && error.code === TRANSACTION_ABORTED;
}
