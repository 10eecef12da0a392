import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { SMALLEST_GROUP } from '../statistics/statistics-of.ts';
import { RATINGS, type Rating } from './feedback.ts';

/** How often one rating was given; without agency and licence it is about submitting on the portal. */
export type RatingCount = {
  readonly agency?: AgencyId;
  readonly licence?: LicenceId;
  readonly rating: Rating;
  readonly total: number;
};

/** Days of the feedback, both included, and whose. */
export type FeedbackFilter = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly agency?: AgencyId;
  readonly licence?: LicenceId;
};

/** A group of ratings: how many, their mean (1 to 5) and how often each was given, lowest first. */
export type RatingSum = { readonly total: number; readonly mean: number; readonly byRating: readonly number[] };

/** One licence at one agency; `sum` is absent where the group is too small to be told. */
export type FeedbackRow = { readonly agency: AgencyId; readonly licence: LicenceId; readonly sum?: RatingSum };

/** Results: about submitting, by licence and agency, and over all rows that are shown. */
export type FeedbackResults = {
  readonly submitting?: RatingSum;
  readonly rows: readonly FeedbackRow[];
  readonly all?: RatingSum;
};

/**
 * Sums ratings up. `smallest` = the smallest group that is told; the public sees none below `SMALLEST_GROUP`, and the sum counts
 * only what is shown, so that no small group can be derived.
 */
export function feedbackResults(counts: readonly RatingCount[], smallest: number = SMALLEST_GROUP): FeedbackResults {
  const groups = new Map<string, RatingCount[]>();
  for (const count of counts) {
    const key = `${count.agency ?? ''} ${count.licence ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  const rows: FeedbackRow[] = [];
  const shown: RatingCount[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { agency, licence } = group[0] ?? {};
    if (!agency || !licence) continue;
    const sum = sumOf(group, smallest);
    rows.push({ agency, licence, ...(sum ? { sum } : {}) });
    if (sum) shown.push(...group);
  }
  const submitting = sumOf(groups.get(' ') ?? [], smallest);
  const all = sumOf(shown, smallest);
  return { rows, ...(submitting ? { submitting } : {}), ...(all ? { all } : {}) };
}

function sumOf(counts: readonly RatingCount[], smallest: number): RatingSum | undefined {
  const byRating = RATINGS.map((rating) =>
    counts.filter((count) => count.rating === rating).reduce((sum, { total }) => sum + total, 0),
  );
  const total = byRating.reduce((sum, one) => sum + one, 0);
  if (total === 0 || total < smallest) return undefined;
  const points = byRating.reduce((sum, one, index) => sum + one * (index + 1), 0);
  return { total, mean: points / total, byRating };
}
