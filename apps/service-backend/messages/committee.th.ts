/** Committees, their meetings and what they resolve. */
export const committeeTh = {
  'resolution.title': 'มติคณะกรรมการ',
  'resolution.meeting': 'ที่ประชุม',
  'resolution.of': '{committee} ครั้งที่ {number} วันที่ {date}',
  'resolution.outcome': 'มติ',
  'resolution.votes': 'คะแนนเสียง',
  'resolution.counted': 'เห็นด้วย {for} ไม่เห็นด้วย {against} งดออกเสียง {abstain}',
  'resolution.casting': 'ประธานออกเสียงชี้ขาด',
  'resolution.reasons': 'เหตุผล',
  'resolution.because.no-quorum': 'ไม่ครบองค์ประชุม',
  'resolution.because.not-reached': 'พิจารณาไม่ถึงในการประชุมครั้งนี้',
  'resolution.condition': 'เงื่อนไข',
  'outcome.approve': 'เห็นชอบ',
  'outcome.approve-with-conditions': 'เห็นชอบโดยมีเงื่อนไข',
  'outcome.refuse': 'ไม่เห็นชอบ',
  'outcome.postpone': 'เลื่อนการพิจารณา',
} as const;
