import type { CommitteeProblem } from '@biz/licensing/committee/committee.ts';
import type { MeetingRefusal } from '@biz/licensing/committee/decide-meeting.ts';
import type { KeyRefusal } from '../once.ts';

/** Why a command on a committee or a meeting is refused. */
export type CommitteeRefusal =
  | MeetingRefusal
  | KeyRefusal
  /** Missing, or another agency's: the answer is the same. */
  | { readonly kind: 'NotFound' }
  /** Somebody acted since the page was loaded. */
  | { readonly kind: 'StaleVersion'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'CommitteeUnfit'; readonly problem: CommitteeProblem }
  /** The application does not wait for a committee, or is on the agenda of another meeting. */
  | { readonly kind: 'ItemNotWaiting' }
  /** A member who sits on the case is the applicant: their interest has to be declared. */
  | { readonly kind: 'InterestUndeclared' };
