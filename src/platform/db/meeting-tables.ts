import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type WhenAndWhere = {
  on_day: IsoDate
  starts_at: string
  minutes: number
  officer_id: string | null
  format: 'in-person' | 'video' | 'telephone' | 'blended'
  place: string
}

/** The tables of db/migrations/0016-meetings.sql and 0027-meeting-wishes.sql, where each column is explained. */
export type MeetingTables = {
  local_rule: {
    name: string
    number: number
    /** JSON: a word, a number or an object; written as text. */
    value: ColumnType<unknown, string, never>
    from_day: IsoDate
    made_by: string
    made_at: Date
  }
  review_policy: {
    number: number
    title: string
    body: string
    made_by: string
    made_at: Date
  }
  meeting: WhenAndWhere & {
    id: string
    child_id: string
    state: Generated<'arranged' | 'cancelled' | 'adjourned'>
    sequence: Generated<number>
    version: Generated<number>
    /** Moves whenever what the child wishes is saved. */
    wishes_version: Generated<number>
  }
  meeting_version: WhenAndWhere & {
    meeting_id: string
    version: number
    what: 'arranged' | 'rearranged' | 'adjourned' | 'resumed' | 'cancelled'
    reason: string | null
    confirmed: Generated<string[]>
    made_by: string
    made_at: Date
  }
  meeting_adjournment: {
    meeting_id: string
    adjourned_on: IsoDate
    reason: string
    resume_by: IsoDate
    child_wishes: string | null
    carer_wishes: string | null
  }
  meeting_wish: {
    meeting_id: string
    question: 'where' | 'when' | 'who' | 'not-who' | 'how' | 'chair' | 'school-day'
    answer: string
  }
  invited: {
    id: string
    meeting_id: string
    name: string
    role: string
    email: string | null
    tells_place: Generated<boolean>
    invited_at: Date
    ended_at: Date | null
  }
  review_policy_given: {
    id: string
    child_id: string
    policy: number
    given_to: 'child' | 'parent' | 'carer' | 'other'
    way: 'in-person' | 'post' | 'email'
    given_on: IsoDate
    recorded_by: string
    recorded_at: Date
  }
  calendar_feed: {
    id: string
    person_id: string
    token_hash: string
    made_at: Date
    revoked_at: Date | null
  }
}
