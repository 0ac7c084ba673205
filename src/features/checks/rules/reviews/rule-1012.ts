import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

const TABLES = ['Reviews', 'Missing', 'PlacedAdoption', 'AD1', 'PrevPerm', 'OC2'] as const

export const rule1012: Rule = {
  code: '1012',
  name: 'Rows about a child with no episode this year',
  says: 'A child in Reviews, Missing, PlacedAdoption, AD1, PrevPerm or OC2 should have an episode in the same year.',
  source: published('1012'),
  stage: 2,
  severity: 'warning',
  touches:
    'A review of a child who is not looked after answers nothing: an episode, or an exit, was left out.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'child',
  find: ({ episodes, rows }) =>
    episodes.length > 0
      ? NOTHING_FOUND
      : TABLES.flatMap((table) =>
          markAll(table, rows[table], ['CHILD'], 'The child has no episode this year, yet has a row here.'),
        ),
}
