import type { RefusalText } from '@biz/web/refusals.ts';
import type { CommitteeRefusalKind } from '../committee-refusals.ts';

/** What is said when something about a committee or a meeting is refused. */
export const committeeRefusalsEn: Readonly<Record<CommitteeRefusalKind, RefusalText>> = {
  MeetingClosed: {
    title: 'This meeting is closed',
    detail: 'Its minutes are approved, so nothing can be changed any more.',
    next: 'Open the meeting to see what it resolved.',
  },
  NotRunningMeeting: {
    title: 'You do not run this meeting',
    detail: 'Only the chair, the deputy or the secretary with an officer account runs it.',
    next: 'Ask the secretary of the committee.',
  },
  AgendaEmpty: {
    title: 'There is nothing on the agenda',
    detail: 'An agenda has at least one case, and each case once.',
    next: 'Choose cases and send again.',
  },
  MeetingBegun: {
    title: 'The meeting has begun',
    detail: 'Attendance is recorded, so the agenda stands.',
    next: 'Put other cases on the agenda of the next meeting.',
  },
  MeetingNotYet: {
    title: 'It is not the day of the meeting yet',
    detail: 'Attendance is recorded from the day of the meeting on.',
    next: 'Come back on that day.',
  },
  AttendanceMissing: {
    title: 'Attendance is not recorded yet',
    detail: 'Without knowing who came, there is no quorum to count.',
    next: 'Record who came first.',
  },
  MemberUnknown: {
    title: 'Somebody is not a member',
    detail: 'The names that were sent are not those of the committee that was called.',
    next: 'Open the page again and choose again.',
  },
  ItemNotOnAgenda: {
    title: 'This case is not on the agenda',
    detail: 'This meeting does not consider it.',
    next: 'Go back to the agenda.',
  },
  ItemResolvedAlready: {
    title: 'This case is resolved',
    detail: 'A meeting resolves on a case once.',
    next: 'Open the case to see what was resolved.',
  },
  InterestReasonMissing: {
    title: 'Say what the interest is',
    detail: 'Every interest is on record with its reason.',
    next: 'Write the reason and send again.',
  },
  NoQuorum: {
    title: 'There is no quorum, so nothing can be resolved',
    detail: '{seated} sit on this case; at least {needed} must, with the chair or the deputy among them.',
    next: 'Put it off, or correct who came.',
  },
  VotesDoNotFit: {
    title: 'The votes are not complete',
    detail: 'Everybody who sits on this case has one vote, and nobody else.',
    next: 'Choose a vote for each of them.',
  },
  CastingVoteMissing: {
    title: 'The votes are equal',
    detail: 'Whoever presides has the casting vote.',
    next: 'Choose the casting vote.',
  },
  MotionNotCarried: {
    title: 'The majority is not for this resolution',
    detail: '{for} for, {against} against: it is not carried.',
    next: 'Put another resolution to the vote, or put the case off.',
  },
  ResolutionReasonMissing: {
    title: 'Write the reasons',
    detail: 'Not agreeing and putting off need reasons.',
    next: 'Write the reasons and send again.',
  },
  ConditionsMissing: {
    title: 'Write the conditions',
    detail: 'Agreeing on conditions needs at least one.',
    next: 'Write the conditions, one a line.',
  },
  CommitteeUnfit: {
    title: 'This committee is not complete',
    detail:
      'It needs a name, one chair, at most one deputy, nobody twice, and a chair, deputy or secretary with an officer account.',
    next: 'Ask the administrator of the agency to correct its members.',
  },
  ItemNotWaiting: {
    title: 'A case does not wait for a committee',
    detail: 'It has moved on, is being withdrawn, or is on the agenda of another meeting.',
    next: 'Choose from the cases that are shown.',
  },
  InterestUndeclared: {
    title: 'An applicant sits on their own case',
    detail: 'A member who is the applicant has an interest and must leave the room.',
    next: 'Record the interest first.',
  },
};
