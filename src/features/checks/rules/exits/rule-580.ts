import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule580: Rule = {
  code: '580',
  name: 'Missing until the 18th birthday, but left for another reason',
  says: 'Where a child is missing up to the 18th birthday and care ends that day, the reason must be E8 (other).',
  source: published('580'),
  stage: 2,
  severity: 'warning',
  touches: 'How the child left is in doubt: ask whether the young person is safe. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header', 'Missing'],
  reads: ['Missing.MIS_END', 'Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: ({ rows, episodes, born }) => {
    if (rows.Missing.length === 0 || born === null) return NOTHING_FOUND
    const birthday = birthdayOf(born, 18)
    if (!rows.Missing.some(({ to }) => to === birthday)) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['REC'], ({ dec, rec }) =>
      dec === birthday && rec !== 'E8'
        ? `The child was missing until the 18th birthday, ${toDate(birthday)}, but the reason for leaving is ${rec || 'blank'}, not E8.`
        : null,
    )
  },
}
