import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import type { RefusalTable } from '@biz/web/refusals.ts';
import { revisionRefusals } from './revision-refusals.ts';

/** What only administrators are refused. */
export type AdministrationRefusalKind = Exclude<AdministrationRefusal['kind'], 'NotFound' | 'KeyMissing' | 'KeyReused'>;

/** Codes, statuses and log levels of what administrators are refused. */
export const administrationRefusals = {
  OwnAccount: { code: 'OFF-260', status: 403, logLevel: 'warn' },
  BeyondReach: { code: 'OFF-261', status: 403, logLevel: 'warn' },
  RoleMissing: { code: 'OFF-262', status: 422, logLevel: 'info' },
  ScopeMissing: { code: 'OFF-263', status: 422, logLevel: 'info' },
  RolesConflict: { code: 'OFF-264', status: 422, logLevel: 'info' },
  ValidityReversed: { code: 'OFF-265', status: 422, logLevel: 'info' },
  AccountReasonMissing: { code: 'OFF-266', status: 422, logLevel: 'info' },
  AlreadySuspended: { code: 'OFF-267', status: 409, logLevel: 'info' },
  NotSuspended: { code: 'OFF-268', status: 409, logLevel: 'info' },
  AccountUnchanged: { code: 'OFF-269', status: 422, logLevel: 'info' },
  AccountStale: { code: 'OFF-270', status: 409, logLevel: 'info' },
  AccountExists: { code: 'OFF-271', status: 409, logLevel: 'info' },
  NoDays: { code: 'OFF-273', status: 422, logLevel: 'info' },
  SourceMissing: { code: 'OFF-274', status: 422, logLevel: 'info' },
  DayReasonMissing: { code: 'OFF-275', status: 422, logLevel: 'info' },
  DayPassed: { code: 'OFF-276', status: 409, logLevel: 'info' },
  DayClosedAlready: { code: 'OFF-277', status: 409, logLevel: 'info' },
  ...revisionRefusals,
  ScopeUnknown: { code: 'OFF-272', status: 422, logLevel: 'warn' },
} as const satisfies RefusalTable<AdministrationRefusalKind>;
