import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type PolicyStage = { readonly name: string; readonly days: number; readonly tells: string }

/**
 * The tables of db/migrations/0031-disputes.sql, 0033-dispute-asking.sql, 0039-challenges-put-right.sql and
 * 0040-themes-and-alerts.sql, where each column is explained.
 */
export type DisputeTables = {
  dispute_policy: {
    number: number
    from_day: IsoDate
    name: string
    stages: JSONColumnType<readonly PolicyStage[], string, never>
    made_by: string
    made_at: Date
  }
  dispute_theme: {
    code: string
    name: string
    mapped_to: string
    ended_on: IsoDate | null
    version: Generated<number>
  }
  dispute: {
    id: string
    number: GeneratedAlways<number>
    subject: string
    subject_name: Generated<string>
    severity: string
    says: string
    sought: string
    sought_by: IsoDate | null
    raised_on: IsoDate
    raised_by: string
    formal_on: IsoDate | null
    team_id: string | null
    about_kind: string | null
    about_id: string | null
    state: string
    stage_step: number | null
    closed_on: IsoDate | null
    outcomes: string[] | null
    difference: Generated<string>
    version: Generated<number>
  }
  dispute_child: { dispute_id: string; child_id: string }
  dispute_about: { dispute_id: string; theme: string }
  dispute_step: {
    dispute_id: string
    number: number
    act: string
    on_day: IsoDate
    says: string
    by_account: string | null
    by_name: Generated<string>
    level: number | null
    stage_name: string | null
    stage_days: number | null
    tells: string | null
    answerer_name: string | null
    answerer_email: string | null
    answerer_person: string | null
    answer: string | null
    action_says: string | null
    action_by: IsoDate | null
    outcomes: string[] | null
    difference: Generated<string>
    recorded_at: Date
  }
  dispute_child_voice: {
    dispute_id: string
    child_id: string
    number: number
    told: boolean
    told_on: IsoDate | null
    why_not: string
    view: string
    advocate: string | null
    against_wishes: boolean | null
    reasons: string
    recorded_by: string
    recorded_at: Date
  }
  dispute_asking: {
    dispute_id: string
    step: number
    number: number
    kind: 'first' | 'more' | 'again' | 'reminder'
    to_email: string
    link_id: string
    asked_at: Date
  }
  dismissed_prompt: {
    child_id: string
    kind: string
    key: string
    reason: string
    dismissed_by: string
    dismissed_at: Date
    number: Generated<number>
    is_back: Generated<boolean>
    says: Generated<string>
  }
}
