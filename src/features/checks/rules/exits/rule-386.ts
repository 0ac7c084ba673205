import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { isAdopted } from '../../adopted.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule386: Rule = {
  code: '386',
  name: 'Adopted at 18 or over',
  says: 'An episode may not end in adoption (E11 or E12) on or after the 18th birthday.',
  source: published('386'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday, the day or the reason is wrong. Reviews stop at 18 in any case.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }) => {
    if (born === null) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DEC', 'REC'], ({ rec, dec }) =>
      isAdopted(rec) && dec !== null && dec >= birthdayOf(born, 18)
        ? `It ended with ${rec} (adoption) on ${toDate(dec)}, but the child turned 18 on ${toDate(birthdayOf(born, 18))}.`
        : null,
    )
  },
}
