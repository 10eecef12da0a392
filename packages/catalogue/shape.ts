import { err, ok, type Result } from '@biz/kernel/result.ts';
import { nearestName } from './nearest-name.ts';

/** Where in a file: keys and positions from the root. */
export type Path = readonly (string | number)[];

/** What does not fit a shape. `onKey`: the key itself is wrong, not its value. */
export type Misfit = {
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string;
  readonly onKey?: true;
};

/** JSON Schema 2020-12, as far as shapes use it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Reads raw data into `T` or says everything that does not fit; publishes the same rule as JSON Schema. */
export type Shape<T> = {
  readonly schema: JsonSchema;
  read(raw: unknown, path: Path): Result<T, readonly Misfit[]>;
};

/** A member that may be left out. */
export type OptionalShape<T> = { readonly optional: true; readonly shape: Shape<T> };

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** One shape for every member of `T`, so that a member added to a type without its shape does not compile. */
export type Members<T> = {
  [K in keyof T]-?: K extends OptionalKeys<T> ? OptionalShape<Exclude<T[K], undefined>> : Shape<T[K]>;
};

/** Marks a member that may be left out. */
export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { optional: true, shape };
}

/** A record with exactly these members; unknown ones are refused with the nearest known name. */
export function record<T extends object>(members: Members<T>): Shape<T> {
  const table = new Map(Object.entries<Shape<unknown> | OptionalShape<unknown>>(members));
  const required = [...table].filter(([, member]) => !('optional' in member)).map(([name]) => name);
  const properties = [...table].map(([name, member]) => [name, shapeOf(member).schema]);
  return {
    schema: { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false },
    read(raw, path) {
      if (!isRecord(raw)) return misfit(path, 'expected a record');
      const misfits: Misfit[] = unknownKeys(raw, [...table.keys()], path);
      const value: Record<string, unknown> = {};
      for (const [name, member] of table) {
        if (raw[name] === undefined) {
          if (required.includes(name)) misfits.push({ path, message: `${name} is missing` });
          continue;
        }
        const part = shapeOf(member).read(raw[name], [...path, name]);
        if (part.ok) value[name] = part.value;
        else misfits.push(...part.error);
      }
      return misfits.length > 0 ? err(misfits) : ok(value as T);
    },
  };
}

/** A record with free keys, each checked by `isKey`, and values of one shape. */
export function keyed<T>(isKey: RegExp, values: Shape<T>): Shape<{ readonly [key: string]: T }> {
  return {
    schema: { type: 'object', propertyNames: { pattern: isKey.source }, additionalProperties: values.schema },
    read(raw, path) {
      if (!isRecord(raw)) return misfit(path, 'expected a record');
      const misfits: Misfit[] = [];
      const value: Record<string, T> = {};
      for (const [key, item] of Object.entries(raw)) {
        if (!isKey.test(key))
          misfits.push({ path: [...path, key], message: `${key} is not an acceptable name`, onKey: true });
        const part = values.read(item, [...path, key]);
        if (part.ok) value[key] = part.value;
        else misfits.push(...part.error);
      }
      return misfits.length > 0 ? err(misfits) : ok(value);
    },
  };
}

/** A list of one shape. */
export function list<T>(items: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: items.schema },
    read(raw, path) {
      if (!Array.isArray(raw)) return misfit(path, 'expected a list');
      const parts = raw.map((item: unknown, index) => items.read(item, [...path, index]));
      const misfits = parts.flatMap((part) => (part.ok ? [] : part.error));
      return misfits.length > 0 ? err(misfits) : ok(parts.flatMap((part) => (part.ok ? [part.value] : [])));
    },
  };
}

/** Records told apart by their member `kind`. */
export function variants<T extends { readonly kind: string }>(
  cases: {
    [K in T['kind']]: Shape<Extract<T, { kind: K }>>;
  },
): Shape<T> {
  const table = new Map(Object.entries<Shape<T>>(cases));
  return {
    schema: { oneOf: [...table.values()].map((shape) => shape.schema) },
    read(raw, path) {
      if (!isRecord(raw)) return misfit(path, 'expected a record');
      const kind = String(raw.kind);
      const shape = table.get(kind);
      return shape ? shape.read(raw, path) : unknownName([...path, 'kind'], 'kind', kind, [...table.keys()]);
    },
  };
}

/** Text in short, or a record when there is more to say. */
export function shortOr<A extends string, B>(short: Shape<A>, long: Shape<B>): Shape<A | B> {
  return {
    schema: { oneOf: [short.schema, long.schema] },
    read: (raw, path) => (typeof raw === 'string' ? short.read(raw, path) : long.read(raw, path)),
  };
}

/** One of these words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  const table = new Map<unknown, T>(words.map((word) => [word, word]));
  return {
    schema: words.length === 1 ? { const: words[0] } : { enum: words },
    read(raw, path) {
      const word = table.get(raw);
      return word === undefined ? unknownName(path, 'word', String(raw), words) : ok(word);
    },
  };
}

/** Only `true`: a member that is present or left out. */
export const yes: Shape<true> = {
  schema: { const: true },
  read: (raw, path) => (raw === true ? ok(true) : misfit(path, 'expected true, or leave it out')),
};

/** `true` or `false`. */
export const bool: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (raw, path) => (typeof raw === 'boolean' ? ok(raw) : misfit(path, 'expected true or false')),
};

/** A finite number not below `minimum`. */
export function number(minimum: number): Shape<number> {
  return {
    schema: { type: 'number', minimum },
    read: (raw, path) =>
      typeof raw === 'number' && Number.isFinite(raw) && raw >= minimum
        ? ok(raw)
        : misfit(path, `expected a number from ${minimum}`),
  };
}

/** Text with something in it, matching `pattern` when one is given. Unquoted numbers are refused, so that `010` stays text. */
export function text(pattern?: RegExp): Shape<string> {
  return {
    schema: { type: 'string', minLength: 1, ...(pattern ? { pattern: pattern.source } : {}) },
    read(raw, path) {
      if (typeof raw !== 'string') return misfit(path, 'expected text; quote it if it looks like a number');
      if (raw.trim() === '') return misfit(path, 'must not be empty');
      return pattern === undefined || pattern.test(raw) ? ok(raw) : misfit(path, `does not match ${pattern.source}`);
    },
  };
}

/** Text that a kernel parser turns into a branded value. */
export function parsed<T>(name: string, parse: (raw: string) => Result<T, unknown>, schema: JsonSchema = {}): Shape<T> {
  return {
    schema: { type: 'string', ...schema },
    read(raw, path) {
      if (typeof raw !== 'string') return misfit(path, `expected ${name} as text; quote it if it looks like a number`);
      const result = parse(raw);
      return result.ok ? ok(result.value) : misfit(path, `${raw} is not ${name}`);
    },
  };
}

function shapeOf(member: Shape<unknown> | OptionalShape<unknown>): Shape<unknown> {
  return 'optional' in member ? member.shape : member;
}

function isRecord(raw: unknown): raw is { readonly [key: string]: unknown } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function unknownKeys(raw: object, known: readonly string[], path: Path): Misfit[] {
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [...path, key], message: `${key} is not known here`, onKey: true, ...near(key, known) }));
}

function unknownName(path: Path, what: string, name: string, known: readonly string[]): Result<never, Misfit[]> {
  return err([{ path, message: `${name} is not a known ${what}`, ...near(name, known) }]);
}

function near(name: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = nearestName(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

function misfit(path: Path, message: string): Result<never, readonly Misfit[]> {
  return err([{ path, message }]);
}
