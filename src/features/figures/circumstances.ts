import { ageOn, type Day } from '../../kit/dates/index.ts'
import { NOT_RECORDED } from './breakdown.ts'
import { type FigureFacts, holderOn } from './figure-facts.ts'
import type { Keys } from './row.ts'

/** The age band of the measures: under-1, 1-4, 5-9, 10-15, 16-17, 18-and-over. */
export function ageBand(born: Day | null, on: Day): string {
  if (born === null || on < born) return NOT_RECORDED
  const age = ageOn(born, on)
  if (age < 1) return 'under-1'
  if (age < 5) return '1-4'
  if (age < 10) return '5-9'
  if (age < 16) return '10-15'
  return age < 18 ? '16-17' : '18-and-over'
}

const given = (code: string | undefined): string => (code === undefined || code === '' ? NOT_RECORDED : code)

/** How things stood for a child on a day, in a period of care (null where it was in none). */
export function circumstancesOn(facts: FigureFacts, period: number | null, on: Day): Keys {
  const { born, sex, ethnic, unaccompanied, history, periods } = facts.care
  const care = period === null ? undefined : history.periods[period]
  const placements = period === null ? undefined : periods[period]?.placements
  return {
    sex: given(sex),
    age: ageBand(born, on),
    ethnicity: given(ethnic),
    'legal-status': given(care?.legalStatuses.findLast(({ from }) => from <= on)?.code),
    placement: given(placements?.findLast(({ from }) => from <= on)?.code),
    unaccompanied: isUnaccompanied(unaccompanied, on),
    officer: holderOn(facts.officers, on)?.name ?? 'nobody',
    team: holderOn(facts.teams, on)?.name ?? 'nobody',
  }
}

function isUnaccompanied(status: { readonly until: Day | null } | null, on: Day): 'yes' | 'no' {
  return status !== null && (status.until === null || status.until >= on) ? 'yes' : 'no'
}
