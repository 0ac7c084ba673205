// The columns of what stands beside challenges: referrals, legal advice, good practice.
import { type ColumnUse, OUT, type TableUses, written } from './column-use.ts'

/** Legally privileged: left out of the copy unless somebody releases it. */
const privileged = (label: string): ColumnUse => [label, { passage: 'advice' }]

const KEPT = {
  withdrawn_because: written('Taken out as a mistake, because'),
  recorded_by: ['Written down by', 'account'],
  recorded_at: ['Written down', 'instant'],
  version: OUT,
  id: OUT,
  child_id: OUT,
} as const satisfies Readonly<Record<string, ColumnUse>>

export const BESIDE_COLUMNS: TableUses = {
  referral: {
    part: 'reviews',
    title: 'What your reviewing officer put to somebody outside the council',
    columns: {
      kind: ['What it was', 'text'],
      on_day: ['On', 'day'],
      to_whom: ['To', { passage: 'named' }],
      why: written('Why, or what was said'),
      officer_id: ['By', 'person'],
      came_of_it: written('What came of it'),
      came_on: ['Known on', 'day'],
      dispute_id: OUT,
      ...KEPT,
    },
  },
  legal_advice: {
    part: 'reviews',
    title: 'Legal advice that your reviewing officer asked for',
    columns: {
      asked_on: ['Asked for on', 'day'],
      why: privileged('Why'),
      provider: privileged('From whom'),
      conflict: ['They said they had a conflict of interest', 'text'],
      conflict_says: privileged('Of that'),
      officer_id: ['Asked for by', 'person'],
      advised_on: ['Given on', 'day'],
      advice: privileged('The advice'),
      ...KEPT,
      withdrawn_because: privileged('Taken out as a mistake, because'),
    },
  },
  challenge_agenda: {
    part: 'reviews',
    title: 'That a challenge was on the agenda of a meeting',
    columns: { meeting_id: OUT, dispute_id: OUT },
  },
  good_practice: {
    part: 'reviews',
    title: 'Something that was done well for you',
    columns: {
      on_day: ['On', 'day'],
      team_id: ['Team', 'team'],
      done_by: ['Who did it', { passage: 'named' }],
      theme: ['Theme', 'text'],
      says: written('What was good'),
      officer_id: ['Noted by', 'person'],
      ...KEPT,
    },
  },
}
