import type { ColumnType } from 'kysely';

/** JSON column: a value when read, its text when written. */
export type Json<T> = ColumnType<T, string, string>;
