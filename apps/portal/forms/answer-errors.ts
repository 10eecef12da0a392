import type { AnswerProblem } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { answerProblemText } from '@biz/web/i18n/answer-problem-text.ts';

/** The problems of answers as messages beside their fields, in the reader's language. */
export function answerErrors(
  problems: readonly AnswerProblem[],
  concepts: readonly Concept[],
  lang: Lang,
): readonly FieldError[] {
  return problems.map((problem) => ({
    field: inputOf(problem, concepts),
    message: answerProblemText(problem, labelOf(problem, concepts, lang), lang),
  }));
}

/** The label of the question, or of the field inside its row. */
function labelOf(problem: AnswerProblem, concepts: readonly Concept[], lang: Lang): string {
  const concept = concepts.find(({ id }) => id === problem.concept);
  if (concept?.type.kind === 'group') {
    const name = fieldInRow(problem.field);
    const field = concept.type.fields.find((it) => it.name === name);
    if (field) return field.label[lang];
  }
  return concept?.label[lang] ?? problem.concept;
}

/** The input that an error leads to: of a date its first part. */
function inputOf(problem: AnswerProblem, concepts: readonly Concept[]): string {
  const concept = concepts.find(({ id }) => id === problem.concept);
  const type =
    concept?.type.kind === 'group'
      ? concept.type.fields.find((it) => it.name === fieldInRow(problem.field))?.type
      : concept?.type;
  return type?.kind === 'date' ? `${problem.field}.day` : problem.field;
}

function fieldInRow(field: string): string | undefined {
  return /\]\.(.+)$/.exec(field)?.[1];
}
