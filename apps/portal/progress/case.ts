import { documentLabel, itemLabel } from '@biz/actions/corrections/item-label.ts';
import type { ApplicationView, FilingView } from '@biz/actions/ports/queries.ts';
import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import type { Process } from '@biz/catalogue/process.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { type Holidays, workingDaysBetween } from '@biz/kernel/working-days.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import { operationKindOf } from '@biz/licensing/application-state.ts';
import { type ClockReading, clockOf } from '@biz/licensing/clock-of.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { type Lateness, latenessOf } from '@biz/licensing/lateness/lateness-of.ts';
import { namedFor } from '../licence/operation-name.ts';
import { type Situation, situationOf } from './situation.ts';

/** One application with everything that its pages say about it, as of `today` in Bangkok. */
export type Case = {
  readonly filing: Filing;
  readonly view: ApplicationView;
  /** The definition of the licence; its names say what is asked about it. */
  readonly licence: Licence;
  readonly agency: Agency;
  readonly process: Process;
  readonly situation: Situation;
  readonly clock: ClockReading;
  readonly today: LocalDate;
  /** What a document is called. */
  documentName(document: DocumentTypeId): Localised;
  /** What an item of a request is about. */
  itemName(item: CorrectionItem): Localised;
  /** How late the result is and how the officers answer for it; absent while it is in time. */
  readonly lateness?: Lateness;
  /** Closing days of the agency. */
  readonly holidays: Holidays;
  /** Working days from today to a day; negative when it has passed. */
  workingDaysTo(date: LocalDate): number;
};

/** The case of one application. Throws when the catalogue no longer knows what it is about. */
export function caseOf(live: Catalogue, filing: Filing, view: ApplicationView, now: Instant): Case {
  const { state } = view;
  const catalogue = live.asOf(state.catalogueVersion);
  const licence = catalogue.licences.get(state.licence);
  const agency = catalogue.agencies.get(state.agency);
  const process = catalogue.processes.get(state.process);
  if (!licence || !agency || !process) throw new Error(`the catalogue does not know ${state.licence}`);
  const today = bangkokDate(now);
  const holidays = catalogue.holidaysOf(agency.id);
  const lateness = latenessOf(state, now, holidays);
  return {
    filing,
    view,
    licence: namedFor(licence, operationKindOf(state)),
    agency,
    process,
    situation: situationOf(state, process, today),
    clock: clockOf(state, now, holidays),
    ...(lateness ? { lateness } : {}),
    holidays,
    today,
    documentName: (document) => documentLabel(catalogue, state, document),
    itemName: (item) => itemLabel(catalogue, state, item),
    workingDaysTo: (date) => workingDaysBetween(today, date, holidays),
  };
}

/** The cases of a filing, in the order of their numbers. */
export function casesOf(catalogue: Catalogue, { filing, applications }: FilingView, now: Instant): readonly Case[] {
  return applications.map((view) => caseOf(catalogue, filing, view, now));
}
