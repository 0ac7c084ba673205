import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type Json = ColumnType<unknown, string, string>

/** The tables of db/migrations/0021-records.sql, where each column is explained. */
export type RecordTables = {
  document_template: {
    kind: 'adult' | 'letter'
    version: number
    sections: Json
    changed: string
    made_by: string
    made_at: Date
  }
  child_word: {
    child_id: string
    version: number
    words: Json
    recorded_by: string
    recorded_at: Date
  }
  review_document: {
    id: string
    review_id: string
    child_id: string
    kind: 'adult' | 'letter'
    version: number
    state: 'draft' | 'signed'
    sections: Json
    words_left_out: ColumnType<unknown, string | undefined, string>
    template_version: number
    review_version: number
    word_version: number
    changed: string
    revision: Generated<number>
    made_by: string
    made_at: Date
    signed_by: string | null
    signed_at: Date | null
    signed_on: IsoDate | null
  }
  distribution: {
    id: string
    document_id: string
    child_id: string
    role: string
    name: string
    way: 'e-mail' | 'post' | 'by-hand' | 'read-to'
    email: string | null
    sent_on: IsoDate | null
    withheld_because: string | null
    link_id: string | null
    recorded_by: string
    recorded_at: Date
    version: Generated<number>
  }
  review_step: {
    id: string
    review_id: string
    child_id: string
    step: 'decisions-sent' | 'manager-answer' | 'care-plan-updated'
    on_day: IsoDate
    answer: 'agree' | 'disagree' | 'ask' | null
    note: string
    recorded_by: string
    recorded_at: Date
  }
}
