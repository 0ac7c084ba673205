import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0018-consultations.sql, where each column is explained. */
export type ConsultationTables = {
  secure_link: {
    id: string
    purpose: string
    subject: string
    child_id: string | null
    token_hash: string
    expires_at: Date
    closed_at: Date | null
    closed_why: 'submitted' | 'revoked' | null
    wrong_tries: Generated<number>
    paused_until: Date | null
    made_at: Generated<Date>
  }
  consultation: {
    id: string
    child_id: string
    meeting_id: string | null
    review_on: IsoDate | null
    role: string
    label: Generated<string>
    email: string | null
    form: string
    language: Generated<string>
    way: 'email' | 'link' | 'paper' | 'together'
    asked_on: IsoDate
    asked_by: string
    asked_at: Date
    returned_on: IsoDate | null
    returned_at: Date | null
    returned_how: 'link' | 'paper' | 'together' | null
    entered_by: string | null
    wants_to_talk: Generated<boolean>
    withdrawn_on: IsoDate | null
    version: Generated<number>
  }
  consultation_draft: {
    link_id: string
    consultation_id: string
    sealed: string
    version: Generated<number>
    changed_at: Date
  }
  consultation_answer: {
    consultation_id: string
    number: number
    question: string
    asked: string
    chosen: string | null
    said: string
  }
  child_statement: {
    id: string
    child_id: string
    said_on: IsoDate
    medium: string
    words: string
    noted_by: string
    noted_at: Date
  }
}
