import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0017-papers.sql, where each column is explained. */
export type PaperTables = {
  kept_file: {
    id: string
    child_id: string
    content_type: string
    size: number
    sha256: string
    kept_by: string
    kept_at: Date
  }
  kept_file_content: { file_id: string; bytes: Uint8Array }
  paper: {
    id: string
    child_id: string
    after_review_id: string | null
    kind: string
    number: number
    state: 'received' | 'not-needed' | 'not-received'
    received_on: IsoDate | null
    way: 'upload' | 'email' | 'by-hand' | 'seen-elsewhere' | null
    reason: Generated<string>
    file_id: string | null
    recorded_by: string
    recorded_at: Date
  }
  social_worker_talk: {
    id: string
    child_id: string
    after_review_id: string | null
    talked_on: IsoDate
    social_worker: string
    officer: string
    recorded_by: string
    recorded_at: Date
    /** True takes the place of every talk recorded before it. */
    puts_right: Generated<boolean>
  }
  spoken_before: {
    id: string
    child_id: string
    after_review_id: string | null
    on_day: IsoDate
    outcome: string
    how: string | null
    alone: boolean | null
    reason: Generated<string>
    recorded_by: string
    recorded_at: Date
  }
}
