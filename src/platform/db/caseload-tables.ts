import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The table of db/migrations/0042-caseload.sql, where each column is explained. */
export type CaseloadTables = {
  officer_work: {
    id: string
    officer_id: string
    kind: string
    /** Numbers of the database come as text, so that none is rounded. */
    number: string | number
    note: Generated<string>
    from_day: IsoDate
    to_day: IsoDate | null
    recorded_by: string
    recorded_at: Date
    version: Generated<number>
  }
}
