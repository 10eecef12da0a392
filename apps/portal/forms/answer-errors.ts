import type { AnswerProblem } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { problemMessages } from '../messages/problems.ts';

/** The problems of answers as messages beside their fields, in the reader's language. */
export function answerErrors(
  problems: readonly AnswerProblem[],
  concepts: readonly Concept[],
  lang: Lang,
): readonly FieldError[] {
  return problems.map((problem) => ({
    field: inputOf(problem, concepts),
    message: problemText(problem, labelOf(problem, concepts, lang), lang),
  }));
}

/** What is wrong with the answer called `label`, and how to put it right. */
export function problemText(problem: AnswerProblem, label: string, lang: Lang): string {
  const t = problemMessages.t[lang];
  switch (problem.kind) {
    case 'TooLong':
      return t('TooLong', { label, max: problem.max });
    case 'TooManyDecimals':
      return t('TooManyDecimals', { label, decimals: problem.decimals });
    case 'OutOfRange':
      return t('OutOfRange', { label, min: grouped(problem.min), max: grouped(problem.max) });
    case 'TooFew':
      return t('TooFew', { label, min: problem.min });
    case 'TooMany':
      return t('TooMany', { label, max: problem.max });
    case 'UnknownSubdistrict':
      return t('UnknownSubdistrict');
    case 'Required':
    case 'NotANumber':
    case 'NotWhole':
    case 'NotAChoice':
    case 'MustBeYes':
    case 'BadDate':
    case 'YearLooksBuddhist':
    case 'DateOutOfRange':
    case 'BadCheckDigit':
    case 'BadTaxId':
    case 'BadPhone':
    case 'BadEmail':
    case 'BadHouseCode':
      return t(problem.kind, { label });
  }
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

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
