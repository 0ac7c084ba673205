import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule551: Rule = {
  code: '551',
  name: 'Placed for adoption without a decision',
  says: 'A child placed for adoption (A3 to A6) must have a decision to be placed (DATE_PLACED).',
  source: `${published('551')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'Whether the plan is adoption, and so which review clock runs, is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['PlacedAdoption.DATE_PLACED'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    const plans = rows.PlacedAdoption
    if (plans.length > 0 && plans.every((plan) => isGiven(plan, 'DATE_PLACED', plan.decided)))
      return NOTHING_FOUND
    return findRows('Episodes', episodes, ['PLACE'], ({ place }) =>
      isPlacedForAdoption(place)
        ? `The child is placed for adoption (${place}), but the decision to place has no date.`
        : null,
    )
  },
}
