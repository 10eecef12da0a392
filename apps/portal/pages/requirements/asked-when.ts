import type { Conditional } from '@biz/catalogue/compose-form.ts';
import { explainCondition, type Wanted } from '@biz/catalogue/explain-condition.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';

/** The answers that would bring in what is not asked now: any of its conditions. */
export function whenAsked(catalogue: Catalogue, { conditions }: Conditional): Wanted {
  const wanted = conditions.map((condition) => explainCondition(catalogue, condition));
  return wanted.length === 1 && wanted[0] ? wanted[0] : { kind: 'any', of: wanted };
}
