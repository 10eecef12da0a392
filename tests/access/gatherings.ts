import { randomUUID } from 'node:crypto';
import type { FilingView } from '@biz/actions/ports/queries.ts';
import { MUNICIPALITY } from '@biz/app-service-backend/testing/sample-accounts.ts';
import type { CommitteeId, MeetingId, MemberId, SubjectId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Committee } from '@biz/licensing/committee/committee.ts';
import type { MeetingEvent } from '@biz/licensing/committee/meeting.ts';
import type { World } from './open-world.ts';
import { type Place, PUBLIC } from './places.ts';

/** The officer who runs the meeting of these places; the other is a member of it. */
export const SECRETARY_OF_MEETING = 'pimjai';
const MEMBER = 'somsri';

/** A committee of the municipality with a called meeting on an application there. */
export async function gatheringOf({ deps }: World, view: FilingView): Promise<Place> {
  const held = view.applications.find(({ state }) => state.agency === MUNICIPALITY);
  if (!held) throw new Error('the municipality has no application');
  const [committeeId, meeting] = [randomUUID() as CommitteeId, randomUUID() as MeetingId];
  const by = { subject: SECRETARY_OF_MEETING as SubjectId, name: 'เลขานุการ' };
  const at = deps.clock.now();
  const committee: Committee = {
    name: 'คณะกรรมการพิจารณา',
    quorum: 'half',
    members: [
      { id: randomUUID() as MemberId, name: 'กรรมการ', role: 'member', officer: MEMBER as SubjectId },
      { id: randomUUID() as MemberId, name: 'เลขานุการ', role: 'secretary', officer: by.subject },
    ],
  };
  const called: MeetingEvent = {
    ...{ type: 'MeetingCalled.v1', agency: MUNICIPALITY, committeeId, committee, number: '1/2569', from: at },
    ...{ place: 'ห้องมรกต', items: [{ application: held.id, opinion: 'ความเห็นมรกต' }] },
  };
  await deps.store.transact<null, never>(async (tx) => {
    await tx.committees.save({ id: committeeId, agency: MUNICIPALITY, version: 1, committee }, by, at);
    await tx.committees.appendToMeeting(meeting, [{ event: called, at, actor: by }]);
    return ok(null);
  });
  const member = committee.members[0]?.id ?? '';
  return {
    name: 'a committee of the municipality with its meeting',
    owners: [MUNICIPALITY],
    named: 'gathering',
    seats: [SECRETARY_OF_MEETING, MEMBER],
    values: { ...PUBLIC, committee: committeeId, member, meeting, case: held.id },
    secrets: ['ห้องมรกต', 'ความเห็นมรกต'],
    published: [],
    staged: {},
    lacks: [],
    restore: async () => {},
  };
}
