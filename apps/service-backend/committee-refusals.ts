/** Codes of what may be refused about committees and their meetings. */
export const committeeRefusals = {
  MeetingClosed: { code: 'OFF-301', status: 409, logLevel: 'info' },
  NotRunningMeeting: { code: 'OFF-302', status: 403, logLevel: 'warn' },
  AgendaEmpty: { code: 'OFF-303', status: 422, logLevel: 'info' },
  MeetingBegun: { code: 'OFF-304', status: 409, logLevel: 'info' },
  MeetingNotYet: { code: 'OFF-305', status: 409, logLevel: 'info' },
  AttendanceMissing: { code: 'OFF-306', status: 409, logLevel: 'info' },
  MemberUnknown: { code: 'OFF-307', status: 422, logLevel: 'warn' },
  ItemNotOnAgenda: { code: 'OFF-308', status: 404, logLevel: 'info' },
  ItemResolvedAlready: { code: 'OFF-309', status: 409, logLevel: 'info' },
  InterestReasonMissing: { code: 'OFF-310', status: 422, logLevel: 'info' },
  NoQuorum: { code: 'OFF-311', status: 409, logLevel: 'info' },
  VotesDoNotFit: { code: 'OFF-312', status: 422, logLevel: 'info' },
  CastingVoteMissing: { code: 'OFF-313', status: 422, logLevel: 'info' },
  MotionNotCarried: { code: 'OFF-314', status: 409, logLevel: 'info' },
  ResolutionReasonMissing: { code: 'OFF-315', status: 422, logLevel: 'info' },
  ConditionsMissing: { code: 'OFF-316', status: 422, logLevel: 'info' },
  CommitteeUnfit: { code: 'OFF-317', status: 422, logLevel: 'info' },
  ItemNotWaiting: { code: 'OFF-318', status: 409, logLevel: 'info' },
  InterestUndeclared: { code: 'OFF-319', status: 409, logLevel: 'warn' },
} as const;

/** The kinds of them. */
export type CommitteeRefusalKind = keyof typeof committeeRefusals;
