import type { Generated } from 'kysely'

/** The table of db/migrations/0012-request-pace.sql, where each column is explained. */
export type PaceTables = {
  request_pace: { who: string; began: Date; asked: Generated<number> }
}
