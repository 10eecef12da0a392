import type { ApplicationId, FileId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { operationKindOf } from '@biz/licensing/application-state.ts';
import { validityOf } from '@biz/licensing/register/validity.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { licenceNumberFor } from '../numbering.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { type LicenceIssue, makeLicence } from './papers/licence.ts';
import type { PaperSettings } from './papers/paper-facts.ts';
import { type PaperWork, paperWork } from './papers/paper-work.ts';
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
  const planned = await planIssue(deps, work);
  if (!planned.ok) return planned;
  const { number, ...validity } = planned.value;
  const stored = await deps.files.put(await makeLicence(work, planned.value));
  const target = { application, actor: SYSTEM, key: `draft-${application}` };
  return runApplicationCommand(deps, target, 'draft-licence', null, async (_loaded, tx) => {
    const file = newId<FileId>(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `${number} ร่าง.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'licence',
      filing: work.filing.id,
      application,
      createdAt: work.now,
    });
    return ok({ kind: 'draft-licence', licenceNumber: number, file, sha256: stored.sha256, ...validity });
  });
}

/** Number and days of what is drafted, from the definition, the operation and the entry that it is about. */
function planIssue(deps: ActionDeps, { state, licence, now }: PaperWork): Promise<Result<LicenceIssue, never>> {
  return deps.store.transact<LicenceIssue, never>(async (tx) => {
    const entry = state.about && (await tx.register.loadByNumber(state.about.number))?.entry;
    const number = await licenceNumberFor(tx, licence, { state, entry }, now);
    return ok({ number, ...validityOf(licence, operationKindOf(state), entry, bangkokDate(now)) });
  });
}
