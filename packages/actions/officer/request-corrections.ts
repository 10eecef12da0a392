import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';
import { draftDigest } from './draft-request.ts';

/** What goes with a request: the last day, words about all of it, and why something is asked only now. */
export type RequestInput = {
  readonly due: LocalDate;
  readonly note?: string;
  readonly lateDemandReason?: string;
  /** Digest of the draft that the officer saw; another draft is not sent. */
  readonly seen?: string;
};

/**
 * Sends everything that the officers of the agency have drafted as one request with a last day, and empties the draft: all
 * defects are named once (Licensing Facilitation Act B.E. 2558, s. 8).
 */
export function requestCorrections(
  deps: ActionDeps,
  target: CommandTarget,
  input: RequestInput,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'request-corrections', input, async ({ id }, tx) => {
    const drafted = await tx.corrections.drafted(id);
    if (input.seen !== undefined && input.seen !== draftDigest(drafted)) return err({ kind: 'DraftRequestChanged' });
    await tx.corrections.clearDrafts(id);
    const { seen: _seen, ...rest } = input;
    return ok({ kind: 'request-corrections', items: drafted.map(({ item }) => item), ...rest });
  });
}
