import { entitiesOf } from './catalogue-entities.ts';
import type { Finding } from './catalogue-problem.ts';
import type { Catalogue } from './model.ts';
import type { Path } from './shape.ts';

/** What is said to be found says where. */
export function checkCertainty(catalogue: Catalogue): readonly Finding[] {
  return entitiesOf(catalogue).flatMap(({ entity, value }) =>
    [...unsourced(value, [])].map((path) => ({ entity, path, message: 'found, but where? source is missing' })),
  );
}

function* unsourced(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  if ('level' in value && value.level === 'found' && !('source' in value)) yield path;
  else
    for (const [key, member] of Object.entries(value))
      yield* unsourced(member, [...path, Array.isArray(value) ? Number(key) : key]);
}
