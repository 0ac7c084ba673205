import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

export type DecisionStatusWord = 'not-started' | 'part' | 'done' | 'overtaken'
export type DecisionChange = 'made' | 'corrected' | 'withdrawn' | 'recorded' | 'answered'

/** The tables of db/migrations/0022-decisions.sql and 0029-mail-and-links.sql, where each column is explained. */
export type DecisionTables = {
  decision: {
    id: string
    child_id: string
    review_id: string
    number: number
    says: string
    owner: string
    owner_email: string | null
    made_on: IsoDate
    given_by: IsoDate | null
    first_by: IsoDate | null
    by_day: IsoDate | null
    slips: Generated<number>
    status: DecisionStatusWord | null
    done_on: IsoDate | null
    evidence: Generated<string>
    difference: Generated<string>
    withdrawn: Generated<boolean>
    asked_at: Date | null
    reminded_at: Date | null
    answer_status: DecisionStatusWord | null
    answer_done_on: IsoDate | null
    answer_says: string | null
    answered_at: Date | null
    version: Generated<number>
  }
  decision_version: {
    decision_id: string
    version: number
    change: DecisionChange
    says: string
    owner: string
    by_day: IsoDate | null
    status: DecisionStatusWord | null
    done_on: IsoDate | null
    evidence: string
    difference: string
    reason: Generated<string>
    recorded_by: string | null
    recorded_at: Generated<Date>
  }
}
