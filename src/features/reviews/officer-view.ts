// What the reviewing officer thinks of the child's plan. Null everywhere means that nobody recorded it, never "no".
import { z } from 'zod'
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { storedDay } from './stored-day.ts'

export const PLAN_QUALITIES = ['good', 'needs-work', 'not-good-enough'] as const
export type PlanQuality = (typeof PLAN_QUALITIES)[number]

export const PERMANENCE_PLANS = [
  'return-home',
  'family-or-friends',
  'special-guardianship',
  'long-term-fostering',
  'adoption',
  'residential',
  'adulthood',
  'none-yet',
] as const
export type PermanencePlan = (typeof PERMANENCE_PLANS)[number]

export const DRIFTS = ['none', 'some', 'serious'] as const
export type Drift = (typeof DRIFTS)[number]

export type OfficerView = {
  readonly planQuality: PlanQuality | null
  /** The plan for permanence; `none-yet` where there is none, null where nobody recorded it. */
  readonly permanencePlan: PermanencePlan | null
  /** The day it was agreed; null where not recorded. */
  readonly permanenceOn: Day | null
  readonly drift: Drift | null
  /** Whether the child’s rights were explained to them. */
  readonly rightsExplained: boolean | null
  readonly advocacyOffered: boolean | null
}

/** Nothing recorded. */
export const NO_VIEW: OfficerView = {
  planQuality: null,
  permanencePlan: null,
  permanenceOn: null,
  drift: null,
  rightsExplained: null,
  advocacyOffered: null,
}

/** How a view is stored. */
export const storedView = z.object({
  planQuality: z.enum(PLAN_QUALITIES).nullable(),
  permanencePlan: z.enum(PERMANENCE_PLANS).nullable(),
  permanenceOn: storedDay.nullable(),
  drift: z.enum(DRIFTS).nullable(),
  rightsExplained: z.boolean().nullable(),
  advocacyOffered: z.boolean().nullable(),
})

/** A view as it is stored. */
export function toViewJson(view: OfficerView): object {
  const { permanenceOn } = view
  return { ...view, permanenceOn: permanenceOn === null ? null : toIsoDate(permanenceOn) }
}
