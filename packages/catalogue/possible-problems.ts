import type { ValueProblem } from './answer-problem.ts';
import type { FieldType } from './model.ts';

/** Everything that can ever be wrong with an answer of this type: what the pages have to find words for. A group's own, not its fields'. */
export function possibleProblems(type: FieldType, isRequired: boolean): readonly ValueProblem[] {
  const blank: readonly ValueProblem[] = isRequired ? [{ kind: 'Required' }] : [];
  return [...blank, ...problemsOf(type)];
}

function problemsOf(type: FieldType): readonly ValueProblem[] {
  switch (type.kind) {
    case 'text':
      return [{ kind: 'TooLong', max: type.maxLength }];
    case 'integer':
      return [{ kind: 'NotANumber' }, { kind: 'NotWhole' }, { kind: 'OutOfRange', min: type.min, max: type.max }];
    case 'decimal':
      return [
        { kind: 'NotANumber' },
        { kind: 'TooManyDecimals', decimals: type.decimals },
        { kind: 'OutOfRange', min: type.min, max: type.max },
      ];
    case 'choice':
    case 'choices':
      return [{ kind: 'NotAChoice' }];
    case 'yes-no':
      return [{ kind: 'NotAChoice' }, ...(type.mustBeYes ? [{ kind: 'MustBeYes' as const }] : [])];
    case 'date':
      return [
        { kind: 'BadDate' },
        { kind: 'YearLooksBuddhist' },
        ...(type.earliest || type.latest ? [{ kind: 'DateOutOfRange' as const }] : []),
      ];
    case 'mobile':
      return [{ kind: 'BadPhone' }];
    case 'email':
      return [{ kind: 'BadEmail' }];
    case 'house-code':
      return [{ kind: 'BadHouseCode' }];
    case 'tax-id':
      return [{ kind: 'BadTaxId' }, { kind: 'BadCheckDigit' }];
    case 'subdistrict':
      return [{ kind: 'UnknownSubdistrict' }];
    case 'group':
      return [
        ...(type.min > 0 ? [{ kind: 'TooFew' as const, min: type.min }] : []),
        { kind: 'TooMany', max: type.max },
      ];
  }
}
