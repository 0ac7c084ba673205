// The columns of who a child is and who works with them.
import { ETHNIC_GROUPS, LEGAL_STATUSES, PLACEMENTS, SEXES } from '../../law/returns/index.ts'
import { FROM, OUT, TO, type TableUses } from './column-use.ts'

export const CHILD_COLUMNS: TableUses = {
  child: {
    part: 'who',
    title: 'You',
    columns: {
      identifier: ['Your number', 'text'],
      given_name: ['First name', 'text'],
      family_name: ['Family name', 'text'],
      born: ['Born on', 'day'],
      sex: ['Sex', { codes: SEXES }],
      ethnic: ['Ethnic group', { codes: ETHNIC_GROUPS }],
      unaccompanied: ['Came alone to this country', 'text'],
      social_worker: ['Social worker', { passage: 'staff' }],
      in_care_from: ['In care from', 'day'],
      in_care_to: ['In care to', 'day'],
      legal_status: ['Legal status', { codes: LEGAL_STATUSES }],
      placement: ['Living', { codes: PLACEMENTS }],
      short_breaks: ['Short breaks', 'text'],
      adult_on: ['18 on', 'day'],
      restricted: ['Opens to named people only', 'text'],
      adopted: ['Left care by adoption', 'text'],
      care: ['', { document: 'care' }],
      // What was told of the child is in its own tables.
      staff_events: OUT,
      id: OUT,
      sort_name: OUT,
      sibling_group: OUT,
      version: OUT,
    },
  },
  child_identifier: {
    part: 'who',
    title: 'A number of yours',
    columns: {
      system: ['Where it is used', 'text'],
      value: ['Number', 'text'],
      valid_from: FROM,
      valid_to: TO,
      child_id: OUT,
    },
  },
  allocation: {
    part: 'workers',
    title: 'Your reviewing officer',
    columns: { officer_id: ['Who', 'person'], from_day: FROM, to_day: TO, child_id: OUT },
  },
  allocation_decision: {
    part: 'workers',
    title: 'A decision on who your reviewing officer is',
    columns: {
      officer_id: ['Who', 'person'],
      from_day: FROM,
      registered: ['Checked that they are registered', 'text'],
      experienced: ['Checked that they have experience', 'text'],
      decided_by: ['Decided by', 'account'],
      decided_at: ['Decided', 'instant'],
      number: OUT,
      child_id: OUT,
    },
  },
  child_worker: {
    part: 'workers',
    title: 'Somebody who worked with you',
    columns: {
      person_id: ['Who', 'person'],
      does: ['What they did', 'text'],
      from_day: FROM,
      to_day: TO,
      id: OUT,
      child_id: OUT,
    },
  },
  child_team: {
    part: 'workers',
    title: 'Your team',
    columns: { team_id: ['Team', 'team'], from_day: FROM, to_day: TO, child_id: OUT },
  },
}
