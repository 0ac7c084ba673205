// How much work stands beside a child looked after: the authority's own weights, each in per cent of one such child. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { MoreWork } from './caseload.ts'

export const WEIGHT_NAMES = ['plans', 'carers', 'adoption', 'far', 'complex', 'hours'] as const
export type WeightName = (typeof WEIGHT_NAMES)[number]

/** Per cent of the work of one child looked after. */
export type Weights = Readonly<Record<WeightName, number>>

/** What an authority decides of caseloads, as it held on any day. */
export type CaseloadRules = {
  /** The most children for a full-time officer. */
  readonly limitOn: (day: Day) => number
  readonly weightsOn: (day: Day) => Weights
}

/** What each weight is of. */
export const WEIGHT_WORDS: Readonly<Record<WeightName, string>> = {
  plans: 'Child protection: each child on a plan',
  carers: 'Foster carers: each household with a yearly review',
  adoption: 'Adoption: on top, for a child placed for adoption',
  far: 'Distance: on top, for a child whose team or home is far away',
  complex: 'Complexity: on top, for a child in court or alone in the country',
  hours: 'Other duties: each hour a week',
}

/** Why a child is more work, as pages say it. */
export const MORE_WORK_WORDS: Readonly<Record<MoreWork['why'], string>> = {
  adoption: 'Placed for adoption',
  'alone-in-the-country': 'Unaccompanied, seeking asylum',
  court: 'Interim care order: the case is in court',
}

/** A child's team is far from where the officer works from more than so many kilometres: 20 miles. */
export const FAR_KM = 32
