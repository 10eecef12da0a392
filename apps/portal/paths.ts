import type { ApplicationId, FilingId } from '@biz/kernel/ids.ts';

/** Every place of the portal that other pages link to. */
export const paths = {
  landing: '/',
  search: '/search',
  guide: (business: string) => `/guide/${business}`,
  signIn: '/sign-in',
  signInCallback: '/sign-in/callback',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  actAs: '/act-as',
  start: '/start',
  home: '/home',
  filings: '/filings',
  licences: '/licences',
  inbox: '/inbox',
  accesses: '/accesses',
  verify: '/verify',
  help: '/help',
  draft: (id: FilingId) => `/drafts/${id}`,
  filing: (id: FilingId) => `/filings/${id}`,
  submitted: (id: FilingId) => `/filings/${id}/submitted`,
  application: (id: ApplicationId) => `/applications/${id}`,
} as const;
