import type { Lang } from '@biz/kernel/localised.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Applicant, Filing } from '@biz/licensing/filing.ts';
import type { Ticket } from '@biz/licensing/queueing/ticket.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { ActionDeps } from '../deps.ts';
import type { Job, Tx } from '../ports/store.ts';
import { representativeOf } from './representative.ts';
import { isTicketMessage, tellableTicket } from './ticket-facts.ts';

/** What a message may mention. No national ID, no amount of personal data: numbers, names of licences, dates. */
export type MessageFacts = {
  readonly filing?: Filing;
  readonly application?: ApplicationState;
  /** The licence of the register that it is about. */
  readonly entry?: RegisterEntry;
  /** The visit to a counter that it is about. */
  readonly ticket?: Ticket;
};

/** Where the reader is reached, and in which language if they chose none. */
export type MessageReader = Pick<Applicant, 'mobile' | 'email'> & { readonly lang: Lang };

/** What a message is made from and whom it reaches. */
export type Sending = { readonly facts: MessageFacts; readonly reader: MessageReader };

type MessageJob = Extract<Job, { name: 'send-message' }>;

/** What there is to send; undefined when it no longer applies or its reader has nothing to do with it any more. */
export async function sendingOf(deps: ActionDeps, job: MessageJob): Promise<Sending | undefined> {
  const found = await deps.store.transact<Sending | undefined, never>(async (tx) => {
    if (job.ticket) return ok(await aboutTicket(tx, job));
    const facts = await factsOf(tx, job);
    const reader = facts?.filing && (await readerOf(deps, tx, job, facts.filing));
    return ok(facts && reader ? { facts, reader } : undefined);
  });
  return found.ok ? found.value : undefined;
}

async function aboutTicket(tx: Tx, { ticket: id, message }: MessageJob): Promise<Sending | undefined> {
  const told = id && isTicketMessage(message) ? await tellableTicket(tx, id, message) : undefined;
  return told && { facts: { ticket: told.ticket }, reader: told.contact };
}

async function factsOf(tx: Tx, job: MessageJob): Promise<MessageFacts | undefined> {
  if (job.licence) return licenceFacts(tx, job.licence);
  if (job.application) {
    const loaded = await tx.applications.load(job.application);
    const filing = loaded && (await tx.corrections.filingAt(loaded.state.filing, loaded.state.filingVersion));
    return loaded && filing ? { filing, application: loaded.state } : undefined;
  }
  const filing = job.filing && (await tx.filings.load(job.filing));
  return filing && { filing };
}

/** Whoever took a licence over left no address with the filing that it was issued on: they read it in their inbox. */
async function licenceFacts(tx: Tx, number: string): Promise<MessageFacts | undefined> {
  const loaded = await tx.register.loadByNumber(number);
  const filing = loaded && (await tx.filings.load(loaded.entry.document.filing));
  const isHolder = filing !== undefined && filing.owner === loaded?.entry.holder.owner;
  return loaded && filing && isHolder ? { filing, entry: loaded.entry } : undefined;
}

async function readerOf(
  deps: ActionDeps,
  tx: Tx,
  { owner }: MessageJob,
  filing: Filing,
): Promise<MessageReader | undefined> {
  const { lang } = filing;
  if (owner === filing.owner) return { ...filing.applicant, lang };
  const representative = await representativeOf(tx, filing, deps.clock.now());
  return representative?.subject === owner ? { ...representative.contact, lang } : undefined;
}
