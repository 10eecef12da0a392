import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { StationId, Turn } from '@biz/catalogue/process.ts';
import type { AgencyId, ApplicationId, FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import type { AgencyOfficer } from './officer-register.ts';
import type { Page, WorklistRow, WorklistTab } from './queries.ts';
import type { AccessRecord } from './store.ts';

/** An officer of an agency as others name them. */
export type Colleague = { readonly subject: SubjectId; readonly name: string };

/**
 * What an officer may look at: their own open cases with those of the officers they stand in for (ของฉัน), a tab of the
 * agency, what is due within a few working days (ใกล้ครบกำหนด), what is late (เกินกำหนด), or everything.
 */
export type WorklistView = 'mine' | WorklistTab | 'near' | 'late' | 'all';

/** `place` = by due date, finished ones by the latest; the others by the day of filing. */
export type WorklistOrder = 'place' | 'oldest' | 'newest';

/** Letters and digits that a search must have once blanks and marks are gone. */
export const SHORTEST_SEARCH = 3;

/** What narrows a view. Every part that is given must fit. */
export type WorklistFilters = {
  /** Any part of a number or name; shorter than `SHORTEST_SEARCH` it finds nothing. */
  readonly search?: string;
  readonly licence?: LicenceId;
  readonly station?: StationId;
  readonly turn?: Turn;
  /** Days of filing, both included. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly assignee?: SubjectId | 'none';
  /** Only late ones whose applicant is owed a written reason (Licensing Facilitation Act B.E. 2558, s. 10). */
  readonly isReasonOwed?: boolean;
};

/** Whose desk it is, and which days count as near today. */
export type Desk = {
  readonly agency: AgencyId;
  readonly officer: SubjectId;
  /** What of the agency's work the officer's account covers; all of it when left out. */
  readonly scope?: WorkScope;
  readonly today: LocalDate;
  /** The last day that still counts as near. */
  readonly nearUntil: LocalDate;
};

/** One page of one view. */
export type WorklistQuery = {
  readonly desk: Desk;
  readonly view: WorklistView;
  readonly filters: WorklistFilters;
  readonly order: WorklistOrder;
  /** A place that an earlier page gave; one that is not ours means the first page. */
  readonly cursor?: string;
  /** Rows on the page; a screenful when left out. */
  readonly limit?: number;
};

/** The most that views without kept counters are counted to. */
export const COUNTED_TO = 100;

/** What a report on times covers: whose cases, on which day it is read, and in which days the finished ones ended. */
export type ServiceTimesQuery = {
  readonly agencies: 'all' | readonly AgencyId[];
  readonly scope?: WorkScope;
  readonly today: LocalDate;
  readonly nearUntil: LocalDate;
  /** First and last day of the period, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/**
 * How long one agency takes for one operation on one licence; without `licence` the sum of the agency, without both that of all. Open cases
 * as of the day; finished ones are those whose legal clock stopped in the period.
 */
export type ServiceTimes = {
  readonly agency?: AgencyId;
  readonly licence?: LicenceId;
  readonly operation?: OperationKind;
  readonly open: number;
  readonly near: number;
  readonly late: number;
  /** Late ones whose applicant is owed a written reason. */
  readonly reasonsOwed: number;
  readonly finished: number;
  readonly onTime: number;
  /** Median of the days used, the applicant's turns left out; none when nothing was finished. */
  readonly medianDays?: number;
  /** Rounds of correction of the finished ones, summed. */
  readonly rounds: number;
};

/** A view that an officer keeps: `query` is the worklist's address without its path. */
export type SavedView = { readonly name: string; readonly query: string; readonly isDefault: boolean };

/**
 * What stands around the list: how much is in each view (`mine`, `near`, `late` up to `COUNTED_TO`), the kept views, and whom
 * a case can be given to, by name.
 */
export type DeskOverview = {
  readonly counts: { readonly [view in Exclude<WorklistView, 'all'>]: number };
  readonly views: readonly SavedView[];
  readonly colleagues: readonly Colleague[];
};

/** An absence (ลา, ไม่อยู่): from its first to its last day the deputy sees the open cases of the absent officer. */
export type Absence = {
  readonly id: string;
  readonly agency: AgencyId;
  readonly officer: Colleague;
  readonly deputy: Colleague;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
};

/** Reads of the officers' desk; each takes the agency and answers nothing about another's. */
export type DeskQueries = {
  worklist(query: WorklistQuery): Promise<Page<WorklistRow>>;
  /** Those of these applications that the officer may see, by number. */
  picked(desk: Desk, applications: readonly ApplicationId[]): Promise<readonly WorklistRow[]>;
  /** How many rows a list has, counted no further than `upTo`. */
  count(query: Pick<WorklistQuery, 'desk' | 'view' | 'filters'>, upTo: number): Promise<number>;
  overview(desk: Desk): Promise<DeskOverview>;
  /** The sum of all first, then agencies with their licences; only what has any case. */
  serviceTimes(query: ServiceTimesQuery): Promise<readonly ServiceTimes[]>;
  /** Whom a case can be given to, by name: officers and signers whose accounts are in use. */
  colleagues(agency: AgencyId): Promise<readonly Colleague[]>;
  /** Absences that have not ended, the earliest first. */
  absences(agency: AgencyId, today: LocalDate): Promise<readonly Absence[]>;
};

/** Writes of the officers' desk, inside a transaction. */
export type DeskWrites = {
  /** Somebody of that agency whom a case can be given to, with what their account covers. */
  colleague(agency: AgencyId, subject: SubjectId): Promise<AgencyOfficer | undefined>;
  /** Journals that data of these filings is taken away. Throws when one of them does not exist. */
  journalExport(access: Omit<AccessRecord, 'filing'>, filings: readonly FilingId[]): Promise<void>;
  /** Keeps a view under its name, in the place of one of that name; a default one takes that from the others. */
  saveView(owner: { readonly agency: AgencyId; readonly officer: SubjectId }, view: SavedView): Promise<void>;
  deleteView(owner: { readonly agency: AgencyId; readonly officer: SubjectId }, name: string): Promise<void>;
  /** Absences of these officers that share a day with the time given and have not ended. */
  absencesDuring(
    agency: AgencyId,
    officers: readonly SubjectId[],
    time: { readonly firstDay: LocalDate; readonly lastDay: LocalDate },
  ): Promise<readonly Absence[]>;
  recordAbsence(absence: Absence, by: SubjectId, at: Instant): Promise<void>;
  /** Ends an absence of that agency; false when there is none that goes on. */
  endAbsence(agency: AgencyId, id: string, at: Instant): Promise<boolean>;
};
