// The columns of how a child came to have an officer: who told the service, who stood in, what was handed on.
import { LEGAL_STATUSES } from '../../law/returns/index.ts'
import { FROM, OUT, type TableUses, TO, written } from './column-use.ts'

export const NOTICE_COLUMNS: TableUses = {
  entry_notice: {
    part: 'workers',
    title: 'When the reviewing service was told that you came into care',
    columns: {
      period_start: ['In care from', 'day'],
      received_on: ['The service was told', 'day'],
      team_id: ['Told by the team', 'team'],
      way: ['How', 'text'],
      legal_status: ['Legal status then', { codes: LEGAL_STATUSES }],
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      number: OUT,
      child_id: OUT,
    },
  },
  officer_cover: {
    part: 'workers',
    title: 'Somebody who stood in for your reviewing officer',
    columns: {
      cover_id: ['Who', 'person'],
      from_day: FROM,
      returns_on: TO,
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      version: OUT,
      child_id: OUT,
      id: OUT,
    },
  },
  handover_note: {
    part: 'workers',
    title: 'What one reviewing officer told the next',
    columns: {
      says: written('What was written'),
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      decision: OUT,
      version: OUT,
      child_id: OUT,
    },
  },
  reallocated_child: {
    part: 'workers',
    title: 'Your reviewing officer changed together with other children’s',
    columns: {
      officer_id: ['Who was to be next', 'person'],
      refused: ['Why it was not done', 'text'],
      left_because: ['Why it was not undone', 'text'],
      held_from: ['The one before was yours from', 'day'],
      decision: OUT,
      undone: OUT,
      reallocation_id: OUT,
      child_id: OUT,
    },
  },
  sibling_conflict: {
    part: 'workers',
    title: 'Whether your brothers and sisters may have the same reviewing officer',
    columns: {
      stands: ['They must have another', 'text'],
      reason: written('Why'),
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      number: OUT,
      child_id: OUT,
    },
  },
}
