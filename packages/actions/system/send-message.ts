import type { FilingId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { ActionDeps } from '../deps.ts';
import type { MessageGateway, OutgoingMessage } from '../ports/message-gateway.ts';
import type { Job, MessageKind } from '../ports/store.ts';
import { loadForWork } from './load-for-work.ts';

/** What a message may mention. No national ID, no amount of personal data: numbers, names of licences, dates. */
export type MessageFacts = {
  readonly filing: Filing;
  readonly application?: ApplicationState;
  /** The licence of the register that it is about. */
  readonly entry?: RegisterEntry;
};

/** The words of a message: i18n of the worker, one text per kind and language. */
export type MessageWords = (
  message: MessageKind,
  lang: Lang,
  facts: MessageFacts,
) => { readonly sms: string; readonly subject: string; readonly text: string };

/**
 * Sends one message by SMS and e-mail, whichever the applicant left. The provider drops a repetition by id. Throws when
 * the provider does not answer, so that the job is tried again; a rejected address is final and stays in the inbox.
 */
export async function sendMessage(
  deps: ActionDeps & { readonly messages: MessageGateway; readonly words: MessageWords },
  job: Extract<Job, { name: 'send-message' }>,
  jobKey: string,
): Promise<'sent' | 'nowhere-to-send'> {
  const facts = await factsFor(deps, job);
  if (!facts) return 'nowhere-to-send';
  const { filing } = facts;
  const words = deps.words(job.message, filing.lang, facts);
  const outgoing = [
    ...(filing.applicant.mobile ? [sms(filing.applicant.mobile, words.sms, jobKey)] : []),
    ...(filing.applicant.email ? [email(filing.applicant.email, words, jobKey)] : []),
  ];
  for (const message of outgoing) {
    const sent = await deps.messages.send(message);
    if (!sent.ok && sent.error.kind === 'message-unavailable') throw new Error('the message provider did not answer');
  }
  return outgoing.length > 0 ? 'sent' : 'nowhere-to-send';
}

async function factsFor(
  deps: ActionDeps,
  job: Extract<Job, { name: 'send-message' }>,
): Promise<MessageFacts | undefined> {
  if (job.licence) return licenceFacts(deps, job.licence);
  if (job.application) {
    const work = await loadForWork(deps, job.application);
    return work && { filing: work.filing, application: work.loaded.state };
  }
  const filing = await loadFiling(deps, job.filing);
  return filing && { filing };
}

/** Whoever took a licence over left no address with the filing that it was issued on: they read it in their inbox. */
async function licenceFacts(deps: ActionDeps, number: string): Promise<MessageFacts | undefined> {
  const found = await deps.store.transact<MessageFacts | undefined, never>(async (tx) => {
    const loaded = await tx.register.loadByNumber(number);
    const filing = loaded && (await tx.filings.load(loaded.entry.document.filing));
    const isHolder = filing !== undefined && filing.owner === loaded?.entry.holder.owner;
    return ok(loaded && filing && isHolder ? { filing, entry: loaded.entry } : undefined);
  });
  return found.ok ? found.value : undefined;
}

async function loadFiling(deps: ActionDeps, id: FilingId): Promise<Filing | undefined> {
  const found: Result<Filing | undefined, never> = await deps.store.transact(async (tx) =>
    ok(await tx.filings.load(id)),
  );
  return found.ok ? found.value : undefined;
}

function sms(to: NonNullable<Filing['applicant']['mobile']>, text: string, key: string): OutgoingMessage {
  return { id: `${key}:sms`, correlationId: key, channel: 'sms', to, text };
}

function email(to: string, words: { subject: string; text: string }, key: string): OutgoingMessage {
  return { id: `${key}:email`, correlationId: key, channel: 'email', to, subject: words.subject, text: words.text };
}
