/** Signing in and out. */
export const signInEn = {
  'signIn.title': 'Sign in as an officer',
  'signIn.lead':
    'Use the officer account your agency gave you. We take you to Digital ID to prove who you are, and back.',
  'signIn.button': 'Sign in with Digital ID',
  'signIn.citizen': 'If you are an entrepreneur',
  'signIn.citizenLink': 'Go to Biz Portal for entrepreneurs',
  'signIn.rules': 'This account is yours alone. Everything you open and decide is recorded with your name.',
  'signIn.failed': 'You are not signed in yet',
  'signIn.cause.IdentityProviderUnavailable': 'Digital ID does not answer now. Wait a moment and sign in again.',
  'signIn.cause.SignInCancelled':
    'You turned back, or this account may not use the officers’ system. Sign in again with an officer account.',
  'signIn.cause.SignInExpired': 'It took too long, or the link was old. Sign in again from this page.',
  'signIn.cause.SignInRejected':
    'Digital ID’s answer was incomplete. Tell your agency’s administrator, then try again.',
  'signIn.cause.NotOfficer': 'This is a citizen’s account. Sign out of Digital ID and sign in with an officer account.',
  'signIn.cause.AgencyUnknown':
    'The agency of this account does not use this system yet. Ask your administrator to check the account.',
  'signIn.cause.NoAccount':
    'We know who you are, but you have no officer account in this system yet. Ask your agency’s administrator or the central office to issue one for your national ID and e-mail address, then sign in again.',
  'signIn.cause.EmailDiffers':
    'The e-mail address you confirmed at Digital ID is not the one of your officer account. Correct it at Digital ID, or ask your agency’s administrator to change the account’s address.',
  'signIn.cause.AccountSuspended':
    'Your officer account is suspended. If you still have this duty, ask your agency’s administrator to give you back your rights.',
  'signIn.cause.AccountNotYetValid':
    'Your officer account is not valid yet. Sign in again on its first day, or ask your agency’s administrator.',
  'signIn.cause.AccountEnded':
    'Your officer account has run out. Ask your agency’s administrator to renew it, then sign in again.',
  'signIn.cause.AccountChanged':
    'The rights of your account changed while you were signing in. Sign in again to use them as they are now.',
  'unit.title': 'For which agency are you working?',
  'unit.hint': 'Your account reaches into several agencies. Every page says for which you are working.',
  'unit.all': 'All areas and licences',
  'unit.some': 'Some areas or licences',
  'unit.button': 'Work for this agency',
  'unit.error': 'Choose an agency that your account reaches into',
  'unit.switch': 'Change agency',
  'signedOut.title': 'You are signed out',
  'signedOut.text': 'Close the browser if you share this computer. Everything you saved is still there.',
  'signedOut.again': 'Sign in again',
} as const;
