/** Committees, their meetings and what they resolve. */
export const committeeEn = {
  'resolution.title': 'The committee’s resolution',
  'resolution.meeting': 'Meeting',
  'resolution.of': '{committee}, meeting {number}, {date}',
  'resolution.outcome': 'Resolution',
  'resolution.votes': 'Votes',
  'resolution.counted': '{for} for, {against} against, {abstain} abstained',
  'resolution.casting': 'The chair had the casting vote',
  'resolution.reasons': 'Reasons',
  'resolution.because.no-quorum': 'No quorum',
  'resolution.because.not-reached': 'Not reached in this meeting',
  'resolution.condition': 'Condition',
  'outcome.approve': 'Agreed',
  'outcome.approve-with-conditions': 'Agreed on conditions',
  'outcome.refuse': 'Not agreed',
  'outcome.postpone': 'Put off',
} as const;
