import type { ColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The table of db/migrations/0023-chronology.sql, where each column is explained. */
export type ChronologyTables = {
  child_chronology: {
    id: string
    child_id: string
    from_day: IsoDate | null
    to_day: IsoDate | null
    kinds: string[]
    content: ColumnType<unknown, string, never>
    digest: string
    signed_by: string
    signed_at: Date
    signed_on: IsoDate
  }
}
