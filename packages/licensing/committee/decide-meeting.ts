import type { Sha256 } from '@biz/kernel/digest.ts';
import type { ApplicationId, MemberId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { assertNever, err, ok, type Result } from '@biz/kernel/result.ts';
import { resolveItem } from './decide-item.ts';
import {
  type AgendaItem,
  type Conflict,
  type ItemResolution,
  itemOf,
  type Meeting,
  type MeetingActor,
  type MeetingEvent,
  mayRun,
  sittingOn,
  type Vote,
} from './meeting.ts';

/** What the meeting is to resolve about a case: the motion, and how each member voted on it. */
export type ItemMotion = Pick<ItemResolution, 'outcome' | 'reasons' | 'conditions' | 'votes'> & {
  readonly casting?: Exclude<Vote, 'abstain'>;
};

/** What can be done to a meeting that was called. */
export type MeetingCommand =
  | { readonly kind: 'arrange-agenda'; readonly items: readonly AgendaItem[] }
  | { readonly kind: 'record-attendance'; readonly present: readonly MemberId[] }
  | { readonly kind: 'declare-conflicts'; readonly application: ApplicationId; readonly conflicts: readonly Conflict[] }
  | {
      readonly kind: 'resolve-item';
      readonly application: ApplicationId;
      readonly motion: ItemMotion;
      /** `consideredDigest` of the application as the committee has it. */
      readonly considered: Sha256;
    }
  | { readonly kind: 'close-meeting'; readonly minutes: Sha256; readonly note: string };

/** Why a command on a meeting is refused. Nothing was changed. */
export type MeetingRefusal =
  | { readonly kind: 'MeetingClosed' }
  /** Only the chair, the deputy or the secretary runs a meeting. */
  | { readonly kind: 'NotRunningMeeting' }
  | { readonly kind: 'AgendaEmpty' }
  /** The agenda stands once attendance is recorded. */
  | { readonly kind: 'MeetingBegun' }
  | { readonly kind: 'MeetingNotYet' }
  | { readonly kind: 'AttendanceMissing' }
  | { readonly kind: 'MemberUnknown' }
  | { readonly kind: 'ItemNotOnAgenda' }
  | { readonly kind: 'ItemResolvedAlready' }
  | { readonly kind: 'InterestReasonMissing' }
  | { readonly kind: 'NoQuorum'; readonly seated: number; readonly needed: number }
  /** Not every member who sits on the case voted, or somebody who does not sit on it did. */
  | { readonly kind: 'VotesDoNotFit' }
  /** As many for as against: the presider decides. */
  | { readonly kind: 'CastingVoteMissing' }
  | { readonly kind: 'MotionNotCarried'; readonly for: number; readonly against: number }
  | { readonly kind: 'ResolutionReasonMissing' }
  | { readonly kind: 'ConditionsMissing' };

/**
 * Decides what a command does to a meeting. Pure and total. Without a quorum nothing but a postponement is ever resolved, and
 * what was not resolved is put off when the meeting closes.
 */
export function decideMeeting(
  meeting: Meeting,
  command: MeetingCommand,
  { actor, now }: { readonly actor: MeetingActor; readonly now: Instant },
): Result<readonly MeetingEvent[], MeetingRefusal> {
  if (!mayRun(meeting, actor.subject)) return err({ kind: 'NotRunningMeeting' });
  if (meeting.closed) return err({ kind: 'MeetingClosed' });
  switch (command.kind) {
    case 'arrange-agenda': {
      const { items } = command;
      if (meeting.present) return err({ kind: 'MeetingBegun' });
      return isAgenda(items) ? ok([{ type: 'AgendaArranged.v1', items }]) : err({ kind: 'AgendaEmpty' });
    }
    case 'record-attendance': {
      const present = [...new Set(command.present)];
      if (bangkokDate(now) < bangkokDate(meeting.from)) return err({ kind: 'MeetingNotYet' });
      if (!present.every((id) => isMember(meeting, id))) return err({ kind: 'MemberUnknown' });
      return ok([{ type: 'AttendanceRecorded.v1', present }]);
    }
    case 'declare-conflicts':
      return declareConflicts(meeting, command);
    case 'resolve-item': {
      const item = itemOf(meeting, command.application);
      if (!item) return err({ kind: 'ItemNotOnAgenda' });
      const resolved = resolveItem(meeting, item, command);
      return resolved.ok
        ? ok([{ type: 'ItemResolved.v1', application: item.application, resolution: resolved.value }])
        : resolved;
    }
    case 'close-meeting':
      return closeMeeting(meeting, command);
    default:
      return assertNever(command);
  }
}

/** True for what can be an agenda: something, and nothing twice. */
export function isAgenda(items: readonly AgendaItem[]): boolean {
  return items.length > 0 && new Set(items.map(({ application }) => application)).size === items.length;
}

function declareConflicts(
  meeting: Meeting,
  { application, conflicts }: Extract<MeetingCommand, { kind: 'declare-conflicts' }>,
): Result<readonly MeetingEvent[], MeetingRefusal> {
  const item = itemOf(meeting, application);
  if (!item) return err({ kind: 'ItemNotOnAgenda' });
  if (item.resolution) return err({ kind: 'ItemResolvedAlready' });
  const members = new Set(conflicts.map(({ member }) => member));
  const isKnown = members.size === conflicts.length && [...members].every((id) => isMember(meeting, id));
  if (!isKnown) return err({ kind: 'MemberUnknown' });
  if (conflicts.some(({ reason }) => !reason.trim())) return err({ kind: 'InterestReasonMissing' });
  return ok([{ type: 'ConflictsDeclared.v1', application, conflicts }]);
}

function closeMeeting(
  meeting: Meeting,
  { minutes, note }: Extract<MeetingCommand, { kind: 'close-meeting' }>,
): Result<readonly MeetingEvent[], MeetingRefusal> {
  if (!meeting.present) return err({ kind: 'AttendanceMissing' });
  const putOff = meeting.items
    .filter(({ resolution }) => !resolution)
    .map((item): MeetingEvent => {
      const because = sittingOn(meeting, item).hasQuorum ? 'not-reached' : 'no-quorum';
      const resolution = { outcome: 'postpone', reasons: '', conditions: [], votes: [], because } as const;
      return { type: 'ItemResolved.v1', application: item.application, resolution };
    });
  return ok([...putOff, { type: 'MeetingClosed.v1', minutes, note }]);
}

function isMember({ committee }: Meeting, id: MemberId): boolean {
  return committee.members.some((member) => member.id === id);
}
