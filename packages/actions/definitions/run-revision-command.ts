import { type Definition, findDefinition } from '@biz/catalogue/definition.ts';
import { beyondLocal } from '@biz/catalogue/local-overrides.ts';
import { tryDefinition } from '@biz/catalogue/try-definition.ts';
import type { DefinitionId, RevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decideRevision, type RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import { mayRevise } from '@biz/licensing/definitions/may-revise.ts';
import type { Revision } from '@biz/licensing/definitions/revision.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type { AdministrationRefusal } from '../administration/refusal.ts';
import { actorOf } from '../administration/run-account-command.ts';
import { doOnceRefusing } from '../once.ts';
import type { KeptRevision } from '../ports/definitions.ts';
import type { DefinitionDeps, RevisionReply } from './begin-revision.ts';

/** Which revision a command is for. `expectedSeq` is what the page showed. */
export type RevisionTarget = {
  readonly revision: RevisionId;
  readonly definition: DefinitionId;
  readonly by: Administrator;
  readonly expectedSeq: number;
  readonly key: string;
};

/**
 * The one way a command reaches a revision: once per key, on what the administrator saw. What is submitted or approved is
 * checked with everything that holds on its day; a text that is no sound definition is refused, and of an agency's administrator
 * one that changes more of the agency than is its own to say.
 */
export function runRevisionCommand(
  deps: DefinitionDeps,
  target: RevisionTarget,
  command: RevisionCommand,
): Promise<Result<RevisionReply, AdministrationRefusal>> {
  const { revision: id, definition, by, expectedSeq, key } = target;
  const once = { scope: `${command.kind}-revision:${by.account}`, key, content: { id, command } };
  return deps.store.transact((tx) =>
    doOnceRefusing<RevisionReply, AdministrationRefusal>(tx, once, async () => {
      const all = await tx.definitions.lock(definition);
      const kept = all.find((one) => one.id === id);
      const at = deps.clock.now();
      const known = findDefinition(deps.definitions.on(bangkokDate(at)).files, definition);
      if (!kept || !known || !mayRevise(by, known, deps.catalogue)) return err({ kind: 'NotFound' });
      if (kept.seq !== expectedSeq) return err({ kind: 'RevisionStale' });
      const decided = decideRevision(kept.revision, command, contextOf(all, kept, by, bangkokDate(at)));
      if (!decided.ok) return decided;
      const fault = faultOf(deps, { known, by }, kept.revision, command);
      if (fault) return err(fault);
      const events = decided.value;
      if (events.length > 0)
        await tx.definitions.append(id, kept.revision, { seq: kept.seq, events, at, by: actorOf(by) });
      return ok({ revision: id, seq: kept.seq + events.length });
    }),
  );
}

function contextOf(all: readonly KeptRevision[], kept: KeptRevision, by: Administrator, today: LocalDate) {
  const others = all.filter((one) => one !== kept && one.revision.status !== 'withdrawn');
  const newestFrom = others.findLast(({ revision }) => revision.status === 'approved')?.revision.proposal?.from;
  const isBuiltOn = others.some((one) => all.indexOf(one) > all.indexOf(kept));
  return { by, today, ...(newestFrom ? { newestFrom } : {}), ...(isBuiltOn ? { isBuiltOn } : {}) };
}

type Fault = Extract<AdministrationRefusal, { kind: 'RevisionFaulty' | 'RevisionBeyondAgency' }>;

/** What keeps the text of a revision from being submitted or approved by this administrator. */
function faultOf(
  { definitions }: DefinitionDeps,
  { known, by }: { readonly known: Definition; readonly by: Administrator },
  revision: Revision,
  command: RevisionCommand,
): Fault | undefined {
  const from = command.kind === 'submit' ? command.from : revision.proposal?.from;
  if ((command.kind !== 'submit' && command.kind !== 'approve') || from === undefined) return undefined;
  const edition = definitions.on(from);
  const { problems, loaded } = tryDefinition(edition, revision.definition, revision.text);
  if (problems.length > 0) return { kind: 'RevisionFaulty', problems: problems.length };
  if (known.kind !== 'agency' || by.reach === 'all') return undefined;
  const [before, after] = [edition, loaded].map((one) => one?.catalogue.agencies.get(known.agency));
  const isOwn = before && after && beyondLocal(before, after).length === 0;
  return isOwn ? undefined : { kind: 'RevisionBeyondAgency' };
}
