import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import type { RefusalTable } from '@biz/web/refusals.ts';

/** What only authors and approvers of definitions are refused. */
export type RevisionRefusalKind = Extract<AdministrationRefusal['kind'], `Revision${string}` | 'AuthorApproves'>;

/** Codes, statuses and log levels of what they are refused. */
export const revisionRefusals = {
  RevisionNotOpen: { code: 'OFF-280', status: 409, logLevel: 'info' },
  RevisionUnchanged: { code: 'OFF-281', status: 422, logLevel: 'info' },
  RevisionTooEarly: { code: 'OFF-282', status: 422, logLevel: 'info' },
  RevisionNoteMissing: { code: 'OFF-283', status: 422, logLevel: 'info' },
  RevisionReasonMissing: { code: 'OFF-284', status: 422, logLevel: 'info' },
  AuthorApproves: { code: 'OFF-285', status: 403, logLevel: 'warn' },
  RevisionInEffect: { code: 'OFF-286', status: 409, logLevel: 'info' },
  RevisionBuiltOn: { code: 'OFF-287', status: 409, logLevel: 'info' },
  RevisionStale: { code: 'OFF-288', status: 409, logLevel: 'info' },
  RevisionOpenAlready: { code: 'OFF-289', status: 409, logLevel: 'info' },
  RevisionFaulty: { code: 'OFF-290', status: 422, logLevel: 'info' },
  RevisionBeyondAgency: { code: 'OFF-291', status: 403, logLevel: 'warn' },
} as const satisfies RefusalTable<RevisionRefusalKind>;
