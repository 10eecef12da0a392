import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import type { Catalogue, Certainty } from './model.ts';

/** A public holiday (วันหยุดราชการ) as the catalogue ships it. */
export type PublicHoliday = { readonly date: LocalDate; readonly name: Localised; readonly certainty: Certainty };

/**
 * A closing day that was added in service: for the whole country (วันหยุดพิเศษ, วันหยุดชดเชย), or for one agency alone
 * (วันปิดทำการของหน่วยงาน).
 */
export type AddedClosingDay = { readonly date: LocalDate; readonly agency?: AgencyId };

/** The closing days of every agency, as they stand now. */
export type ClosingDays = { readonly national: Holidays; of(agency: AgencyId): Holidays };

/** Shipped holidays and added days as one: a day counts once, whoever closes. Sets are shared and never change. */
export function closingDays(shipped: Iterable<LocalDate>, added: readonly AddedClosingDay[]): ClosingDays {
  const national: Holidays = new Set([...shipped, ...added.filter(({ agency }) => !agency).map(({ date }) => date)]);
  const own = Map.groupBy(
    added.filter(({ agency }) => agency !== undefined),
    ({ agency }) => agency,
  );
  const sets = new Map<AgencyId | undefined, Holidays>(
    [...own].map(([agency, days]) => [agency, new Set([...national, ...days.map(({ date }) => date)])]),
  );
  return { national, of: (agency) => sets.get(agency) ?? national };
}

/** The catalogue with closing days that are read anew at every use, so that a day added in service counts at once. */
export function withClosingDays(catalogue: Catalogue, current: () => ClosingDays): Catalogue {
  return {
    ...catalogue,
    get holidays() {
      return current().national;
    },
    holidaysOf: (agency) => current().of(agency),
  };
}
