import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule358: Rule = {
  code: '358',
  name: 'On remand, detained or sentenced at 10 or younger',
  says: 'An episode may not begin under J1, J2 or J3 on or before the 10th birthday: nobody under 10 can be charged.',
  source: published('358'),
  stage: 2,
  severity: 'error',
  touches: 'The birthday or the legal status is wrong: which review clock runs is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }) => {
    if (born === null) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DECOM', 'LS'], ({ ls, decom }) =>
      (ls === 'J1' || ls === 'J2' || ls === 'J3') && decom !== null && decom <= birthdayOf(born, 10)
        ? `${ls} began on ${toDate(decom)}, but the child turned 10 only on ${toDate(birthdayOf(born, 10))}.`
        : null,
    )
  },
}
