// The columns of reviews.
import { REVIEW_CODES } from '../../law/returns/index.ts'
import { OUT, type TableUses } from './column-use.ts'

export const REVIEW_COLUMNS: TableUses = {
  review: {
    part: 'reviews',
    title: 'A review',
    columns: {
      first_part: ['Held on', 'day'],
      parts: ['Days', 'text'],
      completed_on: ['Completed on', 'day'],
      had_meeting: ['Held as a meeting', 'text'],
      participation_code: ['How you took part', { codes: REVIEW_CODES }],
      in_file: ['In the national return', 'text'],
      file_day: ['Day in the national return', 'day'],
      late_reason: ['Why it was late', 'text'],
      // The same as its newest version.
      record: OUT,
      id: OUT,
      child_id: OUT,
      version: OUT,
    },
  },
  review_version: {
    part: 'reviews',
    title: 'What was written down of the review',
    columns: {
      version: ['Version', 'text'],
      recorded_at: ['Written down', 'instant'],
      recorded_by: ['By', 'account'],
      record: ['', { document: 'review' }],
      judged: ['', { document: 'judged' }],
      review_id: OUT,
    },
  },
  review_draft: {
    part: 'reviews',
    title: 'Notes that are not finished',
    columns: {
      account_id: ['By', 'account'],
      saved_at: ['Saved', 'instant'],
      content: ['', 'draft'],
      revision: OUT,
      held_by: OUT,
      held_at: OUT,
      id: OUT,
      child_id: OUT,
      review_id: OUT,
      based_on_version: OUT,
    },
  },
  obligation: {
    part: 'owed',
    title: 'A review you were owed',
    columns: {
      rule: ['Rule', 'text'],
      duty: ['How strong', 'text'],
      sequence: ['Number', 'text'],
      due: ['Due', 'day'],
      held_on: ['Held', 'day'],
      completed_on: ['Completed', 'day'],
      late_after: ['Late after', 'day'],
      not_before: ['Not before', 'day'],
      last_practical_day: ['Last day that was possible', 'day'],
      target: ['Target', 'day'],
      stops_on: ['Not owed from', 'day'],
      not_required: ['Not needed', 'text'],
      missing: ['Not known', 'text'],
      known_to: ['Reviews known to', 'day'],
      period_start: ['Time in care from', 'day'],
      at_latest: ['At the latest', 'text'],
      child_id: OUT,
      number: OUT,
      review_id: OUT,
      law_version: OUT,
    },
  },
}
