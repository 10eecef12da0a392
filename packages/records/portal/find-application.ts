import { type ApplicationId, parseApplicationId } from '@biz/kernel/ids.ts';
import type { Database } from '../database.ts';
import type { PortalTables } from './tables/portal-tables.ts';

/** The application of a number as people write it, or of an id, for the commands of operators. */
export async function findApplication(database: Database, numberOrId: string): Promise<ApplicationId | undefined> {
  const id = parseApplicationId(numberOrId);
  const row = await database
    .tables<PortalTables>('portal')
    .selectFrom('applications')
    .select('id')
    .where(id.ok ? 'id' : 'number', '=', id.ok ? id.value : numberOrId)
    .executeTakeFirst();
  return row?.id;
}
