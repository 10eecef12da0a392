import type { ApplicationId, FilingId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';

/** What one is asked about: a filing that was submitted, or one application of it. */
export type FeedbackMatter = {
  /** Where the form is. */
  readonly path: string;
  readonly filing: FilingId;
  readonly application?: ApplicationId;
  /** Of the filing, or of the application. */
  readonly number: string;
  readonly applicant: string;
  readonly licence?: Localised;
  readonly agency?: Localised;
  /** A submission always is; an application when its matter has ended. */
  readonly isFinished: boolean;
};
