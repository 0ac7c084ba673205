import type { Generated, JSONColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0041-establishment.sql, where each column is explained. */
export type EstablishmentTables = {
  established_post: {
    id: string
    reference: string
    kind: string
    team_id: string | null
    /** Numbers of the database come as text, so that none is rounded. */
    full_time_equivalent: string | number
    from_day: IsoDate
    to_day: IsoDate | null
    version: Generated<number>
  }
  training_course: {
    id: string
    name: string
    need: 'mandatory' | 'local'
    valid_months: number | null
    from_day: IsoDate
    to_day: IsoDate | null
    version: Generated<number>
  }
  staff_entry: {
    id: string
    person_id: string
    kind: string
    on_day: IsoDate
    to_day: IsoDate | null
    course_id: string | null
    what: string | null
    with_id: string | null
    recorded_by: string
    recorded_at: Date
    taken_back_at: Date | null
    version: Generated<number>
  }
  legal_advice_arrangement: {
    id: string
    from_day: IsoDate
    kind: string
    how: string
    recorded_by: string
    recorded_at: Date
  }
  staff_profile: {
    id: string
    counted_on: IsoDate
    asked: string
    counts: JSONColumnType<readonly { readonly name: string; readonly people: number }[]>
    version: Generated<number>
  }
}
