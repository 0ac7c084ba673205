import { dayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

const CHILDREN_ACT = dayOf(1991, 10, 14)

export const rule353: Rule = {
  code: '353',
  name: 'Episode began before 14 October 1991',
  says: 'No episode may begin before 14 October 1991, when the Children Act 1989 came into force.',
  source: published('353'),
  stage: 2,
  severity: 'error',
  touches: 'The start of care is wrong, and with it every due date worked from it.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DECOM'], ({ decom }) =>
      decom !== null && decom < CHILDREN_ACT
        ? `The episode is said to have begun on ${toDate(decom)}, before the Children Act 1989 came into force.`
        : null,
    ),
}
