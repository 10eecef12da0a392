import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../deciding/refusal-reasons.ts';
import type { FinishedCase } from './finished-case.ts';

/** Finished applications that are alike in everything that is counted, and how many. */
export type FinishedCases = Omit<FinishedCase, 'finishedOn'> & { readonly total: number };

/** Fewer than this many applications are never told apart: who they are could be guessed. */
export const SMALLEST_GROUP = 5;

/** What is published of a group of finished applications. */
export type Figures = {
  readonly finished: number;
  readonly licensed: number;
  readonly refused: number;
  /** Returned, withdrawn or lapsed. */
  readonly otherwise: number;
  /** Median of the days by the count that binds; absent when too few were counted. */
  readonly medianDays?: number;
  /** Share finished within the definition's days, 0 to 1; absent when too few were counted. */
  readonly onTime?: number;
  readonly medianRounds: number;
  readonly noticesOwed: number;
  readonly noticesMissed: number;
};

/** One operation on one licence at one agency; without figures when there are too few applications. */
export type StatisticsRow = {
  readonly agency: AgencyId;
  readonly licence: LicenceId;
  readonly operation: OperationKind;
  readonly figures?: Figures;
};

/** A kind of reason and how often it was the one; without a number when all refusals together are too few. */
export type ReasonCount = { readonly reason: RefusalReason | 'none' | 'rare'; readonly count?: number };

/** Public statistics of a period. `all` counts what the rows show and nothing else, so that no small row can be derived. */
export type Statistics = {
  readonly rows: readonly StatisticsRow[];
  readonly all?: Figures;
  readonly reasons: readonly ReasonCount[];
};

/** Days between which applications were finished, both included, and whose. */
export type StatisticsFilter = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly agency?: AgencyId;
  readonly licence?: LicenceId;
};

/** Counts finished applications. Pure: the page and the recomputation from events give the same from the same cases. */
export function statisticsOf(cases: readonly FinishedCases[]): Statistics {
  const groups = new Map<string, FinishedCases[]>();
  for (const some of cases) {
    const key = `${some.agency} ${some.licence} ${some.operation}`;
    groups.set(key, [...(groups.get(key) ?? []), some]);
  }
  const rows = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => rowOf(group));
  const shown = [...groups.values()].filter((group) => totalOf(group) >= SMALLEST_GROUP).flat();
  return {
    rows: rows.filter((row) => row !== undefined),
    ...(shown.length > 0 ? { all: figuresOf(shown) } : {}),
    reasons: reasonsOf(shown),
  };
}

/** Alike cases as groups, in a fixed order. */
export function groupCases(cases: readonly FinishedCase[]): readonly FinishedCases[] {
  const groups = new Map<string, FinishedCases>();
  for (const { finishedOn: _day, ...facts } of cases) {
    const key = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
    const held = groups.get(key);
    groups.set(key, held ? { ...held, total: held.total + 1 } : { ...facts, total: 1 });
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function rowOf(group: readonly FinishedCases[]): StatisticsRow | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { agency, licence, operation } = first;
  const row = { agency, licence, operation };
  return totalOf(group) < SMALLEST_GROUP ? row : { ...row, figures: figuresOf(group) };
}

function figuresOf(group: readonly FinishedCases[]): Figures {
  const timed = group.filter(({ daysUsed }) => daysUsed !== undefined);
  const isTold = totalOf(timed) >= SMALLEST_GROUP;
  const median = isTold ? medianOf(timed, ({ daysUsed }) => daysUsed ?? 0) : undefined;
  const finished = totalOf(group);
  const of = (outcome: FinishedCase['outcome']) => totalOf(group.filter((some) => some.outcome === outcome));
  const [licensed, refused] = [of('licensed'), of('refused')];
  return {
    finished,
    licensed,
    refused,
    otherwise: finished - licensed - refused,
    ...(median === undefined ? {} : { medianDays: median }),
    ...(isTold ? { onTime: totalOf(timed.filter(({ isOnTime }) => isOnTime)) / totalOf(timed) } : {}),
    medianRounds: medianOf(group, ({ rounds }) => rounds) ?? 0,
    noticesOwed: sumOf(group, ({ noticesOwed }) => noticesOwed),
    noticesMissed: sumOf(group, ({ noticesMissed }) => noticesMissed),
  };
}

/**
 * Reasons of refusals, in the order of the list. Rare ones stand together as `rare`, with the least frequent of the others if
 * they would be too few alone, so that no small number follows from the sum.
 */
function reasonsOf(group: readonly FinishedCases[]): readonly ReasonCount[] {
  const refused = group.filter(({ outcome }) => outcome === 'refused');
  const counts = [...REFUSAL_REASONS, 'none' as const]
    .map((reason) => ({ reason, count: totalOf(refused.filter((some) => reasonOf(some) === reason)) }))
    .filter(({ count }) => count > 0);
  const hidden = hiddenAmong(counts.map(({ count }) => count));
  const shown = counts.filter(({ count }) => count > hidden.upTo);
  if (hidden.total === 0) return shown;
  return [...shown, hidden.total < SMALLEST_GROUP ? { reason: 'rare' } : { reason: 'rare', count: hidden.total }];
}

function reasonOf({ refusalReason }: FinishedCases): RefusalReason | 'none' {
  return refusalReason ?? 'none';
}

/** Counts up to which number stand together: the small ones, and as many more as it takes to make them enough. */
function hiddenAmong(counts: readonly number[]): { readonly upTo: number; readonly total: number } {
  const isSmall = (count: number) => count < SMALLEST_GROUP;
  if (!counts.some(isSmall)) return { upTo: 0, total: 0 };
  const totalUpTo = (most: number) => counts.filter((count) => count <= most).reduce((sum, count) => sum + count, 0);
  const steps = [SMALLEST_GROUP - 1, ...counts.filter((count) => !isSmall(count)).sort((a, b) => a - b)];
  const upTo = steps.find((most) => totalUpTo(most) >= SMALLEST_GROUP) ?? SMALLEST_GROUP - 1;
  return { upTo, total: totalUpTo(upTo) };
}

function totalOf(group: readonly FinishedCases[]): number {
  return sumOf(group, () => 1);
}

function sumOf(group: readonly FinishedCases[], of: (some: FinishedCases) => number): number {
  return group.reduce((sum, some) => sum + of(some) * some.total, 0);
}

/** The middle value; between two of them their mean. */
function medianOf(group: readonly FinishedCases[], of: (some: FinishedCases) => number): number | undefined {
  const total = totalOf(group);
  if (total === 0) return undefined;
  const sorted = group.map((some) => ({ value: of(some), total: some.total })).sort((a, b) => a.value - b.value);
  return (valueAt(sorted, Math.floor((total - 1) / 2)) + valueAt(sorted, Math.floor(total / 2))) / 2;
}

function valueAt(sorted: readonly { readonly value: number; readonly total: number }[], index: number): number {
  let passed = 0;
  for (const { value, total } of sorted) {
    passed += total;
    if (index < passed) return value;
  }
  throw new Error('an index beyond the end was asked for');
}
