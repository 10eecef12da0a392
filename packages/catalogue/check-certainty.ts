import type { EntityRef, Finding } from './catalogue-problem.ts';
import type { Catalogue } from './model.ts';
import type { Path } from './shape.ts';

/** What is said to be found says where. */
export function checkCertainty(catalogue: Catalogue): readonly Finding[] {
  const { concepts, documents, agencyKinds, agencies, businesses, licences, processes } = catalogue;
  const maps: readonly [EntityRef['kind'], ReadonlyMap<string, unknown>][] = [
    ['concept', concepts],
    ['document', documents],
    ['agency-kind', agencyKinds],
    ['agency', agencies],
    ['business', businesses],
    ['licence', licences],
    ['process', processes],
  ];
  return maps.flatMap(([kind, map]) =>
    [...map].flatMap(([id, value]) =>
      [...unsourced(value, [])].map((path) => ({
        entity: { kind, id },
        path,
        message: 'found, but where? source is missing',
      })),
    ),
  );
}

function* unsourced(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  if ('level' in value && value.level === 'found' && !('source' in value)) yield path;
  else
    for (const [key, member] of Object.entries(value))
      yield* unsourced(member, [...path, Array.isArray(value) ? Number(key) : key]);
}
