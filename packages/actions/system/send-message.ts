import type { Lang } from '@biz/kernel/localised.ts';
import { ok } from '@biz/kernel/result.ts';
import {
  DEFAULT_MESSAGE_SETTINGS,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageSettings,
} from '@biz/licensing/message-settings.ts';
import type { ActionDeps } from '../deps.ts';
import { MESSAGE_GROUP_OF } from '../message-groups.ts';
import { type MessageFacts, type MessageReader, sendingOf } from '../messages/message-facts.ts';
import { representativeOf } from '../messages/representative.ts';
import type { MessageGateway, OutgoingMessage } from '../ports/message-gateway.ts';
import type { ChannelOutcome, Job, MessageKind, SentMessage } from '../ports/store.ts';
import { tell } from '../tell.ts';

/** The words of a message: i18n of the worker, one text per kind and language. */
export type MessageWords = (
  message: MessageKind,
  lang: Lang,
  facts: MessageFacts,
) => { readonly sms: string; readonly subject: string; readonly text: string };

/**
 * Sends one message by the channels that its reader wants, in their language, and notes what became of it. Messages about one
 * application go out in their order. The provider drops a repetition by id, and a channel that is done is not tried again. Throws
 * when the provider does not answer or an older message is still on its way, so that the job is tried again; a rejected address
 * is final and stays in the inbox.
 */
export async function sendMessage(
  deps: ActionDeps & { readonly messages: MessageGateway; readonly words: MessageWords },
  job: Extract<Job, { name: 'send-message' }>,
  jobKey: string,
): Promise<'sent' | 'nowhere-to-send'> {
  const begun = await beginSending(deps, job);
  if (!begun) return 'nowhere-to-send';
  if (begun.isOvertaking) throw new Error('an older message about this application is still on its way');
  const sending = await sendingOf(deps, job);
  if (!sending) {
    // Settled, so that it neither waits for ever nor holds back what comes after it.
    for (const channel of MESSAGE_CHANNELS) {
      if (!begun.message[channel]) await noteOutcome(deps, job, channel, 'none');
    }
    return 'nowhere-to-send';
  }
  await tellRepresentative(deps, job, sending.facts);
  const { facts, reader } = sending;
  const words = deps.words(job.message, begun.settings.lang ?? reader.lang, facts);
  const wanted = wantedOf(begun, job.message, reader);
  let sent = 0;
  for (const channel of MESSAGE_CHANNELS) {
    if (begun.message[channel]) continue;
    const outgoing = outgoingBy(channel, reader, words, jobKey);
    const outcome = !outgoing ? 'none' : wanted[channel] ? await sendBy(deps.messages, outgoing) : 'off';
    await noteOutcome(deps, job, channel, outcome);
    if (outcome === 'sent') sent += 1;
  }
  return sent > 0 ? 'sent' : 'nowhere-to-send';
}

type Begun = {
  readonly message: SentMessage;
  readonly isOvertaking: boolean;
  readonly settings: MessageSettings;
  readonly hasChosen: boolean;
};

/** What the reader chose; somebody who chose nothing and left no e-mail address gets everything by SMS. */
function wantedOf({ settings, hasChosen }: Begun, message: MessageKind, { email }: MessageReader) {
  const wanted = settings.channels[MESSAGE_GROUP_OF[message]];
  return hasChosen || email ? wanted : { ...wanted, sms: true };
}

/** Whoever acts for the applicant finds the same message in their own inbox and by their own channels, once. */
async function tellRepresentative(
  deps: ActionDeps,
  { name: _name, owner, notice, ...about }: Extract<Job, { name: 'send-message' }>,
  { filing }: MessageFacts,
): Promise<void> {
  if (filing?.owner !== owner || filing.submittedBy?.capacity.kind !== 'attorney') return;
  const [at, key] = [deps.clock.now(), `${notice}:representative`];
  await deps.store.transact<null, never>(async (tx) => {
    const representative = await representativeOf(tx, filing, at);
    if (representative) await tell(tx, { ...about, owner: representative.subject, at, key });
    return ok(null);
  });
}

async function beginSending(
  deps: ActionDeps,
  { owner, notice }: Extract<Job, { name: 'send-message' }>,
): Promise<Begun | undefined> {
  const begun = await deps.store.transact<Begun | undefined, never>(async (tx) => {
    const message = await tx.messages.begin(owner, notice);
    if (!message) return ok(undefined);
    const chosen = await tx.messages.settings(owner);
    const isOvertaking = await tx.messages.isOvertaking(message);
    return ok({
      message,
      isOvertaking,
      settings: chosen ?? DEFAULT_MESSAGE_SETTINGS,
      hasChosen: chosen !== undefined,
    });
  });
  return begun.ok ? begun.value : undefined;
}

async function sendBy(gateway: MessageGateway, outgoing: OutgoingMessage): Promise<ChannelOutcome> {
  const sent = await gateway.send(outgoing);
  if (sent.ok) return 'sent';
  if (sent.error.kind === 'message-unavailable') throw new Error('the message provider did not answer');
  return 'refused';
}

async function noteOutcome(
  deps: ActionDeps,
  { owner, notice }: Extract<Job, { name: 'send-message' }>,
  channel: MessageChannel,
  outcome: ChannelOutcome,
): Promise<void> {
  await deps.store.transact<null, never>(async (tx) => {
    await tx.messages.noteOutcome(owner, notice, channel, outcome, deps.clock.now());
    return ok(null);
  });
}

function outgoingBy(
  channel: MessageChannel,
  { mobile, email }: MessageReader,
  words: ReturnType<MessageWords>,
  key: string,
): OutgoingMessage | undefined {
  const about = { id: `${key}:${channel}`, correlationId: key };
  if (channel === 'sms') return mobile && { ...about, channel, to: mobile, text: words.sms };
  return email ? { ...about, channel, to: email, subject: words.subject, text: words.text } : undefined;
}
