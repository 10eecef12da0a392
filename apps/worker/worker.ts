import type { ActionDeps } from '@biz/actions/deps.ts';
import { applicantMessages } from '@biz/actions/messages/applicant-messages.ts';
import type { MessageGateway } from '@biz/actions/ports/message-gateway.ts';
import type { PaymentGateway } from '@biz/actions/ports/payment-gateway.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Job } from '@biz/actions/ports/store.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { closeOffer } from '@biz/actions/system/close-offer.ts';
import { draftLicence } from '@biz/actions/system/draft-licence.ts';
import { fileResolution } from '@biz/actions/system/file-resolution.ts';
import { issueBill } from '@biz/actions/system/issue-bill.ts';
import { lapseApplication } from '@biz/actions/system/lapse-application.ts';
import { makeFilingSummary } from '@biz/actions/system/make-filing-summary.ts';
import { makePaper } from '@biz/actions/system/make-paper.ts';
import { matchPayment } from '@biz/actions/system/match-payment.ts';
import { moveDueDates } from '@biz/actions/system/move-due-dates.ts';
import { noteLateness } from '@biz/actions/system/note-lateness.ts';
import type { PaperSettings } from '@biz/actions/system/papers/paper-facts.ts';
import { remindOfAppointment } from '@biz/actions/system/remind-of-appointment.ts';
import { sendLatenessCopy } from '@biz/actions/system/send-lateness-copy.ts';
import { sendMessage } from '@biz/actions/system/send-message.ts';
import { tellOfTicket } from '@biz/actions/system/tell-of-ticket.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Jobs } from '@biz/records/jobs.ts';
import { overseerCopy } from './messages/overseer-copies.ts';

/** Refusals that say that a job has nothing to do any more. */
const NO_LONGER: ReadonlySet<ActionRefusal['kind']> = new Set([
  'ActionNotAllowed',
  'NotFound',
  'AppointmentClosed',
  'ResolutionOutdated',
]);

/** What the worker does its jobs with. */
export type WorkerDeps = ActionDeps & {
  readonly bank: PaymentGateway;
  readonly messages: MessageGateway;
  readonly papers: PaperSettings;
  readonly queries: Pick<Queries, 'closingDays'>;
  /** Reads what has changed in the calendar. */
  refreshClosingDays(): Promise<void>;
};

/** One job done. Every one of them bears being run again. */
type Runner = { readonly [Name in Job['name']]: (job: Extract<Job, { name: Name }>, id: string) => Promise<void> };

/** What keeps itself in order: lapsed rows go every ten minutes; every hour history is anchored, open bills are asked about, late applications are looked for and holders are reminded of what ends soon. */
export type Upkeep = {
  keepHouse(): Promise<unknown>;
  anchorHistory(): Promise<unknown>;
  askAboutBills(): Promise<unknown>;
  noteLateApplications(): Promise<unknown>;
  remindOfRenewals(): Promise<unknown>;
};

const HOUSE_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Starts doing the durable jobs of the portal in this process; any number of processes may. */
export async function startWorker(config: {
  readonly deps: WorkerDeps;
  readonly jobs: Jobs<Job['name']>;
  readonly upkeep: Upkeep;
}): Promise<{ close(): Promise<void> }> {
  const { jobs, upkeep } = config;
  const timers = [
    repeat('keep-house', HOUSE_MS, () => upkeep.keepHouse()),
    repeat('anchor-history', HOUR_MS, () => upkeep.anchorHistory()),
    repeat('ask-about-bills', HOUR_MS, () => upkeep.askAboutBills()),
    repeat('note-late-applications', HOUR_MS, () => upkeep.noteLateApplications()),
    repeat('remind-of-renewals', HOUR_MS, () => upkeep.remindOfRenewals()),
    repeat('failed-jobs', HOUR_MS, async () => failedJobs(jobs)),
  ];
  const runner = runnerOf(config.deps);
  await Promise.all([
    jobs.work<Extract<Job, { name: 'make-paper' }>>('make-paper', (job, run) => runner['make-paper'](job, run.id)),
    jobs.work<Extract<Job, { name: 'make-filing-summary' }>>('make-filing-summary', (job, run) =>
      runner['make-filing-summary'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'issue-bill' }>>('issue-bill', (job, run) => runner['issue-bill'](job, run.id)),
    jobs.work<Extract<Job, { name: 'match-payment' }>>('match-payment', (job, run) =>
      runner['match-payment'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'draft-licence' }>>('draft-licence', (job, run) =>
      runner['draft-licence'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'note-lateness' }>>('note-lateness', (job, run) =>
      runner['note-lateness'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'send-lateness-copy' }>>('send-lateness-copy', (job, run) =>
      runner['send-lateness-copy'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'move-due-dates' }>>('move-due-dates', (job, run) =>
      runner['move-due-dates'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'lapse' }>>('lapse', (job, run) => runner.lapse(job, run.id)),
    jobs.work<Extract<Job, { name: 'send-message' }>>('send-message', (job, run) =>
      runner['send-message'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'close-appointment-offer' }>>('close-appointment-offer', (job, run) =>
      runner['close-appointment-offer'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'file-resolution' }>>('file-resolution', (job, run) =>
      runner['file-resolution'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'send-ticket-message' }>>('send-ticket-message', (job, run) =>
      runner['send-ticket-message'](job, run.id),
    ),
    jobs.work<Extract<Job, { name: 'remind-of-appointment' }>>('remind-of-appointment', (job, run) =>
      runner['remind-of-appointment'](job, run.id),
    ),
  ]);
  return {
    async close() {
      for (const timer of timers) clearInterval(timer);
      await jobs.stop();
    },
  };
}

/** Logs what was done, so that anchors are also kept outside the database; a failure waits for the next time. */
function repeat(event: string, everyMs: number, work: () => Promise<unknown>): NodeJS.Timeout {
  const log = (level: string, members: object) => console.log(JSON.stringify({ level, event, ...members }));
  return setInterval(() => {
    work().then(
      (result) => result !== undefined && log('info', { result }),
      (error: unknown) => log('error', { error: String(error) }),
    );
  }, everyMs).unref();
}

function runnerOf(deps: WorkerDeps): Runner {
  const withWords = { ...deps, words: applicantMessages(deps.catalogue) };
  return {
    'make-paper': async (job) => settle(await makePaper(deps, job.application, job.paper, job.number)),
    'make-filing-summary': async (job) => settle(await makeFilingSummary(deps, job.filing)),
    'issue-bill': async (job) => settle(await issueBill(deps, job.application)),
    'match-payment': async (job) => settle(noteHeld(await matchPayment(deps, job.reference1, job.reference2))),
    'draft-licence': async (job) => settle(await draftLicence(deps, job.application)),
    'note-lateness': async (job) => settle(await noteLateness(deps, job.application)),
    'send-lateness-copy': async (job, id) =>
      settle(await sendLatenessCopy({ ...deps, copyWords: overseerCopy }, job, id)),
    'move-due-dates': async (job) => {
      await deps.refreshClosingDays();
      await moveDueDates(deps, job);
    },
    lapse: async (job) => settle(await lapseApplication(deps, job.application)),
    'send-message': async (job, id) => {
      await sendMessage(withWords, job, id);
    },
    'close-appointment-offer': async (job) => settle(await closeOffer(deps, job.application, job.appointment)),
    'file-resolution': async (job) => settle(await fileResolution(deps, job.meeting, job.application)),
    'send-ticket-message': (job) => tellOfTicket(deps, job),
    'remind-of-appointment': (job) => remindOfAppointment(deps, job),
  };
}

/** Dead letters, for the operator's log; `npm run jobs:redrive` gives one all its tries again. */
async function failedJobs(jobs: Jobs<Job['name']>) {
  const failed = await jobs.failedJobs();
  return failed.length === 0
    ? undefined
    : failed.map(({ id, name, attempts, error }) => ({ id, name, attempts, error }));
}

/** Money that does not match cleanly waits for a person: it must at least be in the log. */
function noteHeld<T extends Result<string, ActionRefusal>>(result: T): T {
  const needsPerson = result.ok && ['held', 'expired', 'failed'].includes(result.value);
  if (needsPerson)
    console.log(JSON.stringify({ level: 'warn', event: 'payment-needs-attention', outcome: result.value }));
  return result;
}

/** A job that lost a race is tried again; one that no longer applies is done. Any other refusal is a dead letter. */
function settle(result: Result<unknown, ActionRefusal>): void {
  if (result.ok || NO_LONGER.has(result.error.kind)) return;
  throw new Error(`refused: ${result.error.kind}`);
}
