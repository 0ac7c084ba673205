import type { Generated, JSONColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type ContactSaid = {
  on_day: IsoDate
  kind: string
  outcome: string
  alone: boolean | null
  person_id: string | null
  note: string
}

/** The tables of db/migrations/0019-between-reviews.sql and 0036-move-asks.sql, where each column is explained. */
export type BetweenTables = {
  contact_entry: ContactSaid & {
    id: string
    child_id: string
    source: string
    withdrawn: Generated<boolean>
    version: Generated<number>
  }
  contact_version: ContactSaid & {
    contact_id: string
    version: number
    withdrawn: boolean
    recorded_by: string
    recorded_at: Date
  }
  midway_check: {
    id: string
    child_id: string
    on_day: IsoDate
    grade: string
    on_track: string
    decisions: string
    voice: string
    action: string
    person_id: string | null
    withdrawn: Generated<boolean>
    version: Generated<number>
  }
  significant_event: {
    id: string
    child_id: string
    kind: string
    on_day: IsoDate
    before_day: IsoDate | null
    says: string
    told_on: IsoDate
    told_by: string
    disposition: string | null
    disposed_on: IsoDate | null
    disposed_by: string | null
    reason: Generated<string>
    withdrawn: Generated<boolean>
    version: Generated<number>
  }
  move_answer: {
    id: string
    child_id: string
    moved_on: IsoDate
    answer: string
    reason: string
    answered_on: IsoDate
    asks_review: Generated<boolean>
    version: Generated<number>
  }
  attended_meeting: {
    id: string
    child_id: string
    on_day: IsoDate
    kind: string
    person_id: string | null
    note: string
    withdrawn: Generated<boolean>
    version: Generated<number>
  }
  between_version: {
    record_type: string
    record_id: string
    version: number
    child_id: string
    content: JSONColumnType<object>
    recorded_by: string
    recorded_at: Date
  }
}
