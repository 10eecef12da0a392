import { Kysely, type KyselyConfig, type PostgresPoolClient, type Transaction, type TransactionBuilder } from 'kysely';
import { inTransaction } from './pipelined-transaction.ts';
import type { TransactionGuard } from './transaction-guard.ts';

/** A Kysely whose transactions are pipelined and known to the guard. */
export class PipelinedKysely<T> extends Kysely<T> {
  readonly #config: KyselyConfig;
  readonly #guard: TransactionGuard;
  readonly #connect: () => Promise<PostgresPoolClient>;

  constructor(config: KyselyConfig, guard: TransactionGuard, connect: () => Promise<PostgresPoolClient>) {
    super(config);
    this.#config = config;
    this.#guard = guard;
    this.#connect = connect;
  }

  override transaction(): TransactionBuilder<T> {
    const notOffered = (): never => {
      throw new Error('transactions run with the settings of the database');
    };
    return Object.assign(super.transaction(), {
      setAccessMode: notOffered,
      setIsolationLevel: notOffered,
      execute: async <R>(work: (tx: Transaction<T>) => Promise<R>) => {
        const client = await this.#connect();
        return inTransaction(this, this.#config, client, (tx) => this.#guard.inside(() => work(tx)));
      },
    });
  }
}
