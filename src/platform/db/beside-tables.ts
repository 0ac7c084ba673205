import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** What every row says of its own keeping. */
type Kept = {
  withdrawn_because: Generated<string>
  version: Generated<number>
  recorded_by: string
  recorded_at: Date
}

/** The tables of db/migrations/0035-beside-challenges.sql and 0040-themes-and-alerts.sql, where each column is explained. */
export type BesideTables = {
  referral: Kept & {
    id: string
    child_id: string
    dispute_id: string | null
    kind: string
    on_day: IsoDate
    to_whom: string
    why: string
    officer_id: string
    came_of_it: Generated<string>
    came_on: IsoDate | null
  }
  legal_advice: Kept & {
    id: string
    child_id: string
    asked_on: IsoDate
    why: string
    provider: string
    conflict: boolean | null
    conflict_says: Generated<string>
    officer_id: string
    advised_on: IsoDate | null
    advice: Generated<string>
  }
  challenge_meeting: Kept & {
    id: string
    kind: string
    on_day: IsoDate
    who: string
    note: Generated<string>
    officer_id: string | null
  }
  challenge_alert: { meeting_id: string; person_id: string; to_email: string; queued_at: Date }
  challenge_agenda: { meeting_id: string; dispute_id: string }
  challenge_action: {
    meeting_id: string
    number: number
    says: string
    owner: string
    by_day: IsoDate | null
    status: Generated<string>
  }
  good_practice: Kept & {
    id: string
    on_day: IsoDate
    team_id: string | null
    done_by: Generated<string>
    child_id: string | null
    theme: string
    says: string
    officer_id: string | null
  }
}
