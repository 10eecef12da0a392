import type { ApplicationId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { type ActionDeps, newFileId } from '../deps.ts';
import { nextLicenceNumber, validityFrom } from '../numbering.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { makeLicence } from './papers/licence.ts';
import type { PaperSettings } from './papers/paper-facts.ts';
import { paperWork } from './papers/paper-work.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * Gives the licence its number and makes the draft that the signer reviews. A number that was taken by a draft that
 * could not be recorded stays unused: numbers are unique, never reused.
 */
export async function draftLicence(
  deps: ActionDeps & { readonly papers: PaperSettings },
  application: ApplicationId,
): Promise<Result<CommandReply | null, ActionRefusal>> {
  const work = await paperWork(deps, application);
  if (!work || work.state.issued) return ok(null);
  const number = await deps.store.transact<string, never>(async (tx) =>
    ok(await nextLicenceNumber(tx, work.licence, work.now)),
  );
  if (!number.ok) return number;
  const validity = validityFrom(work.licence, work.now);
  const stored = await deps.files.put(await makeLicence(work, { number: number.value, ...validity }));
  const target = { application, actor: SYSTEM, key: `draft-${application}` };
  return runApplicationCommand(deps, target, 'draft-licence', null, async (_loaded, tx) => {
    const file = newFileId(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `${number.value} ร่าง.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'licence',
      filing: work.filing.id,
      application,
      createdAt: work.now,
    });
    return ok({ kind: 'draft-licence', licenceNumber: number.value, file, sha256: stored.sha256, ...validity });
  });
}
