import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import { paths } from '../../paths.ts';

/** What happens to a business that exists, by what it then asks of its licences. */
export const LIFE_EVENTS = ['renew', 'amend', 'transfer', 'cancel'] as const satisfies readonly LaterOperationKind[];

export type LifeEvent = (typeof LIFE_EVENTS)[number];

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
  return event !== 'amend';
}
