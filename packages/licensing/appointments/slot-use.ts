import type { SlotId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '../application-state.ts';
import { type Appointment, appointmentsOf } from './appointment.ts';

/** How an application uses a slot of the calendar. */
export type SlotUse = 'held' | 'taken';

/** What changes about slots when an application goes from one state to another. */
export type SlotUseChanges = {
  readonly hold: readonly SlotId[];
  readonly take: readonly SlotId[];
  readonly release: readonly SlotId[];
};

/**
 * The slots that an application uses, read from its state alone: what is offered is held, what is agreed or has taken place
 * is taken. A matter that has ended keeps only what lies behind it.
 */
export function slotUses(state: ApplicationState): ReadonlyMap<SlotId, SlotUse> {
  const isOver = state.turn === 'done';
  return new Map(appointmentsOf(state).flatMap((one) => usesOf(one, isOver)));
}

/** From one state to the next. */
export function slotUseChanges(before: ApplicationState, after: ApplicationState): SlotUseChanges {
  const [then, now] = [slotUses(before), slotUses(after)];
  const newly = (use: SlotUse) => [...now].filter(([slot, its]) => its === use && then.get(slot) !== use);
  return {
    hold: newly('held').map(([slot]) => slot),
    take: newly('taken').map(([slot]) => slot),
    release: [...then.keys()].filter((slot) => !now.has(slot)),
  };
}

function usesOf({ slots, status }: Appointment, isOver: boolean): readonly (readonly [SlotId, SlotUse])[] {
  switch (status.kind) {
    case 'offered':
      return isOver ? [] : slots.map(({ slot }) => [slot, 'held'] as const);
    case 'agreed':
      return isOver ? [] : [[status.slot.slot, 'taken']];
    case 'missed':
    case 'held':
      return [[status.slot.slot, 'taken']];
    case 'declined':
    case 'moved':
    case 'cancelled':
      return [];
  }
}
