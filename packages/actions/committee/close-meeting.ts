import { sha256 } from '@biz/kernel/digest.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decideMeeting } from '@biz/licensing/committee/decide-meeting.ts';
import { evolveMeeting, type Meeting } from '@biz/licensing/committee/meeting.ts';
import type { MeetingDeps } from './call-meeting.ts';
import { type MeetingPaperDeps, makeMeetingPaper } from './meeting-papers.ts';
import type { CommitteeRefusal } from './refusal.ts';
import { type MeetingReply, type MeetingTarget, runMeetingCommand } from './run-meeting-command.ts';

/**
 * รับรองรายงานและปิดการประชุม: what was not resolved is put off, the minutes are made and vouched for, and every resolution is
 * carried into its application by a job of its own, once.
 */
export async function closeMeeting(
  deps: MeetingDeps & MeetingPaperDeps,
  target: MeetingTarget,
  input: { readonly note: string },
): Promise<Result<MeetingReply, CommitteeRefusal>> {
  const minutes = await minutesOf(deps, target, input.note);
  if (!minutes.ok) return minutes;
  const command = { kind: 'close-meeting' as const, minutes: minutes.value, note: input.note };
  return runMeetingCommand(
    deps,
    target,
    command.kind,
    input,
    () => ok(command),
    async ({ items }, tx) => {
      for (const { application } of items) {
        const job = { name: 'file-resolution' as const, application, meeting: target.meeting };
        await tx.enqueue(job, { key: `${target.meeting}:${application}` });
      }
    },
  );
}

/** The minutes as they will be; somebody who acts meanwhile makes the version differ, and then nothing is closed. */
async function minutesOf(deps: MeetingDeps & MeetingPaperDeps, { meeting: id, by }: MeetingTarget, note: string) {
  const kept = await deps.queries.committees.meeting(id, by.agency);
  if (!kept) return err({ kind: 'NotFound' } as const);
  if (kept.meeting.closed) return ok(kept.meeting.closed.minutes);
  const now = deps.clock.now();
  const actor = { subject: by.subject, name: by.name };
  const decided = decideMeeting(kept.meeting, { kind: 'close-meeting', minutes: sha256(''), note }, { actor, now });
  if (!decided.ok) return decided;
  const happenings = decided.value.map((event) => ({ event, at: now, actor }));
  const closed = happenings.reduce<Meeting>(evolveMeeting, kept.meeting);
  const stored = await deps.files.put(await makeMeetingPaper(deps, closed, 'minutes'));
  return ok(stored.sha256);
}
