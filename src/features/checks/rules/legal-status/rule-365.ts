import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule365: Rule = {
  code: '365',
  name: 'Short break of more than 17 days',
  says: 'A single short break (V3) may not last more than 17 days. An open one counts to 31 March.',
  source: published('365'),
  stage: 2,
  severity: 'error',
  touches: 'Beyond 17 days the child is looked after as any other: the usual review clock runs.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }, { to }) =>
    findRows('Episodes', episodes, ['LS', 'DECOM', 'DEC'], ({ ls, decom, dec }) => {
      if (ls !== 'V3' || decom === null) return null
      const days = (dec ?? to) - decom
      return days > 17 ? `The short break from ${toDate(decom)} lasted ${days} days; 17 is the most.` : null
    }),
}
