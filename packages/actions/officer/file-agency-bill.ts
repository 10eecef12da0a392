import { inspectUpload } from '@biz/documents/uploads/inspect-upload.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { findAction } from '@biz/licensing/allowed-actions.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** Largest slip, in bytes. */
export const AGENCY_BILL_MAX_BYTES = 5 * 1_048_576;

/**
 * แนบใบนำจ่าย: the payment slip of the agency's own system, as a PDF, while the decision that needs it is open. A later one
 * takes the place of an earlier one; both stay on record.
 */
export async function fileAgencyBill(
  deps: ActionDeps,
  target: CommandTarget,
  upload: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  const inspected = await inspectUpload(upload.bytes, upload.fileName, ['pdf'], AGENCY_BILL_MAX_BYTES);
  if (!inspected.ok) return inspected;
  const { bytes, mediaType } = inspected.value;
  const stored = await deps.files.put(bytes);
  return runApplicationCommand(deps, target, 'file-paper', stored.sha256, async ({ id, state }, tx) => {
    const process = deps.catalogue.asOf(state.catalogueVersion).processes.get(state.process);
    const row = process && findAction(process, state, target.actor, 'approve');
    if (!row?.attach?.includes('agency-bill')) {
      return err({ kind: 'ActionNotAllowed', action: 'approve', step: state.step });
    }
    const file = newId<FileId>(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `ใบนำจ่าย ${state.number}.pdf`,
      mediaType,
      bytes: stored.size,
      purpose: 'paper',
      filing: state.filing,
      application: id,
      createdAt: deps.clock.now(),
    });
    return ok({ kind: 'file-paper', paper: 'agency-bill', file, sha256: stored.sha256 });
  });
}
