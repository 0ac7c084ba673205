// The columns of who opened a record, and how it is kept.
import { OUT, written, type TableUses } from './column-use.ts'

export const KEEPING_COLUMNS: TableUses = {
  annual_report_child: {
    part: 'kept',
    title: 'You were counted in the figures of an annual report',
    columns: {
      report_id: OUT,
      child_id: OUT,
      // Which review of yours was counted where: worked out from what is shown.
      counted: OUT,
    },
  },
  restriction: {
    part: 'opened',
    title: 'Your record was restricted',
    columns: {
      reason: written('Why'),
      made_by: ['By', 'account'],
      made_at: ['When', 'instant'],
      ended_by: ['Ended by', 'account'],
      ended_at: ['Ended', 'instant'],
      id: OUT,
      child_id: OUT,
    },
  },
  named_reader: {
    part: 'opened',
    title: 'Somebody who may open your restricted record',
    columns: {
      account_id: ['Who', 'account'],
      named_by: ['Named by', 'account'],
      named_at: ['When', 'instant'],
      ended_at: ['Ended', 'instant'],
      id: OUT,
      child_id: OUT,
    },
  },
  emergency_opening: {
    part: 'opened',
    title: 'Your record was opened in an emergency',
    columns: {
      account_id: ['By', 'account'],
      because: written('Why'),
      opened_at: ['When', 'instant'],
      until: ['Until', 'instant'],
      reviewed_by: ['Looked into by', 'account'],
      reviewed_at: ['Looked into', 'instant'],
      finding: ['Was it right', 'text'],
      id: OUT,
      child_id: OUT,
      version: OUT,
    },
  },
  legal_hold: {
    part: 'kept',
    title: 'A hold: your record must not be destroyed',
    columns: {
      reason: ['Why', 'text'],
      note: ['What about', { passage: 'hold' }],
      placed_by: ['Placed by', 'account'],
      placed_at: ['Placed', 'instant'],
      released_by: ['Ended by', 'account'],
      released_at: ['Ended', 'instant'],
      id: OUT,
      child_id: OUT,
    },
  },
  destruction_proposal: {
    part: 'kept',
    title: 'Somebody proposed to destroy your record',
    columns: {
      proposed_by: ['By', 'account'],
      proposed_at: ['When', 'instant'],
      kept_until: ['It had to be kept until', 'day'],
      rule: ['Rule', 'text'],
      ended_at: ['Ended', 'instant'],
      ended_because: ['Why it ended', 'text'],
      id: OUT,
      child_id: OUT,
      record_digest: OUT,
    },
  },
  subject_access_request: {
    part: 'kept',
    title: 'A request to see your record',
    columns: {
      asked_on: ['Asked on', 'day'],
      asked_by: ['Who asked', 'text'],
      due_on: ['Answer due', 'day'],
      extended_on: ['More time taken on', 'day'],
      extended_because: written('Why'),
      paused_on: ['Waiting since', 'day'],
      paused_days: ['Days of waiting', 'text'],
      state: ['State', 'text'],
      released_at: ['Given out', 'instant'],
      released_by: ['Given out by', 'account'],
      entered_by: ['Written down by', 'account'],
      entered_at: ['Written down', 'instant'],
      id: OUT,
      child_id: OUT,
      // What was decided of each passage, by its number; and the copy itself, which the child has.
      redactions: OUT,
      released_copy: OUT,
      version: OUT,
    },
  },
}
