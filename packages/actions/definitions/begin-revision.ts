import { definitionFile, findDefinition } from '@biz/catalogue/definition.ts';
import type { DefinitionId, RevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { mayRevise } from '@biz/licensing/definitions/may-revise.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type { AdministrationRefusal } from '../administration/refusal.ts';
import { actorOf } from '../administration/run-account-command.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { DefinitionSources } from '../ports/definitions.ts';

/** What commands on definitions work with. */
export type DefinitionDeps = Pick<ActionDeps, 'store' | 'catalogue' | 'clock' | 'ids'> & {
  readonly definitions: DefinitionSources;
};

/** What a command on a revision leaves. */
export type RevisionReply = { readonly revision: RevisionId; readonly seq: number };

/**
 * Begins a revision (เริ่มฉบับแก้ไข) from the newest text of a definition: the one approved last, also for a day ahead. Refused
 * while another one is open, so that nobody overwrites a colleague.
 */
export function beginRevision(
  deps: DefinitionDeps,
  by: Administrator,
  definition: DefinitionId,
  key: string,
): Promise<Result<RevisionReply, AdministrationRefusal>> {
  const once = { scope: `begin-revision:${by.account}`, key, content: definition };
  return deps.store.transact((tx) =>
    doOnceRefusing<RevisionReply, AdministrationRefusal>(tx, once, async () => {
      const at = deps.clock.now();
      const { files } = deps.definitions.on(bangkokDate(at));
      const known = findDefinition(files, definition);
      if (!known || !mayRevise(by, known, deps.catalogue)) return err({ kind: 'NotFound' });
      const held = (await tx.definitions.lock(definition)).map(({ revision }) => revision);
      if (held.some(({ status }) => status === 'draft' || status === 'submitted'))
        return err({ kind: 'RevisionOpenAlready' });
      const text =
        held.findLast(({ status }) => status === 'approved')?.text ?? definitionFile(files, definition)?.text ?? '';
      const id = newId<RevisionId>(deps.ids);
      const events = [{ type: 'RevisionBegun.v2', definition, text } as const];
      await tx.definitions.append(id, undefined, { seq: 0, events, at, by: actorOf(by) });
      return ok({ revision: id, seq: 1 });
    }),
  );
}
