import type { ClientBase, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/**
 * One statement, asked with a callback: the driver's own promises keep every answer in memory until the next full garbage
 * collection. Errors carry the stack of the caller, as the driver's do.
 */
export function ask<Row extends QueryResultRow>(
  client: ClientBase,
  config: string | QueryConfig<unknown[]>,
): Promise<QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    client.query<Row>(config, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}
