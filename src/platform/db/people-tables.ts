import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0006-people.sql and 0010-restricted-records.sql, where each column is explained. */
export type PeopleTables = {
  post: {
    id: string
    person_id: string
    kind: string
    team_id: string | null
    controls_resources: Generated<boolean>
    /** Numbers of the database come as text, so that none is rounded. */
    full_time_equivalent: Generated<string | number>
    from_day: IsoDate
    to_day: IsoDate | null
    /** This and the rest: db/migrations/0041-establishment.sql. Left out: null. */
    established_id: Generated<string | null>
    contract: Generated<string | null>
    own_limit: Generated<number | null>
    own_limit_because: Generated<string | null>
    probation_to: Generated<IsoDate | null>
  }
  line_management: {
    id: string
    person_id: string
    manager_id: string
    from_day: IsoDate
    to_day: IsoDate | null
  }
  absence: {
    id: string
    person_id: string
    kind: string
    cover_id: string | null
    from_day: IsoDate
    to_day: IsoDate | null
  }
  child_worker: {
    id: string
    child_id: string
    person_id: string
    does: string
    from_day: IsoDate
    to_day: IsoDate | null
  }
  restriction: {
    id: string
    child_id: string
    reason: string
    made_by: string
    made_at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  named_reader: {
    id: string
    child_id: string
    account_id: string
    named_by: string
    named_at: Date
    ended_at: Date | null
  }
  emergency_opening: {
    id: string
    child_id: string
    account_id: string
    because: string
    opened_at: Date
    until: Date
    reviewed_by: string | null
    reviewed_at: Date | null
    finding: 'right' | 'not-right' | null
    version: Generated<number>
  }
}
