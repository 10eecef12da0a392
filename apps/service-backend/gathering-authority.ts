import type { KeptCommittee, KeptMeeting } from '@biz/actions/ports/committees.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import { parseCommitteeId, parseMeetingId } from '@biz/kernel/ids.ts';
import { mayRun, seatOf } from '@biz/licensing/committee/meeting.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { administersAgency, type Officer } from './officer.ts';
import { pathParameter } from './path-parameter.ts';

const POLICIES = ['agency-administrator', 'committee-in-reach', 'member-of-meeting', 'runs-meeting'] as const;

/** Who may do what with committees and meetings; `authority.ts` says what each means. */
export type GatheringPolicy = (typeof POLICIES)[number];

/** True for what is decided here. */
export function isGatheringPolicy(policy: string): policy is GatheringPolicy {
  return POLICIES.some((one) => one === policy);
}

/**
 * Decides about committees and meetings, and remembers what it has read. A meeting is there for those with a seat at it alone:
 * to everybody else of the agency it is missing.
 */
export function createGatheringAuthority(queries: Pick<Queries, 'committees'>) {
  const meetings = new WeakMap<FastifyRequest, KeptMeeting>();
  const committees = new WeakMap<FastifyRequest, KeptCommittee>();
  return {
    async authorise(policy: GatheringPolicy, officer: Officer, request: FastifyRequest): Promise<Verdict> {
      if (policy === 'agency-administrator' || policy === 'committee-in-reach') {
        if (!administersAgency(officer)) return 'forbidden';
        if (policy === 'agency-administrator') return 'allow';
        const id = parseCommitteeId(pathParameter(request, 'committee'));
        const found = id.ok ? await queries.committees.committee(id.value, officer.agency) : undefined;
        if (found) committees.set(request, found);
        return found ? 'allow' : 'not-found';
      }
      const id = parseMeetingId(pathParameter(request, 'meeting'));
      const found = id.ok ? await queries.committees.meeting(id.value, officer.agency) : undefined;
      if (!found || !seatOf(found.meeting, officer.subject)) return 'not-found';
      meetings.set(request, found);
      return policy === 'member-of-meeting' || mayRun(found.meeting, officer.subject) ? 'allow' : 'forbidden';
    },
    meetingOf: (request: FastifyRequest): KeptMeeting => there(meetings.get(request)),
    committeeOf: (request: FastifyRequest): KeptCommittee => there(committees.get(request)),
  };
}

/** What `createGatheringAuthority` makes. */
export type GatheringAuthority = ReturnType<typeof createGatheringAuthority>;

function there<T>(found: T | undefined): T {
  if (!found) throw new Error('this route names no such thing');
  return found;
}
