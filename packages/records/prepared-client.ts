import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import {
  type Answer,
  type AskedStatement,
  type PreparedStatements,
  SkippedStatementError,
  StatementBatch,
} from './statement-batch.ts';

/** A migration changed the columns that a prepared statement answers. */
const STALE_STATEMENT = '0A000';
/** Statements of varying length (long lists) would fill the server's memory; these many are kept per connection. */
const MOST_STATEMENTS = 400;

/** The prepared clients of one pool: each of its connections has one for as long as it lasts. */
export function preparedClients(): (client: PoolClient) => PostgresPoolClient {
  const names = statementNames();
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return (client) => {
    const prepared = known.get(client) ?? preparedClient(client, names);
    known.set(client, prepared);
    return prepared;
  };
}

/** Names of statements, the same in every connection of the process. */
type StatementNames = {
  /** The name of a statement; `undefined` when there are too many already. */
  nameOf(text: string): string | undefined;
  /** Gives every statement another name, so that each connection prepares it anew. */
  renew(): void;
};

/** The names of a process that has just started. */
function statementNames(): StatementNames {
  const names = new Map<string, string>();
  let generation = 1;
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
      const name = `s${generation}_${names.size + 1}`;
      names.set(text, name);
      return name;
    },
    renew() {
      generation += 1;
      names.clear();
    },
  };
}

/**
 * A pooled connection that lets the server parse and plan each distinct statement once, and sends what is asked for at the
 * same time as one message. A statement that a migration made stale is prepared anew and repeated; inside a transaction,
 * which is lost then, the error is thrown.
 */
function preparedClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
  const prepared: PreparedStatements = new Map();
  let asked: AskedStatement[] = [];
  let isInTransaction = false;

  function ask(text: string, values: readonly unknown[], name: string | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      asked.push({ text, values, name, resolve, reject });
      if (asked.length === 1) process.nextTick(send);
    });
  }
  function send(): void {
    const statements = asked;
    asked = [];
    client.query(new StatementBatch(statements, prepared));
  }

  async function run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = names.nameOf(text);
    try {
      const { command, rowCount, rows } = await ask(text, values, name);
      return { command: commandOf(command), rowCount, rows: rows as R[] };
    } catch (error) {
      if (error instanceof SkippedStatementError && text === 'commit') return run('rollback', []);
      const isStale = error instanceof Error && 'code' in error && error.code === STALE_STATEMENT;
      if (!isStale || name === undefined) throw error;
      if (names.nameOf(text) === name) names.renew();
      if (isInTransaction) throw error;
      return run(text, values);
    } finally {
      if (text === 'commit' || text === 'rollback') isInTransaction = false;
    }
  }

  /**
   * Does not wait for the answer. If no transaction was begun the connection is broken, so that nothing behind is kept without one;
   * skipped means that it was begun and a statement beside it failed.
   */
  async function begin(): Promise<PostgresQueryResult<never>> {
    isInTransaction = true;
    ask('begin', [], names.nameOf('begin')).catch((error: unknown) => {
      if (!(error instanceof SkippedStatementError)) client.connection.stream.destroy();
    });
    return { command: 'SELECT', rowCount: 0, rows: [] };
  }

  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(text: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('cursors are not used: page by key instead');
    return text === 'begin' ? begin() : run<R>(text, values);
  }

  return { query, release: (destroy) => client.release(destroy) };
}

const COMMANDS = ['UPDATE', 'DELETE', 'INSERT', 'MERGE', 'COMMIT', 'ROLLBACK'] as const;

/** Kysely counts rows by these; everything else counts nothing, like a select. */
function commandOf(command: string): PostgresQueryResult<unknown>['command'] {
  return COMMANDS.find((one) => one === command) ?? 'SELECT';
}
