import { isAdopted } from '../../adopted.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule558: Rule = {
  code: '558',
  name: 'Adopted, but every plan for adoption was ended',
  says: 'Where a child was adopted, at least one of several decisions to place for adoption must not have been ended.',
  source: published('558'),
  stage: 2,
  severity: 'warning',
  touches: 'Whether the child was adopted, and under which plan, is in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['PlacedAdoption.DATE_PLACED_CEASED'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    const plans = rows.PlacedAdoption
    if (plans.length < 2 || plans.some((plan) => !isGiven(plan, 'DATE_PLACED_CEASED', plan.ceased)))
      return NOTHING_FOUND
    return findRows('Episodes', episodes, ['REC'], ({ rec }) =>
      isAdopted(rec) ? 'The child was adopted, but every plan for adoption is said to have ended.' : null,
    )
  },
}
