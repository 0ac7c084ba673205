import { isGiven } from '../../checked-row.ts'
import { findRows, markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule553: Rule = {
  code: '553',
  name: 'Placement order without a decision to place for adoption',
  says: 'A child under a placement order (E1) must have a decision to place for adoption, and while the order is open that plan may not have ended.',
  source: published('553'),
  stage: 2,
  severity: 'warning',
  touches: 'Whether the plan is adoption, and so which review clock runs, is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['Episodes.DEC', 'PlacedAdoption.DATE_PLACED_CEASED'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    const plans = rows.PlacedAdoption
    const orders = episodes.filter(({ ls }) => ls === 'E1')
    if (orders.length === 0) return NOTHING_FOUND
    if (plans.length === 0) {
      return markAll(
        'Episodes',
        orders,
        ['LS'],
        'There is a placement order, but no decision to place for adoption.',
      )
    }
    if (orders.every((order) => isGiven(order, 'DEC', order.dec))) return NOTHING_FOUND
    return findRows('PlacedAdoption', plans, ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'], (plan) =>
      isGiven(plan, 'DATE_PLACED_CEASED', plan.ceased) || plan.reasonCeased !== ''
        ? 'The plan for adoption is said to have ended, but the placement order is still open.'
        : null,
    )
  },
}
