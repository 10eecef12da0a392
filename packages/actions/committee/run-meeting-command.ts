import type { AgencyId, ApplicationId, MeetingId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { decideMeeting, type ItemMotion, type MeetingCommand } from '@biz/licensing/committee/decide-meeting.ts';
import { evolveMeeting, itemOf, type Meeting, type MeetingActor, sittingOn } from '@biz/licensing/committee/meeting.ts';
import { consideredDigest } from '@biz/licensing/committee/resolution.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { KeptMeeting } from '../ports/committees.ts';
import type { Tx } from '../ports/store.ts';
import { allWait } from './call-meeting.ts';
import type { CommitteeRefusal } from './refusal.ts';
import { waitsForCommittee } from './waiting-steps.ts';

/** Which meeting a command is for. `expectedSeq` is what the page showed. */
export type MeetingTarget = {
  readonly meeting: MeetingId;
  readonly by: MeetingActor & { readonly agency: AgencyId };
  readonly expectedSeq: number;
  readonly key: string;
};

/** What a command on a meeting leaves. */
export type MeetingReply = { readonly meeting: MeetingId; readonly seq: number };

/** Builds the command from what is loaded, in the same transaction; may refuse. */
export type MeetingBuilder = (
  kept: KeptMeeting,
  tx: Tx,
) => Promise<Result<MeetingCommand, CommitteeRefusal>> | Result<MeetingCommand, CommitteeRefusal>;

/** What follows in the same transaction, on the meeting as the command leaves it. */
export type MeetingAfterwards = (meeting: Meeting, tx: Tx) => Promise<void>;

/** The one way a command reaches a meeting: once per key, on the version that the page showed. */
export function runMeetingCommand(
  deps: ActionDeps,
  target: MeetingTarget,
  name: MeetingCommand['kind'],
  content: unknown,
  build: MeetingBuilder,
  afterwards?: MeetingAfterwards,
): Promise<Result<MeetingReply, CommitteeRefusal>> {
  const { meeting: id, by, expectedSeq, key } = target;
  const once = { scope: `${name}:${by.subject}`, key, content: { id, content } };
  return deps.store.transact((tx) =>
    doOnceRefusing<MeetingReply, CommitteeRefusal>(tx, once, async () => {
      const kept = await tx.committees.loadMeeting(id);
      if (kept?.meeting.agency !== by.agency) return err({ kind: 'NotFound' });
      if (kept.seq !== expectedSeq) return err({ kind: 'StaleVersion', expected: expectedSeq, actual: kept.seq });
      const command = await build(kept, tx);
      if (!command.ok) return command;
      const now = deps.clock.now();
      const actor = { subject: by.subject, name: by.name };
      const decided = decideMeeting(kept.meeting, command.value, { actor, now });
      if (!decided.ok) return decided;
      const happenings = decided.value.map((event) => ({ event, at: now, actor }));
      await tx.committees.appendToMeeting(id, happenings);
      await afterwards?.(happenings.reduce<Meeting>(evolveMeeting, kept.meeting), tx);
      return ok({ meeting: id, seq: kept.seq + happenings.length });
    }),
  );
}

/** จัดวาระ, ลงชื่อเข้าประชุม, แจ้งส่วนได้เสีย: what needs nothing besides the meeting, or cases that wait. */
export function changeMeeting(
  deps: ActionDeps,
  target: MeetingTarget,
  command: Extract<MeetingCommand, { kind: 'arrange-agenda' | 'record-attendance' | 'declare-conflicts' }>,
): Promise<Result<MeetingReply, CommitteeRefusal>> {
  return runMeetingCommand(deps, target, command.kind, command, async ({ meeting }, tx) => {
    if (command.kind !== 'arrange-agenda') return ok(command);
    const added = command.items.filter(({ application }) => !itemOf(meeting, application));
    return (await allWait(deps, tx, meeting.agency, added)) ? ok(command) : err({ kind: 'ItemNotWaiting' });
  });
}

/**
 * ลงมติ: on the application as it is at this moment, which must still wait for a committee. Whoever filed it may not sit on it,
 * whether or not they said so (Administrative Procedure Act B.E. 2539, s. 13).
 */
export function resolveMeetingItem(
  deps: ActionDeps,
  target: MeetingTarget,
  input: { readonly application: ApplicationId; readonly motion: ItemMotion },
): Promise<Result<MeetingReply, CommitteeRefusal>> {
  return runMeetingCommand(deps, target, 'resolve-item', input, async ({ meeting }, tx) => {
    const { application, motion } = input;
    const item = itemOf(meeting, application);
    const loaded = item && (await tx.applications.load(application));
    if (!item || !loaded) return err({ kind: 'ItemNotOnAgenda' });
    const isOut = motion.outcome !== 'postpone' && !waitsForCommittee(deps.catalogue, loaded.state);
    if (isOut) return err({ kind: 'ItemNotWaiting' });
    const isOwn = sittingOn(meeting, item).seated.some(({ officer }) => officer === loaded.owner);
    if (isOwn) return err({ kind: 'InterestUndeclared' });
    return ok({ kind: 'resolve-item', application, motion, considered: consideredDigest(loaded.state) });
  });
}
