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
  'signIn.cause.NoRole': 'This account has no role here yet. Ask your administrator to give it one.',
  'signedOut.title': 'You are signed out',
  'signedOut.text': 'Close the browser if you share this computer. Everything you saved is still there.',
  'signedOut.again': 'Sign in again',
} as const;
