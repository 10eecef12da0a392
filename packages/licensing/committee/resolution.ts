import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { MeetingId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '../application-state.ts';

/** What a committee may resolve about an application (มติ). */
export const RESOLUTION_OUTCOMES = ['approve', 'approve-with-conditions', 'refuse', 'postpone'] as const;

export type ResolutionOutcome = (typeof RESOLUTION_OUTCOMES)[number];

/** Votes as counted. `casting`: the presider's further vote on a tie (Administrative Procedure Act B.E. 2539, s. 82). */
export type VoteCount = {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly casting?: 'for' | 'against';
};

/** A committee's resolution as it stands in an application. */
export type Resolution = {
  readonly meeting: MeetingId;
  /** Name of the committee and number of its meeting, as the minutes have them. */
  readonly committee: string;
  readonly meetingNumber: string;
  readonly heldOn: LocalDate;
  readonly outcome: ResolutionOutcome;
  readonly conditions: readonly string[];
  readonly reasons: string;
  /** Absent where nothing was put to the vote. */
  readonly votes?: VoteCount;
  /** Why an item was put off without a resolution of its own. */
  readonly because?: 'no-quorum' | 'not-reached';
  /** `consideredDigest` of what the committee had before it; absent on a postponement. */
  readonly considered?: Sha256;
  /** The approved minutes. */
  readonly minutes: Sha256;
};

/** มติคณะกรรมการเข้าสู่เรื่อง: the recommendation that the officer's decision follows. */
export type ResolutionFiled = { readonly type: 'ResolutionFiled.v1'; readonly resolution: Resolution };

/** True when the resolution lets the officer approve. */
export function isApproving({ outcome }: Pick<Resolution, 'outcome'>): boolean {
  return outcome === 'approve' || outcome === 'approve-with-conditions';
}

/** One value for the documents and answers of an application: it changes with every one of them. */
export function consideredDigest({ documents, filingVersion }: ApplicationState): Sha256 {
  const held = documents.map(({ document, sha256: content }) => [document, content]).sort();
  return sha256(canonicalJson({ documents: held, filingVersion }));
}
