import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ItemMotion, MeetingCommand, MeetingRefusal } from './decide-meeting.ts';
import { type ItemResolution, type Meeting, type MeetingItem, type Sitting, sittingOn, type Vote } from './meeting.ts';
import type { VoteCount } from './resolution.ts';

/**
 * มติรายเรื่อง: one for each case. A decision takes a quorum and the majority of the votes of those who sit on the case, the
 * presider deciding a tie; putting it off takes neither, and a reason.
 */
export function resolveItem(
  meeting: Meeting,
  item: MeetingItem,
  { motion, considered }: Extract<MeetingCommand, { kind: 'resolve-item' }>,
): Result<ItemResolution, MeetingRefusal> {
  if (!meeting.present) return err({ kind: 'AttendanceMissing' });
  if (item.resolution) return err({ kind: 'ItemResolvedAlready' });
  const { outcome, reasons } = motion;
  const wantsReason = outcome === 'refuse' || outcome === 'postpone';
  if (wantsReason && !reasons.trim()) return err({ kind: 'ResolutionReasonMissing' });
  if (outcome === 'postpone') return ok({ outcome, reasons, conditions: [], votes: [] });
  const conditions = motion.conditions.map((condition) => condition.trim()).filter((condition) => condition !== '');
  if (outcome === 'approve-with-conditions' && conditions.length === 0) return err({ kind: 'ConditionsMissing' });
  const sitting = sittingOn(meeting, item);
  const { presider } = sitting;
  if (!sitting.hasQuorum || !presider) {
    return err({ kind: 'NoQuorum', seated: sitting.seated.length, needed: sitting.needed });
  }
  const count = countVotes(sitting, motion);
  if (!count.ok) return count;
  const kept = outcome === 'approve-with-conditions' ? conditions : [];
  const { votes } = motion;
  return ok({ outcome, reasons, conditions: kept, votes, count: count.value, presider: presider.id, considered });
}

function countVotes({ seated }: Sitting, { votes, casting }: ItemMotion): Result<VoteCount, MeetingRefusal> {
  const voted = new Set(votes.map(({ member }) => member));
  const fits = voted.size === votes.length && votes.length === seated.length && seated.every(({ id }) => voted.has(id));
  if (!fits) return err({ kind: 'VotesDoNotFit' });
  const of = (vote: Vote) => votes.filter((one) => one.vote === vote).length;
  const count = { for: of('for'), against: of('against'), abstain: of('abstain') };
  const isTie = count.for === count.against;
  if (isTie && casting === undefined) return err({ kind: 'CastingVoteMissing' });
  const isCarried = isTie ? casting === 'for' : count.for > count.against;
  if (!isCarried) return err({ kind: 'MotionNotCarried', for: count.for, against: count.against });
  return ok(isTie && casting ? { ...count, casting } : count);
}
