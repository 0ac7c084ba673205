import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

export type MessageState = 'waiting' | 'sent' | 'failed' | 'stopped'
export type StoppedWhy = 'by-hand' | 'link-closed' | 'too-old'
export type CalendarMethod = 'REQUEST' | 'CANCEL'

/** The tables of db/migrations/0014-mail.sql and 0029-mail-and-links.sql, where each column is explained. */
export type MailTables = {
  message: {
    id: string
    kind: string
    to_address: string
    subject: string
    body: string | null
    calendar_method: CalendarMethod | null
    calendar_content: string | null
    child_id: string | null
    state: Generated<MessageState>
    attempts: Generated<number>
    next_at: Generated<Date>
    claimed_until: Date | null
    error: string | null
    made_at: Generated<Date>
    sent_at: Date | null
    stopped_why: StoppedWhy | null
    version: Generated<number>
  }
  message_link: { message_id: string; link_id: string }
  job: { name: string; on_day: IsoDate; done_at: Generated<Date> }
}
