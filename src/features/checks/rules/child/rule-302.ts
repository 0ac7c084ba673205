import { toDate } from '../../../../kit/dates/index.ts'
import { isBefore } from '../../days.ts'
import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule302: Rule = {
  code: '302',
  name: 'Looked after before birth',
  says: 'A child’s first episode may not begin (DECOM) before the child was born (DOB).',
  source: published('302'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the start of care is wrong, and with it due dates or the end of reviews at 18.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Header.DOB'],
  judges: 'child',
  find: ({ episodes: [first], born, rows }) => {
    if (first === undefined || born === null || !isBefore(first.decom, born)) return NOTHING_FOUND
    const says = `The child’s first episode begins before the child was born on ${toDate(born)}.`
    return [
      ...markAll('Episodes', [first], ['DECOM'], says),
      ...markAll('Header', rows.Header, ['DOB'], says),
    ]
  },
}
