import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule407: Rule = {
  code: '407',
  name: 'Special guardianship after the 18th birthday',
  says: 'An episode may not end with special guardianship (E45 to E48) after the 18th birthday.',
  source: published('407'),
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
      isGuardianship(rec) && dec !== null && dec > birthdayOf(born, 18)
        ? `It ended with ${rec} (special guardianship) on ${toDate(dec)}, but the child turned 18 on ${toDate(birthdayOf(born, 18))}.`
        : null,
    )
  },
}

function isGuardianship(rec: string): boolean {
  return rec === 'E45' || rec === 'E46' || rec === 'E47' || rec === 'E48'
}
