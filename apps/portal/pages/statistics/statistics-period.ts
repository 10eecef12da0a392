import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import type { StatisticsFilter } from '@biz/licensing/statistics/statistics-of.ts';

/** Years that can be chosen, the current one included. */
const YEARS = 5;

/** What a reader chose: a Buddhist year, one quarter of it or all, an agency and a licence or all. Empty = all. */
export type StatisticsChoice = {
  readonly yearBE: number;
  readonly quarter: '' | '1' | '2' | '3' | '4';
  readonly agency: string;
  readonly licence: string;
};

/** The Buddhist years that can be chosen, the newest first. */
export function yearsToChoose(today: LocalDate): readonly number[] {
  return Array.from({ length: YEARS }, (_, index) => buddhistYear(today) - index);
}

/** Reads the choice from the address; what is not one is the default: this year, everything. */
export function choiceOf(query: URLSearchParams, catalogue: Catalogue, today: LocalDate): StatisticsChoice {
  const year = Number(query.get('year'));
  const quarter = (['1', '2', '3', '4'] as const).find((one) => one === query.get('quarter')) ?? '';
  const known = (ids: Iterable<string>, raw: string | null) => [...ids].find((id) => id === raw) ?? '';
  return {
    yearBE: yearsToChoose(today).includes(year) ? year : buddhistYear(today),
    quarter,
    agency: known(catalogue.agencies.keys(), query.get('agency')),
    licence: known(catalogue.licences.keys(), query.get('licence')),
  };
}

/** The same choice as a query of an address. */
export function queryOf({ yearBE, quarter, agency, licence }: StatisticsChoice): string {
  return new URLSearchParams({ year: String(yearBE), quarter, agency, licence }).toString();
}

/** The days and the owners that a choice stands for. */
export function filterOf(choice: StatisticsChoice, catalogue: Catalogue): StatisticsFilter {
  const year = choice.yearBE - 543;
  const [from, to] = QUARTERS[choice.quarter];
  const agency = [...catalogue.agencies.keys()].find((id) => id === choice.agency);
  const licence = [...catalogue.licences.keys()].find((id) => id === choice.licence);
  return {
    from: `${year}-${from}` as LocalDate,
    to: `${year}-${to}` as LocalDate,
    ...(agency ? { agency } : {}),
    ...(licence ? { licence } : {}),
  };
}

const QUARTERS = {
  '': ['01-01', '12-31'],
  '1': ['01-01', '03-31'],
  '2': ['04-01', '06-30'],
  '3': ['07-01', '09-30'],
  '4': ['10-01', '12-31'],
} as const satisfies Record<StatisticsChoice['quarter'], readonly [string, string]>;
