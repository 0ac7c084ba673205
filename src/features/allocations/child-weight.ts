// How much work one child is, in children looked after. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { type CaseloadChild, isOn } from './caseload.ts'
import type { Weights } from './caseload-weights.ts'

/** 1, and what stands on top by the authority's weights. */
export function weightOf({ moreWork }: Pick<CaseloadChild, 'moreWork'>, on: Day, weights: Weights): number {
  const why = moreWork.filter((span) => isOn(span, on)).map((span) => span.why)
  const adoption = why.includes('adoption') ? weights.adoption : 0
  const complex = why.some((one) => one !== 'adoption') ? weights.complex : 0
  return 1 + (adoption + complex) / 100
}
