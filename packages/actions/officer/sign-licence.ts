import type { PdfSigner } from '@biz/documents/signing/pdf-signer.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { findAction } from '@biz/licensing/allowed-actions.ts';
import { type ActionDeps, newFileId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';
import { loadForWork } from '../system/load-for-work.ts';

/**
 * The authorised signer signs the drafted licence (PAdES) and it is delivered at once. The signature is made before the
 * transaction and recorded in it: when recording fails the signed bytes are an orphan that nobody can reach.
 */
export async function signLicence(
  deps: ActionDeps & { readonly signer: PdfSigner },
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  const work = await loadForWork(deps, target.application);
  const draft = work?.loaded.state.issued;
  if (!work || !draft?.file || !draft.sha256) return err({ kind: 'NotFound' });
  if ('agency' in target.actor && target.actor.agency !== work.loaded.state.agency) return err({ kind: 'NotFound' });
  const process = deps.catalogue.processes.get(work.loaded.state.process);
  if (!process || !findAction(process, work.loaded.state, target.actor, 'sign-licence')) {
    return err({ kind: 'ActionNotAllowed', action: 'sign-licence', step: work.loaded.state.step });
  }
  const pdf = await deps.files.open(draft.sha256);
  const signed = await deps.signer.sign(pdf, { reason: draft.number, at: deps.clock.now() });
  const stored = await deps.files.put(signed.pdf);
  return runApplicationCommand(deps, target, 'sign-licence', null, async ({ id, state }, tx) => {
    const file = newFileId(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `${draft.number}.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'licence',
      filing: state.filing,
      application: id,
      createdAt: deps.clock.now(),
    });
    const { certificateSubject, certificateSerial } = signed;
    return ok({ kind: 'sign-licence', file, sha256: stored.sha256, certificateSubject, certificateSerial });
  });
}
