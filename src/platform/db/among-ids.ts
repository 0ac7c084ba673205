import { type RawBuilder, sql } from 'kysely'

/** Rows whose column holds one of these ids; every row where they are null. */
export const amongIds = (column: string, ids: readonly string[] | null): RawBuilder<boolean> =>
  ids === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...ids]}::text[])`
