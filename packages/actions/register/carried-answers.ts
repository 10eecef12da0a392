import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { FIRST, needsOf } from '@biz/catalogue/operation.ts';
import type { Draft, Filing, SourcedAnswer } from '@biz/licensing/filing.ts';

/**
 * The answers that licences were issued on, as a later operation carries them. What says who applies comes from the
 * registries anew, and a declaration is never made for anybody. The first licence goes before the others.
 */
export function carriedAnswers(
  catalogue: Catalogue,
  issued: readonly { readonly licence: Licence; readonly filing: Filing }[],
): Draft['answers'] {
  const answers: Record<string, SourcedAnswer> = {};
  for (const { licence, filing } of issued.toReversed()) {
    for (const { concept: id } of needsOf(licence, FIRST).questions) {
      const concept = catalogue.concepts.get(id);
      const answer = filing.answers[id];
      if (!concept || !answer || concept.section === 'applicant') continue;
      if (concept.type.kind === 'yes-no' && concept.type.mustBeYes) continue;
      answers[id] = { value: answer.value, source: 'register', at: filing.submittedAt };
    }
  }
  return answers;
}
