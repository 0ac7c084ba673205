// The columns of papers for reviews, and of what is done before one.
import { OUT, type TableUses, written } from './column-use.ts'

export const PAPER_COLUMNS: TableUses = {
  paper: {
    part: 'reviews',
    title: 'A paper for a review',
    columns: {
      kind: ['Paper', 'text'],
      state: ['State', 'text'],
      received_on: ['Received on', 'day'],
      way: ['How it came', 'text'],
      reason: written('Why'),
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      number: ['Version', 'text'],
      id: OUT,
      child_id: OUT,
      after_review_id: OUT,
      file_id: ['Number of its file', 'text'],
    },
  },
  kept_file: {
    part: 'reviews',
    title: 'A file that was sent about you',
    columns: {
      id: ['Number of the file', { passage: 'file' }],
      content_type: ['Kind of file', 'text'],
      size: ['Size in bytes', 'text'],
      kept_by: ['Sent by', 'account'],
      kept_at: ['Sent', 'instant'],
      child_id: OUT,
      sha256: OUT,
    },
  },
  // Listed above; the file itself lies beside the copy, where somebody has read it and gives it out.
  kept_file_content: { part: 'reviews', title: 'A file', columns: { file_id: OUT, bytes: OUT } },
  social_worker_talk: {
    part: 'reviews',
    title: 'Your social worker and your reviewing officer talked before a review',
    columns: {
      talked_on: ['On', 'day'],
      social_worker: ['Social worker', { passage: 'staff' }],
      officer: ['Reviewing officer', { passage: 'staff' }],
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      puts_right: ['Puts right what was written before', 'text'],
      id: OUT,
      child_id: OUT,
      after_review_id: OUT,
    },
  },
  spoken_before: {
    part: 'reviews',
    title: 'Whether somebody spoke to you before a review',
    columns: {
      on_day: ['On', 'day'],
      outcome: ['What came of it', 'text'],
      how: ['How', 'text'],
      alone: ['Alone', 'text'],
      reason: written('Why'),
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      id: OUT,
      child_id: OUT,
      after_review_id: OUT,
    },
  },
}
