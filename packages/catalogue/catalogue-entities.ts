import type { EntityRef } from './catalogue-problem.ts';
import type { Catalogue } from './model.ts';

/** Everything of the catalogue that has a file of its own or a place in one, for checks that walk all of it. */
export function entitiesOf(catalogue: Catalogue): readonly { readonly entity: EntityRef; readonly value: unknown }[] {
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
  return maps.flatMap(([kind, map]) => [...map].map(([id, value]) => ({ entity: { kind, id }, value })));
}
