import type { AgencyId, ApplicationId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';

/** The five steps of satisfaction, from very dissatisfied (1) to very satisfied (5). */
export const RATINGS = [1, 2, 3, 4, 5] as const;

/** คะแนนความพึงพอใจ: one of the five steps. */
export type Rating = (typeof RATINGS)[number];

/** When somebody is asked: after submitting a filing, and after an application is finished. */
export type FeedbackOccasion = 'submitted' | 'finished';

/** Longest text, in characters as a reader counts them. */
export const FEEDBACK_TEXT_MAX = 1000;

/**
 * What was said (ความคิดเห็นต่อบริการ), once per occasion. About a submission it judges the portal; about a finished application
 * the licence and its agency. It never says whose it is.
 */
export type Feedback = {
  readonly filing: FilingId;
  readonly application?: ApplicationId;
  readonly agency?: AgencyId;
  readonly licence?: LicenceId;
  readonly rating: Rating;
  /** Without numbers and addresses that reach a person; empty when nothing was written. */
  readonly text: string;
  readonly at: Instant;
};

/** Why feedback is not taken. */
export type FeedbackRefusal =
  | { readonly kind: 'RatingMissing' }
  | { readonly kind: 'FeedbackTooLong'; readonly max: number; readonly count: number }
  /** The application is not finished. */
  | { readonly kind: 'FeedbackTooEarly' }
  /** It was given before; it is given once. */
  | { readonly kind: 'FeedbackGiven' };

/** Reads a rating and its text as they were typed. Refuses no rating, or a text that is too long. */
export function readFeedback(
  rawRating: string,
  rawText: string,
): Result<Pick<Feedback, 'rating' | 'text'>, FeedbackRefusal> {
  const rating = RATINGS.find((one) => String(one) === rawRating);
  if (rating === undefined) return err({ kind: 'RatingMissing' });
  const text = normaliseThai(rawText);
  const count = graphemeCount(text);
  if (count > FEEDBACK_TEXT_MAX) return err({ kind: 'FeedbackTooLong', max: FEEDBACK_TEXT_MAX, count });
  return ok({ rating, text: withoutContacts(text) });
}

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/g;
const LONG_NUMBER = /\+?[\d๐-๙](?:[\s.-]?[\d๐-๙]){8,}/g;
const HIDDEN = '•••';

/** The text without e-mail addresses and numbers of nine digits or more: phone, national ID, account. */
function withoutContacts(text: string): string {
  return text.replace(EMAIL, HIDDEN).replace(LONG_NUMBER, HIDDEN);
}
