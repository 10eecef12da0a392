import {
  SHORTEST_SEARCH,
  type WorklistFilters,
  type WorklistOrder,
  type WorklistView,
} from '@biz/actions/ports/desk.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { StationId, Turn } from '@biz/catalogue/process.ts';
import type { LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import { type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import { type DateParts, type DateProblem, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import { formFrom } from '@biz/web/http/form.ts';
import type { OfficerRole } from '../../officer.ts';

/** The views, in the order of the tabs. */
export const VIEWS = [
  'mine',
  'todo',
  'waiting',
  'near',
  'late',
  'sign',
  'done',
  'all',
] as const satisfies readonly WorklistView[];
const ORDERS = ['place', 'oldest', 'newest'] as const satisfies readonly WorklistOrder[];
const STATIONS = ['check', 'consider', 'assess', 'pay', 'receive'] as const satisfies readonly StationId[];
const TURNS = ['agent', 'user', 'done'] as const satisfies readonly Turn[];

/** Who has a case, as the address says it: the officer who looks, nobody, or a colleague. */
export type Who = 'me' | 'none' | SubjectId;

/** What the address of the worklist says: a view, what narrows it, and the order. Anything it does not know is left out. */
export type ListState = {
  readonly view: WorklistView;
  readonly search: string;
  readonly licence?: LicenceId;
  readonly station?: StationId;
  readonly turn?: Turn;
  readonly who?: Who;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** Only those whose applicant is owed a written reason. */
  readonly isReasonOwed: boolean;
  readonly order: WorklistOrder;
};

/** What could not be read: the days as typed, with what is wrong, and a search that is too short to find anything. */
export type ListProblems = {
  readonly dates: { readonly [name in 'from' | 'to']?: { readonly typed: DateParts; readonly problem: DateProblem } };
  readonly isSearchTooShort: boolean;
};

/** Reads the address. A search without a view looks everywhere; a signer who does nothing else begins with signing. */
export function readListState(
  query: URLSearchParams,
  roles: readonly OfficerRole[],
  catalogue: Catalogue,
): { readonly state: ListState; readonly problems: ListProblems } {
  const search = (query.get('q') ?? '').trim().slice(0, 100);
  const isSearchTooShort = search !== '' && [...searchKey(search)].length < SHORTEST_SEARCH;
  const usual = roles.includes('officer') ? 'todo' : 'sign';
  const view =
    oneOf(VIEWS, query.get('tab')) ?? (search === '' ? (oneOf(VIEWS, query.get('in')) ?? usual) : ('all' as const));
  const [licence, who] = [[...catalogue.licences.keys()].find((id) => id === query.get('licence')), whoOf(query)];
  const [station, turn] = [oneOf(STATIONS, query.get('station')), oneOf(TURNS, query.get('turn'))];
  const [from, to] = [dayOf(query, 'from'), dayOf(query, 'to')];
  return {
    state: {
      view,
      search,
      isReasonOwed: query.get('owed') === 'yes',
      order: oneOf(ORDERS, query.get('sort')) ?? (view === 'all' ? 'newest' : 'place'),
      ...(licence ? { licence } : {}),
      ...(station ? { station } : {}),
      ...(turn ? { turn } : {}),
      ...(who ? { who } : {}),
      ...(from.day ? { from: from.day } : {}),
      ...(to.day ? { to: to.day } : {}),
    },
    problems: {
      isSearchTooShort,
      dates: { ...(from.wrong ? { from: from.wrong } : {}), ...(to.wrong ? { to: to.wrong } : {}) },
    },
  };
}

/** The address of a state without its path, in one spelling, so that equal states have equal addresses. */
export function listQuery(state: ListState, at?: string): string {
  const { view, search, licence, station, turn, who, from, to, order } = state;
  const owed = state.isReasonOwed ? 'yes' : '';
  const parts = {
    tab: view,
    q: search,
    licence,
    station,
    turn,
    who,
    from,
    to,
    owed,
    sort: usual(state) ? '' : order,
    at,
  };
  const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return new URLSearchParams(given).toString();
}

/** What narrows the view, for the records. */
export function filtersOf(state: ListState, officer: SubjectId): WorklistFilters {
  const { search, licence, station, turn, who, from, to } = state;
  return {
    ...(search === '' ? {} : { search }),
    ...(licence ? { licence } : {}),
    ...(station ? { station } : {}),
    ...(turn ? { turn } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(who ? { assignee: who === 'me' ? officer : who } : {}),
    ...(state.isReasonOwed ? { isReasonOwed: true } : {}),
  };
}

/** True when anything narrows the view. */
export function isNarrowed(state: ListState): boolean {
  const { view } = state;
  return (
    listQuery({ ...state, order: 'place' }) !== listQuery({ view, search: '', isReasonOwed: false, order: 'place' })
  );
}

/** The parts of a day as they are shown in its field. */
export function shownParts(day: LocalDate | undefined, wrong: { readonly typed: DateParts } | undefined) {
  return wrong?.typed ?? (day ? partsOfDate(day) : undefined);
}

function usual({ view, order }: ListState): boolean {
  return order === (view === 'all' ? 'newest' : 'place');
}

function whoOf(query: URLSearchParams): Who | undefined {
  const who = query.get('who') ?? '';
  return /^[\w.:@-]{1,100}$/.test(who) ? (who as Who) : undefined;
}

/** Links carry a day in one piece, the form in three. */
function dayOf(query: URLSearchParams, name: 'from' | 'to') {
  const whole = parseLocalDate(query.get(name) ?? '');
  if (whole.ok) return { day: whole.value };
  const typed = datePartsOf(formFrom(query.entries()), name);
  const read = readDate(typed);
  return read.ok ? { day: read.value } : { wrong: { typed, problem: read.error } };
}

function oneOf<T extends string>(values: readonly T[], raw: string | null): T | undefined {
  return values.find((value) => value === raw);
}
