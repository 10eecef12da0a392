import type { ApplicationId, MeetingId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { itemOf, type Meeting } from '@biz/licensing/committee/meeting.ts';
import type { Resolution } from '@biz/licensing/committee/resolution.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * Carries the resolution of a closed meeting into the application, once. Refused when the application went on, or its documents
 * changed: then it needs another meeting.
 */
export function fileResolution(
  deps: ActionDeps,
  meeting: MeetingId,
  application: ApplicationId,
): Promise<Result<CommandReply, ActionRefusal>> {
  const target = { application, actor: SYSTEM, key: `res-${meeting}-${application}` };
  return runApplicationCommand(deps, target, 'file-resolution', { meeting }, async (_loaded, tx) => {
    const kept = await tx.committees.loadMeeting(meeting);
    const resolution = kept && resolutionOf(meeting, kept.meeting, application);
    return resolution ? ok({ kind: 'file-resolution', resolution }) : err({ kind: 'NotFound' });
  });
}

/** The resolution on a case as the closed meeting left it. */
function resolutionOf(id: MeetingId, meeting: Meeting, application: ApplicationId): Resolution | undefined {
  const resolved = itemOf(meeting, application)?.resolution;
  if (!resolved || !meeting.closed) return undefined;
  const { outcome, conditions, reasons, count, because, considered } = resolved;
  return {
    meeting: id,
    committee: meeting.committee.name,
    meetingNumber: meeting.number,
    heldOn: bangkokDate(meeting.from),
    outcome,
    conditions,
    reasons,
    ...(count ? { votes: count } : {}),
    ...(because ? { because } : {}),
    ...(considered ? { considered } : {}),
    minutes: meeting.closed.minutes,
  };
}
