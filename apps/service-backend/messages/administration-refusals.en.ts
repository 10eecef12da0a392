import type { RefusalText } from '@biz/web/refusals.ts';
import type { AdministrationRefusalKind } from '../administration-refusals.ts';
import { revisionRefusalsEn } from './revision-refusals.ts';

const reopen = 'Open the account again, look at how it stands and use the button shown there.';
const fix = 'Correct it, check and confirm again.';

/** What an administrator reads when something is refused. */
export const administrationRefusalsEn: Readonly<Record<AdministrationRefusalKind, RefusalText>> = {
  ...revisionRefusalsEn,
  OwnAccount: {
    title: 'You cannot change your own account',
    detail: 'Nobody looks after their own rights. Nothing was changed.',
    next: 'Ask another administrator to do it.',
  },
  BeyondReach: {
    title: 'This is beyond your reach',
    detail: 'An agency’s administrator looks after the accounts and roles of that agency alone. Nothing was changed.',
    next: 'If it must be changed, ask the central office.',
  },
  RoleMissing: { title: 'The role is missing', detail: 'An account needs at least one role.', next: fix },
  ScopeMissing: {
    title: 'The scope is missing',
    detail: 'An account needs at least one scope; suspend it instead.',
    next: fix,
  },
  RolesConflict: {
    title: 'These roles do not go together',
    detail: 'A central administrator takes no part in applications, so has no other role and no scope.',
    next: fix,
  },
  ValidityReversed: { title: 'The dates are reversed', detail: 'The last day comes before the first.', next: fix },
  AccountReasonMissing: {
    title: 'The reason is missing',
    detail: 'Suspending and giving back rights need a reason.',
    next: fix,
  },
  AlreadySuspended: { title: 'This account is suspended already', detail: 'Nothing was changed.', next: reopen },
  NotSuspended: { title: 'This account is not suspended', detail: 'Nothing was changed.', next: reopen },
  AccountUnchanged: { title: 'Nothing is different', detail: 'Everything is as it was.', next: fix },
  AccountStale: {
    title: 'Somebody changed this account before you',
    detail:
      'What you typed is still on this page but not saved. Look at the history of the account, then check and confirm again if you still want to.',
    next: reopen,
  },
  AccountExists: {
    title: 'This person has an account already',
    detail:
      'One person has one account. If it is not in your list it is at another agency: the central office can add a scope.',
    next: 'Search for the account by national ID and change it.',
  },
  NoDays: { title: 'There is no day', detail: 'Enter at least one day.', next: fix },
  SourceMissing: {
    title: 'The source is missing',
    detail: 'Say from which resolution or announcement the day comes.',
    next: fix,
  },
  DayReasonMissing: { title: 'The reason is missing', detail: 'Taking a day back needs a reason.', next: fix },
  DayPassed: {
    title: 'This day has passed',
    detail: 'Days can be added from today on, and taken back while they are ahead.',
    next: fix,
  },
  DayClosedAlready: {
    title: 'This day is closed already',
    detail: 'It is a Saturday, a Sunday, a holiday that is known, or entered twice: it would move nothing.',
    next: fix,
  },
  ScopeUnknown: {
    title: 'This scope cannot be used',
    detail: 'An agency, area or licence is not known here, or is not this agency’s.',
    next: fix,
  },
};
