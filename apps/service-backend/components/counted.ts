import type { DayBasis } from '@biz/catalogue/model.ts';
import type { Translate } from '@biz/web/i18n/define-messages.ts';
import type { Texts } from '../messages/messages.ts';

/** A number of days with the basis on which they are counted; English tells one from many. */
export function countedDays(t: Translate<Texts>, basis: DayBasis, count: number): string {
  const isOne = Math.abs(count) === 1;
  if (basis === 'working') return isOne ? t('unit.workingDay', { count }) : t('unit.workingDays', { count });
  return isOne ? t('unit.calendarDay', { count }) : t('unit.calendarDays', { count });
}

/** A number of things asked or sent; English tells one from many. */
export function countedItems(t: Translate<Texts>, count: number): string {
  return count === 1 ? t('unit.item', { count }) : t('unit.items', { count });
}

/** A number of documents; English tells one from many. */
export function countedDocuments(t: Translate<Texts>, count: number): string {
  return count === 1 ? t('unit.document', { count }) : t('unit.documents', { count });
}
