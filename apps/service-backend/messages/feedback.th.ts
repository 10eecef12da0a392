/** Results of feedback for the unit. */
export const feedbackTh = {
  'menu.feedback': 'ความพอใจของผู้ใช้บริการ',
  'feedback.title': 'ความพอใจของผู้ใช้บริการ',
  'feedback.subtitle': '{unit} ปีงบประมาณ {year} ถึง [[{date}]]',
  'feedback.none': 'ยังไม่มีใครให้คะแนนในช่วงนี้ ผู้ยื่นให้คะแนนได้เมื่อคำขอเสร็จแล้ว',
  'feedback.mean': 'คะแนนเฉลี่ย จาก 1 (ไม่พอใจมาก) ถึง 5 (พอใจมาก)',
  'feedback.total': 'คำตอบ',
  'feedback.good': 'พอใจหรือพอใจมาก',
  'feedback.rating': 'คะแนน {rating}',
  'feedback.score': 'คะแนน',
  'feedback.meanShort': 'เฉลี่ย',
  'feedback.sum': 'รวม',
  'feedback.texts': 'ข้อความล่าสุด',
  'feedback.textsLead': 'ไม่มีชื่อหรือเลขที่คำขอ และเลขยาวถูกปิดไว้ อย่าพยายามหาว่าใครเขียน',
  'feedback.noTexts': 'ยังไม่มีใครเขียนข้อความ',
  'feedback.text': 'ข้อความ',
  'feedback.on': 'วันที่',
} as const;
