import type { Instant } from '@biz/kernel/instant.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import type { RecordedEvent } from './application-events.ts';
import type { ApplicationState } from './application-state.ts';
import { clockOf, elapsedOf, type StartedClock } from './clock-of.ts';
import { evolve } from './evolve.ts';

/** What happened to a clock. `now` = how it stands at the end of the story, unless it has stopped. */
export type ClockChange =
  | 'started'
  | 'applicants-turn'
  | 'agencys-turn'
  | 'extended'
  | 'reason-owed'
  | 'reason-given'
  | 'stopped'
  | 'now';

/** One step of the story: which event did it, and how the clock stood by every rule right after. */
export type ClockStep = {
  readonly at: Instant;
  readonly change: ClockChange;
  readonly seq?: number;
  readonly event?: RecordedEvent['event']['type'];
  readonly reading: StartedClock;
  readonly elapsed: ReturnType<typeof elapsedOf>;
};

/** The story of an application's clock (นาฬิกา SLA), told by its events and nothing else; empty while it has not started. */
export function clockStory(
  events: readonly Pick<RecordedEvent, 'event' | 'at' | 'actor' | 'seq'>[],
  now: Instant,
  holidays: Holidays,
): readonly ClockStep[] {
  const steps: ClockStep[] = [];
  let state: ApplicationState | undefined;
  for (const recorded of events) {
    const before = state;
    state = evolve(before, recorded);
    const { at, seq } = recorded;
    for (const change of changesBetween(before, state)) {
      steps.push(...stepOf(state, at, change, holidays).map((step) => ({ ...step, seq, event: recorded.event.type })));
    }
  }
  if (state && !state.clock.stoppedAt) steps.push(...stepOf(state, now, 'now', holidays));
  return steps;
}

function stepOf(state: ApplicationState, at: Instant, change: ClockChange, holidays: Holidays): readonly ClockStep[] {
  const reading = clockOf(state, at, holidays);
  return reading.kind === 'not-started' ? [] : [{ at, change, reading, elapsed: elapsedOf(state, at, holidays) }];
}

function changesBetween(before: ApplicationState | undefined, after: ApplicationState): readonly ClockChange[] {
  if (!before) return [];
  const [was, is] = [before.clock, after.clock];
  const openPauses = (clock: ApplicationState['clock']) => clock.pauses.filter(({ to }) => to === undefined).length;
  const explained = (state: ApplicationState) => state.lateness?.filter((notice) => notice.explained).length ?? 0;
  const changes: readonly (readonly [boolean, ClockChange])[] = [
    [was.startedAt !== is.startedAt, 'started'],
    [openPauses(is) > openPauses(was), 'applicants-turn'],
    [openPauses(is) < openPauses(was), 'agencys-turn'],
    [was.extensions?.length !== is.extensions?.length, 'extended'],
    [before.lateness?.length !== after.lateness?.length, 'reason-owed'],
    [explained(before) !== explained(after), 'reason-given'],
    [was.stoppedAt !== is.stoppedAt, 'stopped'],
  ];
  return changes.filter(([hasChanged]) => hasChanged).map(([, change]) => change);
}
