import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ApplicationState, LatenessNotice } from '@biz/licensing/application-state.ts';
import type { ActionDeps } from '../deps.ts';
import type { MessageGateway } from '../ports/message-gateway.ts';
import type { Job } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { loadForWork } from './load-for-work.ts';
import { definitionOf } from './papers/paper-facts.ts';
import { SYSTEM } from './system-actor.ts';

/** What the copy may say: the matter and the reason, nothing about the person. */
export type CopyFacts = {
  readonly catalogue: Catalogue;
  readonly agency: Agency;
  readonly state: ApplicationState;
  readonly notice: number;
  readonly explained: NonNullable<LatenessNotice['explained']>;
};

/** The words of the copy: i18n of the worker, in Thai, the language of record. */
export type CopyWords = (facts: CopyFacts) => { readonly subject: string; readonly text: string };

/**
 * Sends the copy of a written reason to the overseeing office (Licensing Facilitation Act B.E. 2558, s. 10) and notes the
 * provider's reference as proof. The same copy goes once. Throws when the provider does not take it: the job is tried again.
 */
export async function sendLatenessCopy(
  deps: ActionDeps & { readonly messages: MessageGateway; readonly copyWords: CopyWords },
  job: Extract<Job, { name: 'send-lateness-copy' }>,
  jobKey: string,
): Promise<Result<CommandReply | null, ActionRefusal>> {
  const found = await loadForWork(deps, job.application);
  const state = found?.loaded.state;
  const held = state?.lateness?.find(({ notice }) => notice === job.notice);
  if (!state || !held?.explained || held.copiedAt) return ok(null);
  const { agency } = definitionOf(deps.catalogue, state);
  const facts = { catalogue: deps.catalogue, agency, state, notice: held.notice, explained: held.explained };
  const to = agency.overseer.email;
  const sent = await deps.messages.send({
    id: `${jobKey}:email`,
    correlationId: jobKey,
    channel: 'email',
    to,
    ...deps.copyWords(facts),
  });
  if (!sent.ok) throw new Error(`the copy was not taken: ${sent.error.kind}`);
  const { providerId: reference } = sent.value;
  const target = { application: job.application, actor: SYSTEM, key: `copy-${job.notice}-${job.application}` };
  return runApplicationCommand(deps, target, 'record-notice-copy', job.notice, () =>
    ok({ kind: 'record-notice-copy', notice: job.notice, to, reference }),
  );
}
