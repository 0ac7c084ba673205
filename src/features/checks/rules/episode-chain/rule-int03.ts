import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const ruleInt03: Rule = {
  code: 'INT03',
  name: 'Episode of a child who is not in the Header',
  says: 'Every child in the Episodes table must be in the Header table.',
  source: published('INT03'),
  stage: 1,
  severity: 'error',
  touches: 'Without a date of birth nobody can tell when the child turns 18 and reviews end.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: [],
  judges: 'child',
  find: ({ header, rows }) =>
    header !== undefined || rows.Episodes.length === 0
      ? NOTHING_FOUND
      : markAll(
          'Episodes',
          rows.Episodes,
          ['CHILD'],
          'The child has an episode but is not in the Header table.',
        ),
}
