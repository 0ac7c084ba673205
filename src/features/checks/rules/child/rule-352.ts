import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule352: Rule = {
  code: '352',
  name: 'Started to be looked after at 18 or over',
  says: 'Nobody can start to be looked after (S) on or after the 18th birthday.',
  source: published('352'),
  stage: 2,
  severity: 'error',
  touches: 'Reviews are owed to children only: the birthday or the start of care is wrong.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DECOM', 'Header.DOB'],
  judges: 'row',
  find: ({ episodes, born }) =>
    born === null
      ? NOTHING_FOUND
      : findRows('Episodes', episodes, ['DECOM', 'RNE'], ({ rne, decom }) =>
          rne === 'S' && decom !== null && decom >= birthdayOf(born, 18)
            ? `Care is said to start on ${toDate(decom)}, but the child turned 18 on ${toDate(birthdayOf(born, 18))}.`
            : null,
        ),
}
