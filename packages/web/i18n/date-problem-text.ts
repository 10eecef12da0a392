import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { DateProblem } from '../forms/date-parts.ts';
import { kitMessages } from './kit-messages.ts';

/** How to correct a date that could not be read. */
export function dateProblemText(problem: DateProblem, lang: Lang): string {
  const t = kitMessages.t[lang];
  switch (problem.kind) {
    case 'Missing':
      return t('date.missing');
    case 'NotANumber':
      return t('date.notANumber');
    case 'ChristianYear':
      return t('date.christianYear', { year: problem.meant });
    case 'NoSuchDay':
      return t('date.noSuchDay');
    default:
      return assertNever(problem);
  }
}
