/** The pages behind the footer's links. */
export const aboutEn = {
  'about.help': 'How to work in this system',
  'about.help.1.title': 'Begin with the worklist',
  'about.help.1.text':
    'It is sorted by due date. Open an application and do the next step shown at its top. Only what you may do is offered.',
  'about.help.2.title': 'Check every document, then tell the applicant once',
  'about.help.2.text':
    'Save a result for each. A failing one needs a reason the applicant can act on. Then send the whole list, or confirm completeness.',
  'about.help.3.title': 'Time counts from the confirmation of completeness',
  'about.help.3.text':
    'The clock pauses while it is the applicant’s turn, and stops on refusal or when the entrepreneur has the licence.',
  'about.help.4.title': 'When somebody acts before you',
  'about.help.4.text': 'Nothing is overwritten. You see who did what, with your own text to copy and use again.',
  'about.privacy': 'Personal data and the journal',
  'about.privacy.1.title': 'Only your agency’s applications',
  'about.privacy.1.text':
    'Those of other agencies do not appear, and each application shows only what its licence needs.',
  'about.privacy.2.title': 'Every opening is recorded',
  'about.privacy.2.text':
    'The system records your name, agency, the time and what you opened. The person it is about can see this record.',
  'about.privacy.3.title': 'For considering applications only',
  'about.privacy.3.text':
    'Do not photograph, pass on or use the data for anything else. The Personal Data Protection Act B.E. 2562 binds officers too.',
  'about.privacy.4.title': 'Cookies',
  'about.privacy.4.text':
    'Only those needed for signing in, for the safety of forms and for your language. None for tracking.',
  'about.accessibility': 'Accessibility and security',
  'about.accessibility.1.title': 'On every device',
  'about.accessibility.1.text':
    'Every page works on a phone, with the keyboard alone, with screen readers and without JavaScript. We aim for WCAG 2.2 AA.',
  'about.accessibility.2.title': 'Signing out by itself',
  'about.accessibility.2.text':
    'After 15 minutes without activity, and at least every 12 hours, you must sign in again. Saved results are not lost.',
  'about.accessibility.3.title': 'History cannot be changed',
  'about.accessibility.3.text':
    'Every event of an application is tied to the one before by a fingerprint; changing or deleting one is found.',
  'about.accessibility.4.title': 'If something is wrong',
  'about.accessibility.4.text':
    'Call the officers’ help desk named at the foot of the page, with the error code and reference that the page shows.',
} as const;
