import type { Desk } from '@biz/actions/ports/desk.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import type { Page } from './backend-app.ts';
import type { RouteDeps } from './deps.ts';
import { type Officer, readScopeOf } from './officer.ts';

/** Working days before its due date from which a case counts as due soon. */
export const NEAR_DAYS = 3;

/** The officer who asks; pages of the desk let nobody else in. */
export function officerOf(page: Page): Officer {
  if (page.subject.kind !== 'officer') throw new Error('the desk was shown to a visitor');
  return page.subject.officer;
}

/** The officer's desk as it is today. */
export function deskOf(deps: Pick<RouteDeps, 'catalogue'>, page: Page): Desk {
  const officer = officerOf(page);
  const { agency, subject } = officer;
  const today = bangkokDate(page.now());
  const nearUntil = addWorkingDays(today, NEAR_DAYS, deps.catalogue.holidaysOf(agency));
  return { agency, officer: subject, scope: readScopeOf(officer), today, nearUntil };
}
