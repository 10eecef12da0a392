import { type Definition, definitionFile, findDefinition } from '@biz/catalogue/definition.ts';
import { beyondLocal } from '@biz/catalogue/local-overrides.ts';
import { tryDefinition } from '@biz/catalogue/try-definition.ts';
import type { DefinitionId, RevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decideRevision, type RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import { mayRevise } from '@biz/licensing/definitions/may-revise.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type { AdministrationRefusal } from '../administration/refusal.ts';
import { actorOf } from '../administration/run-account-command.ts';
import { doOnceRefusing } from '../once.ts';
import type { DefinitionSources, KeptRevision } from '../ports/definitions.ts';
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
      const fault = faultOf(deps, { known, by, all, today: bangkokDate(at) }, kept, command);
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

type Fault = Extract<AdministrationRefusal, { kind: 'RevisionFaulty' | 'RevisionBeyondAgency' | 'RevisionBuiltOn' }>;

type Case = {
  readonly known: Definition;
  readonly by: Administrator;
  readonly all: readonly KeptRevision[];
  readonly today: LocalDate;
};

/** What keeps the text of a revision from being submitted, approved or taken back by this administrator. */
function faultOf(
  { definitions }: DefinitionDeps,
  { known, by, all, today }: Case,
  kept: KeptRevision,
  command: RevisionCommand,
): Fault | undefined {
  const { revision } = kept;
  if (command.kind === 'withdraw')
    return isNeeded(definitions, kept, { all, today }) ? { kind: 'RevisionBuiltOn' } : undefined;
  const from = command.kind === 'submit' ? command.from : revision.proposal?.from;
  if ((command.kind !== 'submit' && command.kind !== 'approve') || from === undefined) return undefined;
  const edition = definitions.on(from);
  const { problems, loaded } = tryDefinition(edition, revision.definition, revision.text);
  if (problems.length > 0) return { kind: 'RevisionFaulty', problems: problems.length };
  const later = definitions.after(from).flatMap((one) => tryDefinition(one, known.id, revision.text).problems);
  if (later.length > 0) return { kind: 'RevisionFaulty', problems: later.length };
  if (known.kind !== 'agency' || by.reach === 'all') return undefined;
  const [before, after] = [edition, loaded].map((one) => one?.catalogue.agencies.get(known.agency));
  const isOwn = before && after && beyondLocal(before, after).length === 0;
  return isOwn ? undefined : { kind: 'RevisionBeyondAgency' };
}

/** True when what others have approved for a day ahead would break without an approved revision. */
function isNeeded(
  definitions: DefinitionSources,
  { revision }: KeptRevision,
  { all, today }: Pick<Case, 'all' | 'today'>,
): boolean {
  const { status, proposal, definition } = revision;
  if (status !== 'approved' || !proposal) return false;
  const before = all.findLast((one) => one.revision.status === 'approved' && one.revision !== revision);
  const text = before?.revision.text ?? definitionFile(definitions.on(today).files, definition)?.text ?? '';
  const editions = [definitions.on(proposal.from), ...definitions.after(proposal.from)];
  return editions.some((edition) => tryDefinition(edition, definition, text).problems.length > 0);
}
