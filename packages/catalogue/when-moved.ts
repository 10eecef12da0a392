import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Catalogue, Certainty, Licence } from './model.ts';
import type { Change } from './operation.ts';

/**
 * ย้ายสถานประกอบการ: what becomes of a licence when its business goes on at another place. `new-licence` = it is bound to the
 * place, so that one is needed there and this one is given up; `amend` = it follows the business; `nothing` = the place does not
 * matter to it; `ask-agency` = nobody but the agency can say.
 */
export type WhenMoved = {
  readonly outcome: 'new-licence' | 'amend' | 'nothing' | 'ask-agency';
  /** The change by which an amendment takes the new place here. Absent: the agency takes the amendment itself. */
  readonly change?: string;
  readonly note?: Localised;
  readonly certainty: Certainty;
};

/** What nobody has said is the agency's to say. */
export function whenMoved(licence: Licence): WhenMoved {
  return licence.whenMoved ?? { outcome: 'ask-agency', certainty: { level: 'unknown' } };
}

/** The change by which the move of a business is told to the portal; none where it is not told here. */
export function moveOf(licence: Licence): Change | undefined {
  return licence.changes.find(({ id }) => id === licence.whenMoved?.change);
}

/** True when registries say what is different: the holder types nothing, and nothing is different while they say the same. */
export function isOfRegistries({ concepts }: Pick<Catalogue, 'concepts'>, { questions }: Change): boolean {
  return questions.length > 0 && questions.every((id) => isOfRegistry(concepts, id));
}

function isOfRegistry(concepts: Catalogue['concepts'], id: ConceptId): boolean {
  return concepts.get(id)?.registry !== undefined;
}
