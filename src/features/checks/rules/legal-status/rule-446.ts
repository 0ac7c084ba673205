import { dayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule446: Rule = {
  code: '446',
  name: 'Placement order before there were any',
  says: 'An episode under a placement order (E1) may not begin before 1 December 2005.',
  source: published('446'),
  stage: 2,
  severity: 'error',
  touches: 'The start of the order is wrong, and with it the review clock of adoption cases.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['LS', 'DECOM'], ({ ls, decom }) =>
      ls === 'E1' && decom !== null && decom < FIRST_ORDERS
        ? `The placement order is said to begin on ${toDate(decom)}, before there were any.`
        : null,
    ),
}

const FIRST_ORDERS = dayOf(2005, 12, 1)
