import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import type { ApplicationState } from '../application-state.ts';
import { addDays, clockOf } from '../clock-of.ts';
import type { FactCommand } from '../commands.ts';
import type { Deciding, Decision, DecisionContext } from '../decision.ts';
import type { LatenessEvent } from './lateness-events.ts';
import { latenessOf, noticesBegun } from './lateness-of.ts';

/** What the system notes of a late application: each seven days that have begun, once, however seldom it looks. */
export function decideNotices(state: ApplicationState, context: DecisionContext): Decision {
  return ok(newNotices(state, context));
}

/**
 * ชี้แจงเหตุล่าช้า: a reason and a new day, for the notice that is owed now. Nothing is owed when the matter is in time or
 * these seven days have their reason already.
 */
export function decideExplanation({ state, command, context }: Deciding<'explain-lateness'>): Decision {
  const lateness = latenessOf(state, context.now, context.holidays);
  if (!lateness?.owed) return err({ kind: 'NoReasonOwed' });
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  if (command.newExpectedDate <= bangkokDate(context.now)) return err({ kind: 'ExpectedDateTooEarly' });
  const { notice } = lateness.owed;
  const { reason, newExpectedDate } = command;
  return ok([
    ...newNotices(state, context),
    { type: 'LatenessExplained.v1', notice, due: lateness.due, reason, newExpectedDate },
  ]);
}

/** A copy of the reason reached the overseeing office; a second proof of the same copy changes nothing. */
export function decideNoticeCopy(
  state: ApplicationState,
  command: Extract<FactCommand, { kind: 'record-notice-copy' }>,
): Decision {
  const held = state.lateness?.find(({ notice }) => notice === command.notice);
  if (!held?.explained || held.copiedAt) return ok([]);
  const { notice, to, reference } = command;
  return ok([{ type: 'LatenessCopySent.v1', notice, to, reference }]);
}

/**
 * ขยายระยะเวลา: before the last day is over, as often and as far as the law of the licence allows, with a reason. The last day
 * moves for everybody.
 */
export function decideExtension({ state, command, context }: Deciding<'extend-due'>): Decision {
  const reading = clockOf(state, context.now, context.holidays);
  const { rule, days, reason } = command;
  const before = state.clock.extensions?.length ?? 0;
  if (reading.kind === 'not-started' || reading.kind === 'stopped' || before >= rule.times) {
    return err({ kind: 'ExtensionNotAllowed', times: rule.times });
  }
  const isOver = reading.kind === 'running' && bangkokDate(context.now) > reading.due;
  if (isOver) return err({ kind: 'ExtensionTooLate', due: reading.due });
  if (!Number.isInteger(days) || days < 1 || days > rule.days)
    return err({ kind: 'ExtensionTooLong', days: rule.days });
  if (!reason.trim()) return err({ kind: 'ReasonMissing' });
  const to = addDays(reading.due, days, state.dayBasis, context.holidays);
  return ok([{ type: 'DueExtended.v1', extension: before + 1, days, reason, from: reading.due, to }]);
}

function newNotices(state: ApplicationState, context: DecisionContext): readonly LatenessEvent[] {
  const lateness = latenessOf(state, context.now, context.holidays);
  if (!lateness) return [];
  const { due } = lateness;
  return noticesBegun(state, due, bangkokDate(context.now)).map((notice) => ({
    type: 'LatenessNoticeDue.v1',
    due,
    ...notice,
  }));
}

/**
 * Closing days that were added while the clock ran move its last day; `told` is what it was. Said once, when it is later: a
 * day that was told never becomes earlier.
 */
export function decideDueMove(
  state: ApplicationState,
  command: Extract<FactCommand, { kind: 'move-due' }>,
  context: DecisionContext,
): Decision {
  const reading = clockOf(state, context.now, context.holidays);
  if (reading.kind !== 'running' || reading.due <= command.told) return ok([]);
  return ok([{ type: 'DueMoved.v1', from: command.told, to: reading.due }]);
}
