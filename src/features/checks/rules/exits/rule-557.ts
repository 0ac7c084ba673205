import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { isAdopted } from '../../adopted.ts'
import { type CheckedRow, isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule557: Rule = {
  code: '557',
  name: 'Left care without adoption, but the plan for adoption was not ended',
  says: 'Where a child placed for adoption or under a placement order leaves and is not adopted, the end of the plan and its reason must be given.',
  source: `${published('557')}. No row at all is read as an end that is not recorded.`,
  stage: 2,
  severity: 'warning',
  touches: 'The plan for adoption looks as if it still ran. No due date changes once the child has left.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'PlacedAdoption'],
  reads: ['PlacedAdoption.DATE_PLACED_CEASED'],
  judges: 'row',
  find: ({ episodes, rows }) => {
    const plans = rows.PlacedAdoption
    return findRows('Episodes', episodes, ['PLACE', 'LS', 'REC'], ({ place, ls, rec }) => {
      if (!(isPlacedForAdoption(place) || ls === 'E1') || !rec.startsWith('E') || isAdopted(rec)) return null
      return plans.length > 0 && !plans.some(isUnended)
        ? null
        : `The child left with ${rec}, not by adoption, but the end of the plan for adoption is not recorded.`
    })
  },
}

function isUnended(plan: CheckedRow<'PlacedAdoption'>): boolean {
  return !isGiven(plan, 'DATE_PLACED_CEASED', plan.ceased) || plan.reasonCeased === ''
}
