import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sha256 } from '@biz/kernel/digest.ts';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import {
  CASES,
  calledMeeting,
  MEETING_DAY,
  motionOn,
  play,
  SECRETARY,
  sampleCommittee,
  seat,
} from '../testing/meeting.ts';
import { committeeProblems, needed } from './committee.ts';
import { decideMeeting, type MeetingCommand } from './decide-meeting.ts';
import { evolveMeeting, type Meeting, type MeetingEvent, sittingOn } from './meeting.ts';
import { RESOLUTION_OUTCOMES } from './resolution.ts';

const [FIRST, SECOND, THIRD] = CASES as [ApplicationId, ApplicationId, ApplicationId];
const CONTEXT = { actor: SECRETARY, now: MEETING_DAY };
const CLOSE: MeetingCommand = { kind: 'close-meeting', minutes: sha256('minutes'), note: '' };

function attendance(...seats: readonly number[]): MeetingCommand {
  return { kind: 'record-attendance', present: seats.map(seat) };
}

function interest(application: ApplicationId, ...seats: readonly number[]): MeetingCommand {
  const conflicts = seats.map((index) => ({ member: seat(index), reason: 'เป็นญาติกับผู้ยื่น' }));
  return { kind: 'declare-conflicts', application, conflicts };
}

function refusal(meeting: Meeting, command: MeetingCommand, context = CONTEXT) {
  const decided = decideMeeting(meeting, command, context);
  assert.ok(!decided.ok, 'it was not refused');
  return decided.error;
}

const resolutionOf = (meeting: Meeting, id: ApplicationId) =>
  meeting.items.find(({ application }) => application === id)?.resolution;

describe('a committee', () => {
  test('needs a name, one chair and somebody in the system to run its meetings', () => {
    assert.deepEqual(committeeProblems(sampleCommittee()), []);
    assert.deepEqual(committeeProblems({ name: ' ', quorum: 'half', members: [] }), [
      'no-name',
      'no-chair',
      'no-secretary',
    ]);
    const [chair, ...others] = sampleCommittee().members;
    assert.ok(chair);
    const twice = sampleCommittee({ members: [chair, { ...chair, id: seat(9) }, ...others] });
    assert.deepEqual(committeeProblems(twice), ['two-chairs', 'seated-twice']);
  });

  test('has a quorum at its share of the members, rounded up', () => {
    const table = [1, 2, 3, 4, 5, 6].map((of) => [needed('half', of), needed('two-thirds', of), needed('all', of)]);
    assert.deepEqual(table, [
      [1, 1, 1],
      [1, 2, 2],
      [2, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
      [3, 4, 6],
    ]);
  });
});

describe('a meeting', () => {
  test('is run by its chair, deputy or secretary alone', () => {
    for (const [subject, may] of [
      ['officer-0', true],
      ['officer-1', true],
      ['officer-2', false],
      ['x', false],
    ] as const) {
      const actor = { subject: subject as SubjectId, name: subject };
      assert.equal(decideMeeting(calledMeeting(), attendance(0, 1), { ...CONTEXT, actor }).ok, may, subject);
    }
  });

  test('begins on its day, and then its agenda stands', () => {
    const eve = { ...CONTEXT, now: plusMs(MEETING_DAY, -24 * 3_600_000) as Instant };
    assert.equal(refusal(calledMeeting(), attendance(0), eve).kind, 'MeetingNotYet');
    const items = [{ application: THIRD, opinion: 'x' }];
    assert.equal(play(calledMeeting(), { kind: 'arrange-agenda', items }).items.length, 1);
    const begun = play(calledMeeting(), attendance(0, 1));
    assert.equal(refusal(begun, { kind: 'arrange-agenda', items }).kind, 'MeetingBegun');
    assert.equal(refusal(calledMeeting(), { kind: 'arrange-agenda', items: [] }).kind, 'AgendaEmpty');
    assert.equal(refusal(calledMeeting(), attendance(77)).kind, 'MemberUnknown');
  });

  test('decides by the majority of those who sit on the case, the presider deciding a tie', () => {
    const begun = play(calledMeeting(), attendance(0, 1, 2, 4));
    const carried = resolutionOf(play(begun, motionOn(FIRST, { for: [0, 1], against: [2] })), FIRST);
    assert.deepEqual(carried?.count, { for: 2, against: 1, abstain: 0 });
    assert.equal(carried?.presider, seat(0));
    const lost = motionOn(FIRST, { for: [0], against: [1, 2] });
    assert.deepEqual(refusal(begun, lost), { kind: 'MotionNotCarried', for: 1, against: 2 });
    const tie = { for: [0], against: [1], abstain: [2] };
    assert.equal(refusal(begun, motionOn(FIRST, tie)).kind, 'CastingVoteMissing');
    assert.equal(refusal(begun, motionOn(FIRST, tie, { casting: 'against' })).kind, 'MotionNotCarried');
    const cast = resolutionOf(play(begun, motionOn(FIRST, tie, { casting: 'for' })), FIRST);
    assert.deepEqual(cast?.count, { for: 1, against: 1, abstain: 1, casting: 'for' });
    assert.equal(refusal(begun, motionOn(FIRST, { for: [0, 1] })).kind, 'VotesDoNotFit', 'somebody did not vote');
    assert.equal(
      refusal(begun, motionOn(FIRST, { for: [0, 1, 2, 4] })).kind,
      'VotesDoNotFit',
      'the secretary has none',
    );
  });

  test('wants reasons against somebody, and conditions where there are conditions', () => {
    const begun = play(calledMeeting(), attendance(0, 1));
    const all = { for: [0, 1] };
    assert.equal(refusal(begun, motionOn(FIRST, all, { outcome: 'refuse' })).kind, 'ResolutionReasonMissing');
    assert.equal(refusal(begun, motionOn(FIRST, { for: [] }, { outcome: 'postpone' })).kind, 'ResolutionReasonMissing');
    const bare = motionOn(FIRST, all, { outcome: 'approve-with-conditions', conditions: [' '] });
    assert.equal(refusal(begun, bare).kind, 'ConditionsMissing');
    const held = motionOn(FIRST, all, { outcome: 'approve-with-conditions', conditions: [' ติดป้าย ', ''] });
    assert.deepEqual(resolutionOf(play(begun, held), FIRST)?.conditions, ['ติดป้าย']);
  });

  test('leaves a member with an interest out of quorum and vote of that case alone', () => {
    const begun = play(calledMeeting(), attendance(0, 1, 2), interest(FIRST, 0, 2));
    assert.equal(refusal(begun, motionOn(FIRST, { for: [0, 1] })).kind, 'VotesDoNotFit');
    const first = resolutionOf(play(begun, motionOn(FIRST, { for: [1] })), FIRST);
    assert.equal(first?.presider, seat(1), 'the deputy presides');
    assert.ok(resolutionOf(play(begun, motionOn(SECOND, { for: [0, 1, 2] })), SECOND));
    const headless = play(calledMeeting(), attendance(0, 2, 3), interest(FIRST, 0));
    assert.equal(refusal(headless, motionOn(FIRST, { for: [2, 3] })).kind, 'NoQuorum', 'nobody presides');
    assert.equal(
      refusal(begun, {
        ...CLOSE,
        kind: 'declare-conflicts',
        application: FIRST,
        conflicts: [{ member: seat(0), reason: '' }],
      }).kind,
      'InterestReasonMissing',
    );
  });

  test('puts off at its end what it has not resolved, and says why', () => {
    const begun = play(calledMeeting(), attendance(0, 1), motionOn(FIRST, { for: [0, 1] }), interest(THIRD, 0, 1));
    const closed = play(begun, CLOSE);
    assert.equal(resolutionOf(closed, FIRST)?.outcome, 'approve');
    assert.deepEqual(
      [SECOND, THIRD].map((id) => [resolutionOf(closed, id)?.outcome, resolutionOf(closed, id)?.because]),
      [
        ['postpone', 'not-reached'],
        ['postpone', 'no-quorum'],
      ],
    );
    assert.equal(refusal(closed, CLOSE).kind, 'MeetingClosed');
    assert.equal(refusal(calledMeeting(), CLOSE).kind, 'AttendanceMissing');
    assert.equal(refusal(begun, motionOn(FIRST, { for: [0, 1] })).kind, 'ItemResolvedAlready');
  });
});

type Play = (meeting: Meeting) => MeetingCommand;

const seats = fc.subarray([0, 1, 2, 3, 4]);
const motion = fc.record({
  id: fc.constantFrom(...CASES),
  votes: fc.array(fc.constantFrom('for' as const, 'for' as const, 'against' as const, 'abstain' as const), {
    minLength: 5,
    maxLength: 5,
  }),
  /** Left out: those who sit on the case vote. */
  who: fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: seats, weight: 1 }),
  outcome: fc.constantFrom(...RESOLUTION_OUTCOMES),
  casting: fc.constantFrom('for' as const, 'against' as const, undefined),
});
const arrival: fc.Arbitrary<Play> = seats.map(
  (present): Play =>
    () =>
      attendance(...present),
);
const anyPlay: fc.Arbitrary<Play> = fc.oneof(
  arrival,
  fc.tuple(fc.constantFrom(...CASES), fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 })).map(
    ([id, who]): Play =>
      () =>
        interest(id, ...who),
  ),
  motion.map(
    ({ id, votes, who, outcome, casting }): Play =>
      (meeting) => {
        const item = meeting.items.find(({ application }) => application === id);
        const seated = item ? sittingOn(meeting, item).seated.map((member) => member.id) : [];
        const voters = who?.map(seat) ?? seated;
        const cast = voters.map((member, index) => ({ member, vote: votes[index] ?? 'for' }));
        const change = { outcome, reasons: 'x', conditions: ['x'], votes: cast, ...(casting ? { casting } : {}) };
        return motionOn(id, { for: [] }, change);
      },
  ),
);

test('whatever a meeting does, no quorum never decides, interests never count, and a case is resolved once', () => {
  let decisions = 0;
  const quorums = fc.constantFrom('half' as const, 'two-thirds' as const, 'all' as const);
  fc.assert(
    fc.property(arrival, fc.array(anyPlay, { maxLength: 30 }), quorums, (first, plays, quorum) => {
      let meeting = calledMeeting(sampleCommittee({ quorum }));
      for (const next of [first, ...plays, () => CLOSE]) {
        const decided = decideMeeting(meeting, next(meeting), CONTEXT);
        for (const event of decided.ok ? decided.value : []) {
          decisions += assertResolution(meeting, event);
          meeting = evolveMeeting(meeting, { event, at: MEETING_DAY, actor: SECRETARY });
        }
      }
      if (meeting.closed)
        assert.ok(
          meeting.items.every(({ resolution }) => resolution),
          'nothing is left open',
        );
    }),
    { numRuns: 1500 },
  );
  assert.ok(decisions > 50, `only ${decisions} decisions were reached`);
});

/** Answers 1 for a decision that was checked. */
function assertResolution(meeting: Meeting, event: MeetingEvent): number {
  if (event.type !== 'ItemResolved.v1') return 0;
  const item = meeting.items.find(({ application }) => application === event.application);
  assert.ok(item && !item.resolution, 'one resolution for a case');
  const { outcome, votes, count, presider } = event.resolution;
  if (outcome === 'postpone') return 0;
  const { hasQuorum, seated } = sittingOn(meeting, item);
  assert.ok(hasQuorum && presider, 'no quorum, no decision');
  const conflicted = item.conflicts.map(({ member }) => member);
  assert.ok(!votes.some(({ member }) => conflicted.includes(member)), 'an interest has no vote');
  assert.ok(!conflicted.includes(presider) && !seated.some(({ id }) => conflicted.includes(id)));
  assert.ok(
    votes.every(({ member }) => meeting.present?.includes(member)),
    'who is away has no vote',
  );
  assert.ok(count && (count.for > count.against || count.casting === 'for'), 'the majority decides');
  return 1;
}
