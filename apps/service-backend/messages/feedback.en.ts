/** Results of feedback for the unit. */
export const feedbackEn = {
  'menu.feedback': 'Satisfaction',
  'feedback.title': 'How satisfied people are',
  'feedback.subtitle': '{unit}, budget year {year} until [[{date}]]',
  'feedback.none': 'Nobody has rated the service in this period. Applicants can once their application is finished.',
  'feedback.mean': 'mean, from 1 (very dissatisfied) to 5 (very satisfied)',
  'feedback.total': 'answers',
  'feedback.good': 'satisfied or very satisfied',
  'feedback.rating': 'Rating {rating}',
  'feedback.score': 'Rating',
  'feedback.meanShort': 'Mean',
  'feedback.sum': 'Sum',
  'feedback.texts': 'Newest texts',
  'feedback.textsLead':
    'They carry no name and no application number; long numbers are hidden. Do not try to find out who wrote them.',
  'feedback.noTexts': 'Nobody has written a text yet.',
  'feedback.text': 'Text',
  'feedback.on': 'Date',
} as const;
