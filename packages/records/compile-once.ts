import { type Compilable, type CompiledQuery, type Kysely, type QueryResult, type RawBuilder, sql } from 'kysely';

/** The values of a statement, by name: they stand for themselves while it is built, and are given each time it is run. */
export interface Values<V extends object> {
  value<Name extends keyof V>(name: Name): RawBuilder<V[Name]>;
}

/** Marks the place of a value in a statement that was built without it. */
class Place<V> {
  readonly name: keyof V;

  constructor(name: keyof V) {
    this.name = name;
  }
}

/**
 * A statement that is built when it is first run and from then on only sent: building costs more than the server's answer to
 * a look-up by key. For the statements of every request; whatever depends on a condition is built each time instead.
 */
export function compileOnce<T, V extends object, R>(
  build: (db: Kysely<T>, values: Values<V>) => Compilable<R>,
): (db: Kysely<T>, values: V) => Promise<QueryResult<R>> {
  let compiled: CompiledQuery<R> | undefined;
  return (db, values) => {
    compiled ??= build(db, { value: (name) => sql`${new Place<V>(name)}` }).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Place ? Reflect.get(values, parameter.name) : parameter,
    );
    return db.executeQuery({ ...compiled, parameters });
  };
}
