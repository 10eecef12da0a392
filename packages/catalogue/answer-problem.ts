import type { ConceptId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';

/** What is wrong with one value: a stable kind, with the data that its message needs. */
export type ValueProblem =
  | { readonly kind: 'Required' }
  | { readonly kind: 'TooLong'; readonly max: number }
  | { readonly kind: 'NotANumber' }
  | { readonly kind: 'NotWhole' }
  | { readonly kind: 'TooManyDecimals'; readonly decimals: number }
  | { readonly kind: 'OutOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'NotAChoice' }
  | { readonly kind: 'MustBeYes' }
  | { readonly kind: 'BadDate' }
  /** A machine date (YYYY-MM-DD) with a year of the Buddhist Era: 543 too many. */
  | { readonly kind: 'YearLooksBuddhist' }
  | { readonly kind: 'DateOutOfRange'; readonly earliest?: LocalDate; readonly latest?: LocalDate }
  | { readonly kind: 'BadCheckDigit' }
  | { readonly kind: 'BadTaxId' }
  | { readonly kind: 'BadPhone' }
  | { readonly kind: 'BadEmail' }
  | { readonly kind: 'BadHouseCode' }
  | { readonly kind: 'UnknownSubdistrict' }
  | { readonly kind: 'TooFew'; readonly min: number }
  | { readonly kind: 'TooMany'; readonly max: number };

/** A problem with its place: the question, and the form field to go to (`signboard.signs[0].width-cm`). */
export type AnswerProblem = ValueProblem & { readonly concept: ConceptId; readonly field: string };
