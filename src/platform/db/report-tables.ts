import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type Json = ColumnType<unknown, string, string>
type Written = { says: string; written_by: string; written_at: Date }

/** The tables of db/migrations/0051-annual-reports.sql and 0059, where each column is explained. */
export type ReportTables = {
  annual_report: {
    id: string
    year: number
    edition: number
    state: Generated<'draft' | 'frozen'>
    opened_because: Generated<string>
    begun_by: string
    begun_at: Date
    frozen_by: string | null
    frozen_at: Date | null
    frozen_on: IsoDate | null
    as_of: IsoDate | null
    authority: string | null
    beside: ColumnType<unknown, string | null, string>
    records_destroyed: Generated<number>
    left_out: ColumnType<unknown, string | null, string>
  }
  annual_report_block: Written & { report_id: string; block: string; version: number }
  annual_report_block_version: Written & { report_id: string; block: string; version: number }
  annual_report_comment: {
    id: string
    report_id: string
    block: string
    says: string
    said_by: string
    said_at: Date
    settled_by: string | null
    settled_at: Date | null
  }
  annual_report_figure: {
    report_id: string
    which: 'now' | 'before'
    place: number
    measure_id: string
    definition: number
    figure: Json
  }
  annual_report_child: { report_id: string; child_id: string | null; counted: Json }
}
