// The columns of e-mails about a child.
import { OUT, type TableUses, written } from './column-use.ts'

export const MAIL_COLUMNS: TableUses = {
  message: {
    part: 'reviews',
    title: 'An e-mail about you',
    columns: {
      kind: ['What for', 'text'],
      to_address: ['To', { passage: 'named' }],
      subject: ['Subject', 'text'],
      body: written('Words that are not sent yet'),
      made_at: ['Written', 'instant'],
      sent_at: ['Sent', 'instant'],
      calendar_content: OUT,
      calendar_method: OUT,
      child_id: OUT,
      id: OUT,
      state: OUT,
      attempts: OUT,
      next_at: OUT,
      claimed_until: OUT,
      error: OUT,
      stopped_why: OUT,
      version: OUT,
    },
  },
  // The link itself is told of by its own row.
  message_link: {
    part: 'reviews',
    title: 'A link in an e-mail about you',
    columns: { message_id: OUT, link_id: OUT },
  },
}
