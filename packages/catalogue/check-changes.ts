import type { Finding } from './catalogue-problem.ts';
import type { Catalogue, Licence } from './model.ts';
import { FIRST, isTakenHere, needsOf } from './operation.ts';
import type { Path } from './shape.ts';
import { isOfRegistries, moveOf } from './when-moved.ts';

/**
 * What may change in the life of a licence: a change asks registries or the holder and not both, what an amendable licence says
 * of its holder and of its place can be amended, and what is taken here says what a move of the business means for it.
 */
export function checkChanges(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.licences.values()].flatMap((licence) =>
    [...ofChanges(catalogue, licence), ...ofAmendment(catalogue, licence), ...ofMove(licence)].map((fault) => ({
      entity: { kind: 'licence' as const, id: licence.id },
      ...fault,
    })),
  );
}

type Fault = { readonly path: Path; readonly message: string };

function ofChanges(catalogue: Catalogue, licence: Licence): readonly Fault[] {
  return licence.changes.flatMap((change, index) => {
    const looksUp = change.questions.some((id) => catalogue.concepts.get(id)?.registry !== undefined);
    const message = 'asks registries and the holder: two changes';
    return looksUp && !isOfRegistries(catalogue, change) ? [{ path: ['changes', index, 'questions'], message }] : [];
  });
}

/** Who holds it stands on every licence. */
function ofAmendment(catalogue: Catalogue, licence: Licence): readonly Fault[] {
  const { amend } = licence.operations;
  if (!amend) return [];
  const taken = licence.changes.filter(({ id }) => amend.changes.includes(id));
  const path = ['operations', 'amend', 'changes'];
  const message = 'the name of the holder cannot be amended';
  const asksHolder = needsOf(licence, FIRST).questions.some(({ concept }) => catalogue.concepts.get(concept)?.registry);
  return !asksHolder || taken.some((change) => isOfRegistries(catalogue, change)) ? [] : [{ path, message }];
}

function ofMove(licence: Licence): readonly Fault[] {
  const { whenMoved: said, operations } = licence;
  if (!said)
    return isTakenHere(licence) ? [{ path: [], message: 'does not say what happens when the business moves' }] : [];
  const { change, outcome } = said;
  if (change === undefined) return [];
  const path = ['whenMoved', 'change'];
  const faults: (readonly [boolean, string])[] = [
    [outcome === 'amend', 'only an amendment changes the licence'],
    [moveOf(licence) !== undefined, `${change} is no change of the licence`],
    [operations.amend?.changes.includes(change) === true, `${change} is not among what an amendment takes`],
  ];
  return faults.flatMap(([isSound, message]) => (isSound ? [] : [{ path, message }]));
}
