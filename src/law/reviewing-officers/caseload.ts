import { rangeOn } from '../../kit/dated.ts'
import type { Day } from '../../kit/dates/index.ts'
import type { Reason } from '../citations/reason.ts'
import { type Limit, since2011 } from '../clocks/since-2011.ts'

export type CaseloadBand = { readonly least: number; readonly most: number }

/** Looked-after children for one full-time officer. */
export const CASELOAD_BAND: Limit<CaseloadBand> = since2011({ least: 50, most: 70 }, 'HB caseload')

export type CaseloadFacts = {
  readonly on: Day
  /** Looked-after children the officer (or the team) holds. */
  readonly children: number
  /** Full-time equivalent; 0 where nobody is in post. */
  readonly fullTimeEquivalent: number
}

export type CaseloadAnswer =
  | { readonly kind: 'below' | 'within' | 'above'; readonly because: readonly Reason[] }
  | { readonly kind: 'cannot-tell'; readonly missing: string; readonly because: readonly Reason[] }

function bandOf(children: number, least: number, most: number): 'below' | 'within' | 'above' {
  if (children < least) return 'below'
  return children > most ? 'above' : 'within'
}

/**
 * Cites: HB caseload
 * Says: A full-time officer has 50 to 70 looked-after children, and a part-timer the same share of them.
 * Example: 36 children at half time are above the guidance, and 35 are within it
 */
export function judgeCaseload(facts: CaseloadFacts): CaseloadAnswer {
  const band = rangeOn(CASELOAD_BAND, facts.on)
  if (band === null) return { kind: 'cannot-tell', missing: 'the law before 1 April 2011', because: [] }
  if (facts.fullTimeEquivalent <= 0)
    return { kind: 'cannot-tell', missing: 'an officer in post', because: [] }
  const least = band.value.least * facts.fullTimeEquivalent
  const most = band.value.most * facts.fullTimeEquivalent
  const says = `${facts.children} looked-after children for ${facts.fullTimeEquivalent} full-time equivalent; the guidance is ${band.value.least} to ${band.value.most} each.`
  return { kind: bandOf(facts.children, least, most), because: [{ says, cites: [band.source] }] }
}
