import type { AgencyId, ApplicationId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Feedback, Rating } from '@biz/licensing/feedback/feedback.ts';
import type { FeedbackFilter, RatingCount } from '@biz/licensing/feedback/feedback-results.ts';

/** What feedback is about: a filing as it was submitted, or one application of it that is finished. */
export type FeedbackAbout = { readonly filing: FilingId; readonly application?: ApplicationId };

/** Feedback inside a transaction. It only grows. */
export type FeedbackTx = {
  /** Keeps feedback; false when some was given about the same before, then nothing was written. */
  give(feedback: Feedback): Promise<boolean>;
};

/** A text as the unit's officers read it: of no named person. */
export type FeedbackText = {
  readonly licence: LicenceId;
  readonly rating: Rating;
  readonly text: string;
  readonly on: LocalDate;
};

/** Reads of feedback. */
export type FeedbackQueries = {
  /** Whether feedback was given. */
  isGiven(about: FeedbackAbout): Promise<boolean>;
  /** Ratings of a period in groups. With an agency or a licence, those about submitting are left out. */
  counts(filter: FeedbackFilter): Promise<readonly RatingCount[]>;
  /** The newest texts about finished applications of an agency. */
  texts(agency: AgencyId, filter: FeedbackFilter, limit: number): Promise<readonly FeedbackText[]>;
};
