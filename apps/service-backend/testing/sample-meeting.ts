import { randomUUID } from 'node:crypto';
import { callMeeting } from '@biz/actions/committee/call-meeting.ts';
import { keepCommittee } from '@biz/actions/committee/keep-committee.ts';
import { changeMeeting, resolveMeetingItem } from '@biz/actions/committee/run-meeting-command.ts';
import type { ApplicationId, CommitteeId, MeetingId, MemberId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokInstant, type LocalDate } from '@biz/kernel/instant.ts';
import type { CommitteeMember, MemberRole } from '@biz/licensing/committee/committee.ts';
import type { MeetingCommand } from '@biz/licensing/committee/decide-meeting.ts';
import type { Officer } from '../officer.ts';
import { fileSample, type SampleCase, workOn } from './sample-case.ts';
import { licenceThat, officerOf, type SampleOffice } from './sample-office.ts';

const AGENCY = 'rim-nam-livestock';

/** The secretary of the samples' committee, its chair, and an officer of the agency without a seat. */
export const secretary = officerOf(AGENCY, 'natee');
export const chair = officerOf(AGENCY, 'benjawan', ['signer']);
export const colleague = officerOf(AGENCY, 'pakorn');
/** Who administers the agency. */
export const keeper: Officer = {
  ...officerOf(AGENCY, 'kanlaya', []),
  administers: [secretary.agency],
};

const SEATS: readonly { readonly role: MemberRole; readonly name: string; readonly officer?: string }[] = [
  { role: 'chair', name: 'benjawan', officer: 'benjawan' },
  { role: 'member', name: 'สมพงษ์ ใจเย็น' },
  { role: 'secretary', name: 'natee', officer: 'natee' },
];

/** A committee of a chair, somebody from outside and a secretary. */
export async function keepSampleCommittee(office: Pick<SampleOffice, 'deps'>): Promise<CommitteeId> {
  const members = SEATS.map(({ role, name, officer }): CommitteeMember => {
    const seat = { id: randomUUID() as MemberId, name, role };
    return officer ? { ...seat, officer: officer as SubjectId } : { ...seat, organisation: 'สัตวแพทยสภา' };
  });
  const committee = { name: 'คณะกรรมการพิจารณาแผนงาน', quorum: 'half', members } as const;
  const done = await keepCommittee(office.deps, secretary, { committee, key: randomUUID() });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.committee;
}

/** A case whose documents are complete, so that it waits for the committee. */
export async function waitingCase(office: SampleOffice): Promise<SampleCase> {
  const [filed] = await fileSample(office, [licenceThat(office, ({ action }) => action === 'file-resolution')]);
  if (!filed) throw new Error('nothing was filed');
  await workOn(office, filed, secretary).pass();
  await workOn(office, filed, secretary).complete();
  return filed;
}

/** A meeting on the day of the samples about these cases. */
export async function callSample(
  office: SampleOffice,
  committee: CommitteeId,
  ...cases: readonly ApplicationId[]
): Promise<MeetingId> {
  const from = bangkokInstant('2026-11-20' as LocalDate, { hour: 13, minute: 0 });
  const items = cases.map((application) => ({ application, opinion: 'ควรเห็นชอบ' }));
  const input = { committee, from, place: 'ห้องประชุม 1', items, key: randomUUID() };
  const done = await callMeeting(office.deps, secretary, input);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.meeting;
}

/** Goes on with a meeting as its secretary. */
export function meetingPlay(office: Pick<SampleOffice, 'deps'>, meeting: MeetingId) {
  const { deps } = office;
  const current = async () => {
    const kept = await deps.queries.committees.meeting(meeting, secretary.agency);
    if (!kept) throw new Error('there is no such meeting');
    return kept;
  };
  const target = async () => ({ meeting, by: secretary, expectedSeq: (await current()).seq, key: randomUUID() });
  return {
    current,
    async change(command: Parameters<typeof changeMeeting>[2] & MeetingCommand) {
      return changeMeeting(deps, await target(), command);
    },
    async attend() {
      const present = (await current()).meeting.committee.members.map(({ id }) => id);
      return changeMeeting(deps, await target(), { kind: 'record-attendance', present });
    },
    /** Everybody with a vote is for it. */
    async agree(application: ApplicationId, conditions: readonly string[] = []) {
      const { committee } = (await current()).meeting;
      const voters = committee.members.filter(({ role }) => role !== 'secretary');
      const votes = voters.map(({ id }) => ({ member: id, vote: 'for' as const }));
      const outcome = conditions.length > 0 ? ('approve-with-conditions' as const) : ('approve' as const);
      return resolveMeetingItem(deps, await target(), {
        application,
        motion: { outcome, reasons: '', conditions, votes },
      });
    },
  };
}
