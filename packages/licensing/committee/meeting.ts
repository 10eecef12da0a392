import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, CommitteeId, MemberId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { type Committee, type CommitteeMember, isRunning, needed } from './committee.ts';
import type { Resolution, ResolutionOutcome, VoteCount } from './resolution.ts';

/** A case on the agenda, with what the officer of the case says about it (ความเห็นเจ้าหน้าที่). */
export type AgendaItem = { readonly application: ApplicationId; readonly opinion: string };

/** A member's interest in a case (ส่วนได้เสีย): they leave the room and have no part in it. */
export type Conflict = { readonly member: MemberId; readonly reason: string };

export type Vote = 'for' | 'against' | 'abstain';

/** What the meeting resolved about one case, with every vote by name. */
export type ItemResolution = {
  readonly outcome: ResolutionOutcome;
  readonly reasons: string;
  readonly conditions: readonly string[];
  readonly votes: readonly { readonly member: MemberId; readonly vote: Vote }[];
  readonly count?: VoteCount;
  readonly presider?: MemberId;
  readonly because?: NonNullable<Resolution['because']>;
  readonly considered?: Sha256;
};

/** A case of the meeting. */
export type MeetingItem = AgendaItem & {
  readonly conflicts: readonly Conflict[];
  readonly resolution?: ItemResolution;
};

/** A meeting (การประชุม) as its events amount to. The committee is kept as it was when the meeting was called. */
export type Meeting = {
  readonly agency: AgencyId;
  readonly committeeId: CommitteeId;
  readonly committee: Committee;
  /** Number in the Buddhist year, such as 3/2569. */
  readonly number: string;
  readonly from: Instant;
  readonly place: string;
  readonly items: readonly MeetingItem[];
  /** Who came; absent until attendance is recorded. */
  readonly present?: readonly MemberId[];
  readonly closed?: { readonly at: Instant; readonly by: string; readonly minutes: Sha256; readonly note: string };
};

/** Everything that happens to a meeting. Append-only. */
export type MeetingEvent =
  | {
      readonly type: 'MeetingCalled.v1';
      readonly agency: AgencyId;
      readonly committeeId: CommitteeId;
      readonly committee: Committee;
      readonly number: string;
      readonly from: Instant;
      readonly place: string;
      readonly items: readonly AgendaItem[];
    }
  | { readonly type: 'AgendaArranged.v1'; readonly items: readonly AgendaItem[] }
  | { readonly type: 'AttendanceRecorded.v1'; readonly present: readonly MemberId[] }
  | {
      readonly type: 'ConflictsDeclared.v1';
      readonly application: ApplicationId;
      readonly conflicts: readonly Conflict[];
    }
  | { readonly type: 'ItemResolved.v1'; readonly application: ApplicationId; readonly resolution: ItemResolution }
  /** รับรองรายงานการประชุม: who closes it vouches for the minutes. */
  | { readonly type: 'MeetingClosed.v1'; readonly minutes: Sha256; readonly note: string };

/** The officer who acts on a meeting. */
export type MeetingActor = { readonly subject: SubjectId; readonly name: string };

/** An event with its time and actor. */
export type MeetingHappening = { readonly event: MeetingEvent; readonly at: Instant; readonly actor: MeetingActor };

/** Folds one event; the first must be `MeetingCalled.v1`, else it throws. */
export function evolveMeeting(meeting: Meeting | undefined, { event, at, actor }: MeetingHappening): Meeting {
  if (event.type === 'MeetingCalled.v1') {
    const { type: _type, items, ...facts } = event;
    return { ...facts, items: items.map((item) => ({ ...item, conflicts: [] })) };
  }
  if (!meeting) throw new Error(`event ${event.type} before MeetingCalled.v1`);
  switch (event.type) {
    case 'AgendaArranged.v1': {
      const conflictsOf = (id: ApplicationId) => itemOf(meeting, id)?.conflicts ?? [];
      return { ...meeting, items: event.items.map((item) => ({ ...item, conflicts: conflictsOf(item.application) })) };
    }
    case 'AttendanceRecorded.v1':
      return { ...meeting, present: event.present };
    case 'ConflictsDeclared.v1':
      return withItem(meeting, event.application, { conflicts: event.conflicts });
    case 'ItemResolved.v1':
      return withItem(meeting, event.application, { resolution: event.resolution });
    case 'MeetingClosed.v1': {
      const { minutes, note } = event;
      return { ...meeting, closed: { at, by: actor.name, minutes, note } };
    }
    default:
      return assertNever(event);
  }
}

/** One case of the meeting. */
export function itemOf(meeting: Meeting, application: ApplicationId): MeetingItem | undefined {
  return meeting.items.find((item) => item.application === application);
}

/** Members with a vote. */
export function votersOf({ members }: Committee): readonly CommitteeMember[] {
  return members.filter(({ role }) => role !== 'secretary');
}

/**
 * Who decides one case: members with a vote and without an interest who are in the room. Those with an interest count neither
 * as present nor among the members that a quorum is reckoned from (Administrative Procedure Act B.E. 2539, ss. 15, 79); without
 * the chair or the deputy to preside (s. 80) there is no quorum.
 */
export type Sitting = {
  readonly seated: readonly CommitteeMember[];
  readonly needed: number;
  readonly presider?: CommitteeMember;
  readonly hasQuorum: boolean;
};

/** The sitting on a case, with these interests or those that are declared. */
export function sittingOn(meeting: Meeting, { conflicts }: Pick<MeetingItem, 'conflicts'>): Sitting {
  const eligible = votersOf(meeting.committee).filter(({ id }) => !conflicts.some(({ member }) => member === id));
  const seated = eligible.filter(({ id }) => meeting.present?.includes(id));
  const presider = seated.find(({ role }) => role === 'chair') ?? seated.find(({ role }) => role === 'deputy');
  const wanted = needed(meeting.committee.quorum, eligible.length);
  const hasQuorum = presider !== undefined && seated.length >= wanted;
  return { seated, needed: wanted, ...(presider ? { presider } : {}), hasQuorum };
}

/** The seat of an officer at a meeting, if they have one: only then its papers are for them. */
export function seatOf({ committee }: Pick<Meeting, 'committee'>, subject: SubjectId): CommitteeMember | undefined {
  return committee.members.find(({ officer }) => officer === subject);
}

/** True for who may run this meeting: its chair, deputy or secretary. */
export function mayRun(meeting: Pick<Meeting, 'committee'>, subject: SubjectId): boolean {
  const seat = seatOf(meeting, subject);
  return seat !== undefined && isRunning(seat);
}

function withItem(meeting: Meeting, application: ApplicationId, change: Partial<MeetingItem>): Meeting {
  const items = meeting.items.map((item) => (item.application === application ? { ...item, ...change } : item));
  return { ...meeting, items };
}
