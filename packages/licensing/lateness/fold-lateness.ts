import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationState } from '../application-state.ts';
import type { LatenessEvent } from './lateness-events.ts';

/** The state after a fact about lateness or an extension. */
export function foldLateness(
  state: ApplicationState,
  event: LatenessEvent,
  mark: { readonly at: Instant; readonly name: string },
): ApplicationState {
  const { at, name: by } = mark;
  const notices = state.lateness ?? [];
  const change = (notice: number, facts: object) =>
    notices.map((held) => (held.notice === notice ? { ...held, ...facts } : held));
  switch (event.type) {
    case 'LatenessNoticeDue.v1': {
      const { notice, from, by: lastDay } = event;
      return { ...state, lateness: [...notices, { notice, from, by: lastDay }] };
    }
    case 'LatenessExplained.v1': {
      const { due, reason, newExpectedDate } = event;
      return { ...state, lateness: change(event.notice, { explained: { due, reason, newExpectedDate, at, by } }) };
    }
    case 'LatenessCopySent.v1':
      return { ...state, lateness: change(event.notice, { copiedAt: at }) };
    case 'DueExtended.v1': {
      const { days, reason, from, to } = event;
      const extensions = [...(state.clock.extensions ?? []), { days, reason, from, to, at, by }];
      const kept = state.clock.keptDue === undefined ? {} : { keptDue: to };
      return { ...state, clock: { ...state.clock, extensions, ...kept } };
    }
    case 'DueMoved.v1':
      return { ...state, clock: { ...state.clock, keptDue: event.to } };
    default:
      return assertNever(event);
  }
}
