import { composeForm, type FormQuestion, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Catalogue, SectionId } from '@biz/catalogue/model.ts';
import type { Process } from '@biz/catalogue/process.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { isLocked } from '../applicant/save-answers.ts';

/**
 * The questions of an application whose answers may be corrected. Not those that a registry or the sign-in vouches for,
 * which are mended at their source; and not the place of the premises, which decides who is responsible: another place
 * is another application.
 */
export function correctableQuestions(
  catalogue: Catalogue,
  filing: Filing,
  state: Pick<ApplicationState, 'licence'>,
): readonly FormQuestion[] {
  return questionsOf(catalogue, filing, state).filter(({ concept }) => {
    const held = filing.answers[concept.id];
    return concept.type.kind !== 'subdistrict' && !(held && isLocked(concept, held));
  });
}

/** The sections of a licence's form in which something is answered, in the order of the form: each is checked. */
export function sectionsIn(form: SingleForm, answers: Filing['answers']): readonly SectionId[] {
  const shown = form.sections.filter(({ questions }) =>
    questions.some(({ concept, required }) => required || answers[concept.id] !== undefined),
  );
  return [...new Set(shown.map(({ id }) => id))];
}

/** The sections to check of one application of a filing; none where the process checks nothing. */
export function sectionsOf(
  catalogue: Catalogue,
  { answers, applicant }: Pick<Filing, 'answers' | 'applicant'>,
  { licence, process }: Pick<ApplicationState, 'licence' | 'process'>,
): readonly SectionId[] {
  if (!isChecked(catalogue.processes.get(process))) return [];
  return sectionsIn(composeForm(catalogue, [licence], applicant.kind, plainAnswers(answers)), answers);
}

/** True where an officer records what they found. */
export function isChecked(process: Process | undefined): boolean {
  const steps = Object.values(process?.steps ?? {});
  return steps.some(({ actions }) => actions.some(({ action }) => action === 'record-verdict'));
}

/** Every question that a licence asks by these answers. */
export function questionsOf(
  catalogue: Catalogue,
  filing: Pick<Filing, 'answers' | 'applicant'>,
  { licence }: Pick<ApplicationState, 'licence'>,
): readonly FormQuestion[] {
  const form = composeForm(catalogue, [licence], filing.applicant.kind, plainAnswers(filing.answers));
  return form.sections.flatMap(({ questions }) => questions);
}
