import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule359: Rule = {
  code: '359',
  name: 'Still in care after the 18th birthday',
  says: 'Where the 18th birthday is before the end of the year, no episode may still be open, save under section 20 in a children’s home (V2 and K2).',
  source: published('359'),
  stage: 2,
  severity: 'error',
  touches: 'Reviews look owed that are not. Most often the exit at 18 was not recorded.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }, { to }) => {
    if (born === null || episodes.length === 0) return NOTHING_FOUND
    const birthday = birthdayOf(born, 18)
    if (birthday >= to) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DEC', 'LS', 'PLACE'], (row) =>
      isGiven(row, 'DEC', row.dec) || (row.ls === 'V2' && row.place === 'K2')
        ? null
        : `The child turned 18 on ${toDate(birthday)}, and the episode was still open at the end of the year.`,
    )
  },
}
