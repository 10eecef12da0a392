import { type Connection, Query } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol/dist/serializer.js';
import { type ValueParser, valueParsers } from './value-parsers.ts';

/** What the server answers to one statement. */
export type Answer = {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly Row[];
};

/** A statement that somebody waits for. Without a `name` it is not kept prepared. */
export type AskedStatement = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

type Row = Readonly<Record<string, unknown>>;
type Column = { readonly name: string; readonly parse: ValueParser };
/** `blank` has all columns: filling a copy of it costs a third of adding them one by one. */
type Shape = { readonly columns: readonly Column[]; readonly blank: Row };

/** The statements that one connection has prepared, by name, with what they answer. */
export type PreparedStatements = Map<string, Shape>;

type RowDescription = { readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[] };

/** Rejects a statement that the server never ran because one beside it had failed; `code` is the server's own word for that. */
export class SkippedStatementError extends Error {
  readonly code = '25P02';

  constructor() {
    super('a statement that was asked at the same time failed');
    this.name = 'SkippedStatementError';
  }
}

/**
 * Statements that are asked at the same time, as one message to the server, which answers them with one: each message either way
 * wakes a process. What comes behind a statement that fails is not run, and outside a transaction nothing of the batch is kept. The
 * columns of a prepared statement are asked for once on each connection; the server refuses it if they ever change.
 */
export class StatementBatch extends Query {
  #statements: readonly AskedStatement[];
  readonly #prepared: PreparedStatements;
  #answers: (Answer | { readonly failure: unknown })[] = [];
  #shape: Shape | undefined;
  #rows: Row[] = [];
  #failure: { readonly failure: unknown } | undefined;

  constructor(statements: readonly AskedStatement[], prepared: PreparedStatements) {
    super({ text: '' });
    this.#statements = statements;
    this.#prepared = prepared;
    this.submit = (connection) => this.#send(connection);
  }

  /** Answers the error of a value that cannot be sent, for which nothing has left. */
  #send(connection: Connection): unknown {
    try {
      const messages = this.#statements.flatMap((statement) => this.#messagesOf(statement));
      connection.stream.write(Buffer.concat([...messages, serialize.sync()]));
      return null;
    } catch (error) {
      for (const { reject } of this.#statements) reject(error);
      this.#forget();
      return error;
    }
  }

  #messagesOf({ text, name = '', values }: AskedStatement): readonly Buffer[] {
    const bind = serialize.bind({ statement: name, values: [...values], valueMapper: prepareValue });
    if (this.#prepared.has(name)) return [bind, serialize.execute()];
    // A statement that failed may have been prepared before it did.
    const forget = name === '' ? [] : [serialize.close({ type: 'S', name })];
    return [...forget, serialize.parse({ name, text }), bind, serialize.describe({ type: 'P' }), serialize.execute()];
  }

  get #current(): AskedStatement | undefined {
    return this.#statements[this.#answers.length];
  }

  handleRowDescription({ fields }: RowDescription): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: valueParsers.getTypeParser(dataTypeID) }));
    this.#shape = { columns, blank: Object.fromEntries(columns.map(({ name }) => [name, null])) };
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#shape ??= this.#prepared.get(this.#current?.name ?? '') ?? SHAPELESS;
    try {
      this.#rows.push(rowOf(this.#shape, fields));
    } catch (failure) {
      this.#failure = { failure };
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const name = this.#current?.name;
    if (name !== undefined && !this.#prepared.has(name)) this.#prepared.set(name, this.#shape ?? SHAPELESS);
    this.#answers.push(this.#failure ?? { ...tagOf(text), rows: this.#rows });
    this.#shape = undefined;
    this.#failure = undefined;
    this.#rows = [];
  }

  handleError(error: unknown): void {
    const failed = this.#current;
    for (const one of this.#statements) {
      const isCause = failed === undefined || one === failed;
      one.reject(isCause ? error : new SkippedStatementError());
    }
    this.#forget();
  }

  handleReadyForQuery(): void {
    this.#statements.forEach(({ resolve, reject }, index) => {
      const answer = this.#answers[index] ?? { failure: new Error('the server did not answer a statement') };
      if ('failure' in answer) reject(answer.failure);
      else resolve(answer);
    });
    this.#forget();
  }

  /** What is old enough to outlive small garbage collections may still name this object, and would keep all that it names. */
  #forget(): void {
    this.#statements = [];
    this.#answers = [];
    this.#rows = [];
  }
}

const SHAPELESS: Shape = { columns: [], blank: {} };

function rowOf({ columns, blank }: Shape, values: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = { ...blank };
  let index = 0;
  for (const { name, parse } of columns) {
    const value = values[index] ?? null;
    row[name] = value === null ? null : parse(value);
    index += 1;
  }
  return row;
}

/** The server's tag of a command: its first word, and the count at its end. */
function tagOf(text: string): Omit<Answer, 'rows'> {
  const words = text.split(' ');
  return { command: words[0] ?? '', rowCount: words.length > 1 ? Number(words.at(-1)) : 0 };
}
