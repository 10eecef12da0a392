import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Reader } from './tx-scope.ts';

/**
 * Open applications whose last day is over, by id. The day is the one of their last event: while the applicant has the turn it
 * has moved since, so whoever reads this counts again.
 */
export async function lateApplications(
  db: Reader,
  today: LocalDate,
  limit: number,
  after?: ApplicationId,
): Promise<readonly ApplicationId[]> {
  let query = db
    .selectFrom('applications')
    .select('id')
    .where('tab', '<>', 'done')
    .where('due', '<', today)
    .orderBy('id')
    .limit(limit);
  if (after) query = query.where('id', '>', after);
  return (await query.execute()).map(({ id }) => id);
}
