import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import { paths } from '../../paths.ts';

/** What happens to a business that exists. */
export const LIFE_EVENTS = ['renew', 'amend', 'move', 'transfer', 'cancel'] as const;

export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** What an event asks of the licences that take part in it: those that outlive a move are amended. */
export function operationOfEvent(event: LifeEvent): Exclude<LaterOperationKind, 'replacement' | 'annual-fee'> {
  return event === 'move' ? 'amend' : event;
}

/** The page of an event. */
export function lifeEventPath(event: LifeEvent): string {
  return `${paths.lifeEvents}/${event}`;
}

/** Events in which something may have been different from what the licences say. */
export function hasTopics(event: LifeEvent): boolean {
  return event === 'renew' || event === 'amend';
}

/** An amendment concerns the licences that what has changed concerns; in other events the holder chooses them. */
export function choosesLicences(event: LifeEvent): boolean {
  return operationOfEvent(event) !== 'amend';
}
