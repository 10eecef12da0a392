import type { Job } from '@biz/actions/ports/store.ts';
import type { Database } from '../database.ts';
import { type Jobs, openJobs } from '../jobs.ts';
import { migrate } from '../migrate.ts';

/** The system that owns the schema `portal`: portal, service backend and worker together. */
export const PORTAL_SYSTEM = 'portal';

/** Every durable job of the portal; a name that is missing here does not compile. */
const JOB_NAMES = {
  'make-paper': true,
  'make-filing-summary': true,
  'issue-bill': true,
  'match-payment': true,
  'draft-licence': true,
  'note-lateness': true,
  'send-lateness-copy': true,
  'move-due-dates': true,
  lapse: true,
  'send-message': true,
  'close-appointment-offer': true,
  'remind-of-appointment': true,
  'file-resolution': true,
  'send-ticket-message': true,
} satisfies Record<Job['name'], true>;

/** An outage of the bank or the message provider may last a day: about 150 tries, at last ten minutes apart. */
const RETRIES = { limit: 150, delaySeconds: 2, maxDelaySeconds: 600 };

/** Brings the schema `portal` up to date. */
export function migratePortal(database: Database): Promise<void> {
  return migrate(database, { system: PORTAL_SYSTEM, folder: new URL('../migrations/', import.meta.url) });
}

/** Opens the portal's jobs, for processes that enqueue, work, or both. */
export function openPortalJobs(database: Database, onError: (error: unknown) => void): Promise<Jobs<Job['name']>> {
  return openJobs(database, { system: PORTAL_SYSTEM, names: jobNames(), retries: RETRIES, onError });
}

function jobNames(): readonly Job['name'][] {
  const isJobName = (name: string): name is Job['name'] => name in JOB_NAMES;
  return Object.keys(JOB_NAMES).filter(isJobName);
}
