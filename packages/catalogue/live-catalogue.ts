import type { ClosingDays } from './calendar.ts';
import type { Catalogue } from './model.ts';

/** What a live catalogue follows. */
export type Followed = {
  /** The edition that holds at this moment. */
  current(): Catalogue;
  /** A version that is in effect or was once, as it is and stays; undefined when nobody kept it. */
  asOf(version: string): Catalogue | undefined;
  closingDays(): ClosingDays;
};

/**
 * One catalogue for a whole process that is read anew at every use, so that what is published, what begins with a new day and a
 * closing day that is added count at once. Reading it links nothing.
 */
export function liveCatalogue({ current, asOf, closingDays }: Followed): Catalogue {
  const live: Catalogue = {
    get version() {
      return current().version;
    },
    get concepts() {
      return current().concepts;
    },
    get documents() {
      return current().documents;
    },
    get agencyKinds() {
      return current().agencyKinds;
    },
    get agencies() {
      return current().agencies;
    },
    get businesses() {
      return current().businesses;
    },
    get licences() {
      return current().licences;
    },
    get processes() {
      return current().processes;
    },
    get publicHolidays() {
      return current().publicHolidays;
    },
    get holidays() {
      return closingDays().national;
    },
    holidaysOf: (agency) => closingDays().of(agency),
    asOf: (version) => asOf(version) ?? live,
  };
  return live;
}
