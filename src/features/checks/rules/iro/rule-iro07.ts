import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro07: Rule = {
  code: 'IRO07',
  name: 'Still open after the 18th birthday',
  says: 'Nobody is looked after beyond the 18th birthday, save under section 20 in a children’s home (V2 and K2).',
  source:
    'This service’s own rule. As published validation rule 359, seen from the last day the files tell of.',
  stage: 2,
  severity: 'error',
  touches: 'Reviews look owed that are not. Most often the exit at 18 was not recorded.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }, { lastDay }) => {
    if (born === null || episodes.length === 0) return NOTHING_FOUND
    const birthday = birthdayOf(born, 18)
    if (birthday >= lastDay) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DEC'], (row) => {
      if (isGiven(row, 'DEC', row.dec) || row.rec !== '' || (row.ls === 'V2' && row.place === 'K2'))
        return null
      return `The child turned 18 on ${toDate(birthday)}, and the episode is still open.`
    })
  },
}
