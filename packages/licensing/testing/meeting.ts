import { sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, CommitteeId, MemberId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Committee, CommitteeMember, MemberRole } from '../committee/committee.ts';
import { decideMeeting, type ItemMotion, type MeetingCommand } from '../committee/decide-meeting.ts';
import { evolveMeeting, type Meeting, type MeetingHappening } from '../committee/meeting.ts';

export const MEETING_DAY = '2026-11-25T02:00:00.000Z' as Instant;
export const SECRETARY = { subject: 'officer-4' as SubjectId, name: 'สมพร' };
export const CASES = ['case-1', 'case-2', 'case-3'] as ApplicationId[];

const ROLES: readonly MemberRole[] = ['chair', 'deputy', 'member', 'member', 'secretary'];

/** The seat of that number from 0: chair, deputy, two members, and the secretary. */
export function seat(index: number): MemberId {
  return `member-${index}` as MemberId;
}

/** A committee of four votes with a secretary; all are officers but the last member. */
export function sampleCommittee(change: Partial<Committee> = {}): Committee {
  const members = ROLES.map((role, index): CommitteeMember => {
    const who = { id: seat(index), name: `กรรมการ ${index}`, role };
    return index === 3 ? { ...who, organisation: 'สัตวแพทยสภา' } : { ...who, officer: `officer-${index}` as SubjectId };
  });
  return { name: 'คณะกรรมการพิจารณาแผนงาน', quorum: 'half', members, ...change };
}

/** A meeting that was called about three cases. */
export function calledMeeting(committee: Committee = sampleCommittee()): Meeting {
  return evolveMeeting(undefined, {
    event: {
      type: 'MeetingCalled.v1',
      agency: 'rim-nam' as AgencyId,
      committeeId: 'committee' as CommitteeId,
      committee,
      number: '1/2569',
      from: MEETING_DAY,
      place: 'ห้องประชุม 1',
      items: CASES.map((application) => ({ application, opinion: 'ควรเห็นชอบ' })),
    },
    at: '2026-11-18T02:00:00.000Z' as Instant,
    actor: SECRETARY,
  });
}

/** What a command leads to; throws when it is refused. */
export function play(meeting: Meeting, ...commands: readonly MeetingCommand[]): Meeting {
  return commands.reduce((before, command) => {
    const decided = decideMeeting(before, command, { actor: SECRETARY, now: MEETING_DAY });
    if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.error)}`);
    const happenings = decided.value.map((event): MeetingHappening => ({ event, at: MEETING_DAY, actor: SECRETARY }));
    return happenings.reduce<Meeting>(evolveMeeting, before);
  }, meeting);
}

/** The command that puts a motion to the vote; `for` and `against` name seats. */
export function motionOn(
  application: ApplicationId,
  votes: {
    readonly for: readonly number[];
    readonly against?: readonly number[];
    readonly abstain?: readonly number[];
  },
  change: Partial<ItemMotion> = {},
): Extract<MeetingCommand, { kind: 'resolve-item' }> {
  const cast = (['for', 'against', 'abstain'] as const).flatMap((vote) =>
    (votes[vote] ?? []).map((index) => ({ member: seat(index), vote })),
  );
  const motion: ItemMotion = { outcome: 'approve', reasons: '', conditions: [], votes: cast, ...change };
  return { kind: 'resolve-item', application, motion, considered: sha256(application) };
}
