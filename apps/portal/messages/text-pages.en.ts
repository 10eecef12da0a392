/** The texts about the site in English. */
export const textPagesEn = {
  'terms.title': 'Terms of use',
  'terms.1.heading': 'What this site is for',
  'terms.1':
    'Here you find out which licences a business needs, apply for them, follow them, pay the fees and receive the licences. Each licence is considered and issued by the agency that owns it.',
  'terms.2.heading': 'What you answer for',
  'terms.2':
    'Give true information, use your own account and tell nobody a one-time code. Making a false statement to an official is an offence.',
  'terms.3.heading': 'What we answer for',
  'terms.3':
    'We save your draft whenever you press continue, send your application to all agencies at once, always say whose turn it is and when it is due, and keep evidence of every step.',
  'terms.4.heading': 'Fees and times shown before you apply',
  'terms.4':
    'They are computed from your answers and the law as it stands today. What the agency tells you after considering the application is what counts.',
  'privacy.title': 'Privacy policy',
  'privacy.1.heading': 'What we keep',
  'privacy.1':
    'Only what is needed to consider an application: name, national ID, company number, address, mobile number, e-mail, your answers and the documents you upload. ID numbers are stored encrypted.',
  'privacy.2.heading': 'Who sees your data',
  'privacy.2':
    'Only officers of the agencies you apply to, and every look is recorded. Once signed in you can read that record yourself, on the page about who used your data.',
  'privacy.3.heading': 'How long we keep it',
  'privacy.3':
    'Submitted applications are kept for the life of the licence and as the law on official records requires. Drafts that are never submitted are deleted after the time of disuse that the operating agency sets.',
  'privacy.4.heading': 'Your rights',
  'privacy.4':
    'You may see, copy, correct or object to the use of your data under the Personal Data Protection Act B.E. 2562. Contact us through the channels at the foot of the page.',
  'privacy-notice.title': 'Privacy notice for applications',
  'privacy-notice.1.heading': 'What we look up instead of asking for copies',
  'privacy-notice.1':
    'When you start an application we fetch your name, address and nationality from the civil registration of the Department of Provincial Administration; when you act for a company, also its record at the Department of Business Development.',
  'privacy-notice.2.heading': 'Why',
  'privacy-notice.2':
    'To fill in the form for you, and so that you need not send copies of what the State already has (Cabinet resolution of 2 October 2018).',
  'privacy-notice.3.heading': 'Who receives it',
  'privacy-notice.3':
    'Only the agencies that consider the licences you chose, and only when you submit. A draft is sent to nobody.',
  'security.title': 'Security policy',
  'security.1.heading': 'What we do',
  'security.1':
    'We encrypt connections and ID numbers, inspect every file before we take it, separate officers by agency, record every look, and sign electronic licences digitally.',
  'security.2.heading': 'Signing out by itself',
  'security.2': 'We sign you out after 15 minutes without activity or after 12 hours. What was saved is not lost.',
  'security.3.heading': 'Found a weakness?',
  'security.3':
    'Write to the address at the foot of the page, tell us how to repeat it, and do not look at data of others.',
  'accessibility.title': 'Accessibility',
  'accessibility.1.heading': 'The standard we hold ourselves to',
  'accessibility.1':
    'Every page aims at WCAG 2.2 level AA: it works with a keyboard alone, with a screen reader, on a screen 320 pixels wide and without JavaScript.',
  'accessibility.2.heading': 'What is not good yet',
  'accessibility.2':
    'Files uploaded by applicants or officers, such as scans, may not be readable by a screen reader. Ask for help at the number at the foot of the page.',
  'accessibility.3.heading': 'Found a problem?',
  'accessibility.3':
    'Tell us which page, which device and which program. We answer with the date on which it will be fixed.',
  'cookies.title': 'Cookies',
  'cookies.1.heading': 'Only what is necessary',
  'cookies.1':
    'We use three cookies: to know that you are signed in, to keep other sites from sending forms in your name, and to remember your language.',
  'cookies.2.heading': 'No tracking',
  'cookies.2':
    'There are no advertising cookies, no analytics by other companies, and nothing is loaded from other sites. So there is nothing to accept.',
  'help.title': 'Help and contact',
  'help.1.heading': 'Not sure which licence you need',
  'help.1':
    'Choose your business on the first page and answer a few short questions; no need to sign in. The result names the licences, why you need them, the fees, the time and the documents.',
  'help.2.heading': 'What to have ready',
  'help.2':
    'The mobile phone of your account, the size of your premises, and the documents listed in the result. Photos taken with a phone are fine. You can stop at any time: the draft is kept, and you can go on from any device.',
  'help.3.heading': 'The registry is wrong',
  'help.3':
    'Have it corrected where the register is kept: civil registration at the district or municipal registrar, companies at the Department of Business Development. Then start a new application to fetch the latest data.',
  'help.4.heading': 'The code does not arrive',
  'help.4':
    'Wait a minute, check your signal, then ask for a new code. If your number has changed, change it first in the account you sign in with. No officer will ever ask you for a code.',
  'help.5.heading': 'You want to talk to somebody',
  'help.5':
    'About a submitted application: the agency shown on its page. About this site: the channels at the foot of the page, with the problem code if there is one.',
} as const;
