import { composeForm, type FormQuestion, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Catalogue, SectionId } from '@biz/catalogue/model.ts';
import type { Process } from '@biz/catalogue/process.ts';
import { type ApplicationState, askingOf } from '@biz/licensing/application-state.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { isLocked } from '../applicant/save-answers.ts';

/** What of an application decides what was asked: its licence, what is asked about it, and the definition of then. */
type AskedIn = Pick<ApplicationState, 'licence' | 'about' | 'catalogueVersion'>;

/**
 * The questions of an application whose answers may be corrected. Not those that a registry or the sign-in vouches for,
 * which are mended at their source; and not the place of the premises, which decides who is responsible: another place
 * is another application.
 */
export function correctableQuestions(catalogue: Catalogue, filing: Filing, state: AskedIn): readonly FormQuestion[] {
  return questionsOf(catalogue, filing, state).filter(({ concept }) => {
    const held = filing.answers[concept.id];
    return concept.type.kind !== 'subdistrict' && !(held && isLocked(concept, held));
  });
}

/**
 * The sections of a licence's form in which something is answered, in the order of the form: each is checked. What stands as
 * the licence was issued has been checked before.
 */
export function sectionsIn(form: SingleForm, answers: Filing['answers']): readonly SectionId[] {
  const shown = form.sections.filter(({ questions }) =>
    questions.some(({ concept, required, isCarried }) => {
      const answer = answers[concept.id];
      if (answer === undefined) return required;
      const isConfirmed = concept.registry === undefined && answer.source === 'digital-id';
      return !(isCarried && (answer.source === 'register' || isConfirmed));
    }),
  );
  return [...new Set(shown.map(({ id }) => id))];
}

/** The sections to check of one application of a filing; none where the process checks nothing. */
export function sectionsOf(
  catalogue: Catalogue,
  { answers, applicant }: Pick<Filing, 'answers' | 'applicant'>,
  state: AskedIn & Pick<ApplicationState, 'process'>,
): readonly SectionId[] {
  if (!isChecked(catalogue.asOf(state.catalogueVersion).processes.get(state.process))) return [];
  return sectionsIn(applicationForm(catalogue, { answers, applicant }, state), answers);
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
  state: AskedIn,
): readonly FormQuestion[] {
  return applicationForm(catalogue, filing, state).sections.flatMap(({ questions }) => questions);
}

/** The form of one application of a filing: of its licence alone, and of what is asked about it. */
export function applicationForm(
  catalogue: Catalogue,
  { answers, applicant }: Pick<Filing, 'answers' | 'applicant'>,
  state: AskedIn,
): SingleForm {
  const sealed = catalogue.asOf(state.catalogueVersion);
  return composeForm(sealed, [state.licence], applicant.kind, plainAnswers(answers), askingOf(state));
}
