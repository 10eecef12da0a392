import { inspectUpload } from '@biz/documents/uploads/inspect-upload.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CommandReply, CommandTarget } from '../run-application-command.ts';
import type { Upload } from './attach-document.ts';
import { runApplicantCommand } from './run-applicant-command.ts';

/** Largest proof of payment: a photographed slip fits, in bytes. */
export const PROOF_MAX_BYTES = 5 * 1_048_576;

/** ส่งหลักฐานการชำระเงิน: a PDF or photo of the slip, for an officer to look at. Refused files are not kept. */
export async function sendPaymentProof(
  deps: ActionDeps,
  target: CommandTarget,
  upload: Upload,
): Promise<Result<CommandReply, ActionRefusal>> {
  const inspected = await inspectUpload(upload.bytes, upload.fileName, ['pdf', 'jpeg', 'png'], PROOF_MAX_BYTES);
  if (!inspected.ok) return inspected;
  const { bytes, mediaType, safeName } = inspected.value;
  const stored = await deps.files.put(bytes);
  const name = 'send-payment-proof' as const;
  return runApplicantCommand(deps, target, 'pay', {
    name,
    content: stored.sha256,
    build: async ({ id, state }, tx) => {
      const file = newId<FileId>(deps.ids);
      const { sha256, size } = stored;
      const about = { id: file, sha256, name: safeName, mediaType, bytes: size, createdAt: deps.clock.now() };
      await tx.files.insert({ ...about, purpose: 'upload', filing: state.filing, application: id });
      return ok({ kind: name, file, sha256 });
    },
  });
}
