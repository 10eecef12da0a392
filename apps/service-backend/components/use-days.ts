import type { DayBasis } from '@biz/catalogue/model.ts';
import { useText } from '../use-text.ts';
import { countedDays } from './counted.ts';

/** Writes a number of days with the basis on which they are counted. */
export function useDays(basis: DayBasis): (count: number) => string {
  const { t } = useText();
  return (count) => countedDays(t, basis, count);
}
