import type { Lang } from '@biz/kernel/localised.ts';
import { answerProblemMessages } from './answer-problems.ts';

/** What can be wrong with one answer, with what its words need. */
type ProblemFacts =
  | { readonly kind: 'TooLong' | 'TooMany'; readonly max: number }
  | { readonly kind: 'TooManyDecimals'; readonly decimals: number }
  | { readonly kind: 'OutOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'TooFew'; readonly min: number }
  | {
      readonly kind:
        | 'UnknownSubdistrict'
        | 'Required'
        | 'NotANumber'
        | 'NotWhole'
        | 'NotAChoice'
        | 'MustBeYes'
        | 'BadDate'
        | 'YearLooksBuddhist'
        | 'DateOutOfRange'
        | 'BadCheckDigit'
        | 'BadTaxId'
        | 'BadPhone'
        | 'BadEmail'
        | 'BadHouseCode';
    };

/** What is wrong with the answer called `label`, and how to put it right. */
export function answerProblemText(problem: ProblemFacts, label: string, lang: Lang): string {
  const t = answerProblemMessages.t[lang];
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

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
