import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  type KyselyConfig,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type QueryResult,
  Transaction,
} from 'kysely';

/** Thrown when the server answered the commit with a rollback, because a statement that nobody waited for had failed. */
export class AbortedTransactionError extends Error {
  constructor() {
    super('a statement of this transaction failed, so nothing of it was kept');
    this.name = 'AbortedTransactionError';
  }
}

/**
 * Runs work in a transaction on one connection. Statements leave in the turn in which they are asked for, without waiting for the
 * answers to those before them; the server runs them in that order. The commit leaves with the last ones that were asked for when
 * `work` ends: if any of them failed, nothing is kept and `AbortedTransactionError` is thrown. Throwing in `work` rolls back.
 */
export async function inTransaction<T, R>(
  db: Kysely<T>,
  config: KyselyConfig,
  client: PostgresPoolClient,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  const connection = new PipelinedConnection(client);
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  const { dialect } = config;
  try {
    const begun = client.query('begin', []);
    const done = await work(new Transaction<T>({ config, dialect, driver: new DummyDriver(), executor }));
    connection.end();
    const [{ command }] = await Promise.all([client.query('commit', []), begun]);
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
    client.release();
    return done;
  } catch (error) {
    connection.end();
    await giveBack(client, error);
    throw error;
  }
}

/** A connection that cannot be rolled back, for example because it was lost, is not used again. */
async function giveBack(client: PostgresPoolClient, error: unknown): Promise<void> {
  try {
    if (!(error instanceof AbortedTransactionError)) await client.query('rollback', []);
    client.release();
  } catch {
    client.release(true);
  }
}

/** Sends each statement at once. */
class PipelinedConnection implements DatabaseConnection {
  readonly #client: PostgresPoolClient;
  #hasEnded = false;

  constructor(client: PostgresPoolClient) {
    this.#client = client;
  }

  end(): void {
    this.#hasEnded = true;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#hasEnded) throw new Error('the transaction has ended');
    return counted(await this.#client.query<R>(sql, parameters));
  }

  streamQuery(): never {
    throw new Error('results are not streamed: page by key instead');
  }
}

const WRITES = new Set<PostgresQueryResult<unknown>['command']>(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function counted<R>({ command, rowCount, rows }: PostgresQueryResult<R>): QueryResult<R> {
  return WRITES.has(command) ? { rows, numAffectedRows: BigInt(rowCount) } : { rows };
}
