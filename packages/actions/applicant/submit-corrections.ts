import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { AttachedDocument } from '@biz/licensing/filing.ts';
import { recordUse, thingOf } from '../acting/record-use.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { applyCommand, type CommandReply, type CommandTarget } from '../run-application-command.ts';
import { fileRecordOf, keepUpload, type Upload } from './attach-document.ts';

/**
 * Answers an officer's request: every asked document gets a new file, all at once. A document that sibling
 * applications use too is replaced for them as well, in the same transaction.
 */
export async function submitCorrections(
  deps: ActionDeps,
  owner: SubjectId,
  target: CommandTarget,
  uploads: readonly { readonly document: Parameters<typeof keepUpload>[1]; readonly upload: Upload }[],
): Promise<Result<CommandReply, ActionRefusal>> {
  const kept: AttachedDocument[] = [];
  for (const { document, upload } of uploads) {
    const one = await keepUpload(deps, document, upload);
    if (!one.ok) return one;
    kept.push(one.value);
  }
  const content = {
    application: target.application,
    files: kept.map(({ document, sha256 }) => ({ document, sha256 })),
  };
  return deps.store.transact((tx) =>
    doOnce(tx, { scope: `submit-corrections:${owner}`, key: target.key, content }, async () => {
      const loaded = await tx.applications.load(target.application);
      const filing = loaded && (await tx.filings.load(loaded.state.filing));
      if (!loaded || !filing || filing.owner !== owner) return err({ kind: 'NotFound' });
      if (target.expectedSeq !== undefined && target.expectedSeq !== loaded.seq) {
        return err({ kind: 'StaleVersion', expected: target.expectedSeq, actual: loaded.seq });
      }
      const thing = { ...thingOf(filing), licences: [loaded.state.licence] };
      const use = { act: 'correct' as const, thing, at: deps.clock.now(), number: loaded.state.number };
      const allowed = await recordUse(tx, target.actor, use);
      if (!allowed.ok) return allowed;
      const replaced = kept.map(({ document, file, sha256 }) => ({ document, file, sha256 }));
      const done = await applyCommand(deps, tx, loaded, { kind: 'submit-corrections', replaced }, target.actor);
      if (!done.ok) return done;
      for (const document of kept) {
        await tx.files.insert({ ...fileRecordOf(document), filing: filing.id, application: loaded.id });
        await tx.filings.addDocument(filing.id, document);
      }
      await passToSiblings(deps, tx, filing.id, loaded, replaced, target.actor);
      return ok(done.value);
    }),
  );
}

async function passToSiblings(
  deps: ActionDeps,
  tx: Tx,
  filingId: FilingId,
  corrected: LoadedApplication,
  replaced: readonly Parameters<typeof sharedReplacement>[0][],
  actor: Actor,
): Promise<void> {
  const filing = await tx.filings.load(filingId);
  for (const sibling of filing?.applications ?? []) {
    if (sibling.id === corrected.id) continue;
    for (const file of replaced) {
      const loaded = await tx.applications.load(sibling.id);
      if (loaded) await applyCommand(deps, tx, loaded, sharedReplacement(file, corrected.state.number), actor);
    }
  }
}

function sharedReplacement(replaced: LoadedApplication['state']['documents'][number], through: string) {
  return { kind: 'replace-shared-document' as const, replaced, through };
}
