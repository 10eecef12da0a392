import type { PdfSigner } from '@biz/documents/signing/pdf-signer.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decide } from '@biz/licensing/decide.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, isForeign, runApplicationCommand } from '../run-application-command.ts';
import { makeLicence } from '../system/papers/licence.ts';
import type { PaperSettings } from '../system/papers/paper-facts.ts';
import { type PaperWork, paperWork } from '../system/papers/paper-work.ts';
import { payByFromNow } from './approve-application.ts';

/**
 * The authorised signer signs the licence (PAdES) and it is delivered at once: the reviewed facts, with the signer's
 * name and time in the visible block. The signature is made before the transaction and recorded in it; when recording
 * fails the signed bytes are an orphan that nobody can reach.
 */
export async function signLicence(
  deps: ActionDeps & { readonly signer: PdfSigner; readonly papers: PaperSettings },
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  const work = await paperWork(deps, target.application);
  const refusal = signingRefusal(work, target);
  if (refusal || !work?.state.issued) return err(refusal ?? { kind: 'NotFound' });
  const { number, issuedOn, expiresOn } = work.state.issued;
  const issue = { number, issuedOn, ...(expiresOn ? { expiresOn } : {}) };
  const pdf = await makeLicence(work, issue, { name: target.actor.name, signedAt: work.now });
  const signed = await deps.signer.sign(pdf, { reason: number, at: work.now }).catch(keyHostDown);
  if (signed === 'down') return err({ kind: 'SigningUnavailable' });
  const stored = await deps.files.put(signed.pdf);
  return runApplicationCommand(deps, target, 'sign-licence', null, async ({ id, state }, tx) => {
    const file = newId<FileId>(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `${number}.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'licence',
      filing: state.filing,
      application: id,
      createdAt: work.now,
    });
    const { certificateSubject, certificateSerial } = signed;
    const payBy = payByFromNow(deps, state);
    return ok({ kind: 'sign-licence', file, sha256: stored.sha256, certificateSubject, certificateSerial, payBy });
  });
}

/** A key host that does not answer is no reason to lose the page: nothing was signed, and it can be tried again. */
function keyHostDown(): 'down' {
  return 'down';
}

/** Everything is checked before the key is touched, so that nothing is signed that may not be. */
function signingRefusal(work: PaperWork | undefined, target: CommandTarget): ActionRefusal | undefined {
  const { actor, expectedSeq } = target;
  if (!work || isForeign(target, work.state)) return { kind: 'NotFound' };
  if ('agency' in actor && actor.subject === work.filing.owner) return { kind: 'OwnApplication' };
  if (expectedSeq !== undefined && expectedSeq !== work.seq) {
    return { kind: 'StaleVersion', expected: expectedSeq, actual: work.seq };
  }
  const process = work.catalogue.processes.get(work.state.process);
  const draft = work.state.issued;
  if (!process || !draft?.file || !draft.sha256) {
    return { kind: 'ActionNotAllowed', action: 'sign-licence', step: work.state.step };
  }
  const { file, sha256 } = draft;
  const payBy = bangkokDate(work.now);
  const command = { kind: 'sign-licence' as const, file, sha256, certificateSubject: '', certificateSerial: '', payBy };
  const holidays = work.catalogue.holidaysOf(work.state.agency);
  const decided = decide(work.state, command, { process, actor, now: work.now, holidays });
  return decided.ok ? undefined : decided.error;
}
