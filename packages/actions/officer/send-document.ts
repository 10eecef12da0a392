import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/**
 * เจ้าหน้าที่ส่งเอกสารให้ผู้ยื่น: sends a drafted document to read. The applicant is told; there is nothing to do and the turn
 * stays where it is. A document that wants a reply stays in the draft and goes out with the request instead. Refused when
 * somebody changed it since `seen` was shown.
 */
export function sendDocument(
  deps: ActionDeps,
  target: CommandTarget,
  seen: { readonly key: string; readonly version: number },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'send-document', seen, async ({ id }, tx) => {
    const drafted = await tx.corrections.drafted(id);
    const found = drafted.find(({ key, version }) => key === seen.key && version === seen.version);
    if (found?.item.kind !== 'reply') return err({ kind: 'DraftRequestChanged' });
    await tx.corrections.removeDraft(id, seen.key);
    const { file, sha256, title, note } = found.item;
    return ok({ kind: 'send-document', file, sha256, title, note });
  });
}
