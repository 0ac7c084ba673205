import type { ColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0043-forecast.sql, where each column is explained. */
export type ForecastTables = {
  work_hours: {
    number: number
    from_day: IsoDate
    hours: ColumnType<unknown, string, never>
    made_by: string
    made_at: Date
  }
  salary_bands: {
    number: number
    from_day: IsoDate
    bands: ColumnType<unknown, string, never>
    made_by: string
    made_at: Date
  }
}
