import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type Replaced = { version: number; because: string; replaced_by: string; replaced_at: Date }

/** The tables of db/migrations/0053-work-programme.sql and 0059, where each column is explained. */
export type QualityTables = {
  programme_action: {
    id: string
    kind: string
    year: number
    says: string
    owner: string
    by_day: IsoDate | null
    carried_from: string | null
    made_by: string
    made_at: Date
    version: Generated<number>
  }
  programme_update: {
    action_id: string
    number: number
    on_day: IsoDate
    rag: string
    says: string
    said_by: string
    said_at: Date
  }
  committee_question: {
    id: string
    asked_on: IsoDate
    committee: string
    question: string
    answer: Generated<string>
    answered_on: IsoDate | null
    made_by: string
    made_at: Date
    version: Generated<number>
  }
  programme_action_version: Replaced & {
    action_id: string
    says: string
    owner: string
    by_day: IsoDate | null
  }
  committee_question_version: Replaced & {
    question_id: string
    committee: string
    question: string
    asked_on: IsoDate
    answer: string
    answered_on: IsoDate | null
  }
}
