import type { DefinitionContent } from './definition-content.ts';

/** One thing that two definitions say differently. `path` names members, and elements of lists by what they are about. */
export type DefinitionDifference = {
  readonly path: readonly string[];
  /** Absent where it was not there before, or is there no more. */
  readonly before?: unknown;
  readonly after?: unknown;
};

/** What an element of a list is known by; of other lists, its place. */
const KEYS = ['concept', 'document', 'id', 'from', 'kind'] as const;

/** Everything that two definitions say differently, member by member, in the order in which the later one says it. */
export function compareDefinitions(
  before: DefinitionContent,
  after: DefinitionContent,
): readonly DefinitionDifference[] {
  return compare(before.says, after.says, []);
}

function compare(before: unknown, after: unknown, path: readonly string[]): readonly DefinitionDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [then, now] = [membersOf(before), membersOf(after)];
  if (!then || !now) {
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  }
  const keys = [...now.keys(), ...[...then.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => compare(then.get(key), now.get(key), [...path, key]));
}

/** Members by name; undefined for what has none and is compared as a whole: texts, numbers, lists of names. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.some((item) => typeof item !== 'object') ? undefined : new Map(items.map(named));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(Object.entries(value));
}

function named(item: unknown, index: number): [string, unknown] {
  for (const key of KEYS) {
    const name = typeof item === 'object' && item !== null ? Reflect.get(item, key) : undefined;
    if (typeof name === 'string') return [name, item];
  }
  return [String(index + 1), item];
}
