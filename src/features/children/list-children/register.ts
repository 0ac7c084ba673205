import type { Day } from '../../../kit/dates/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import type { ChildSearch } from '../search-text.ts'

/** `past-18`: still recorded as in care, past the 18th birthday; such young people are not among those `in-care`. */
export const CARE_CHOICES = ['in-care', 'left', 'past-18'] as const
export type CareChoice = (typeof CARE_CHOICES)[number]

/** `no-ending`: a later return has nothing of the child, and no end of care was recorded. */
export const KIND_CHOICES = ['short-breaks', 'unaccompanied', 'no-ending'] as const
export type KindChoice = (typeof KIND_CHOICES)[number]

/** Which children the register shows; null is no limit. */
export type RegisterFilter = {
  readonly search: ChildSearch | null
  readonly care: CareChoice | null
  /** An officer's id, or `nobody` for children in care who have none. */
  readonly officer: string | null
  readonly team: string | null
  readonly legalStatus: string | null
  readonly placement: string | null
  readonly kind: KindChoice | null
  /** Only the children within reach of whoever asks. */
  readonly reach: Reach
  /** The day on which a child is past 18 or not. */
  readonly today: Day
}

/** A filter that leaves every child within reach. */
export function wholeRegister(today: Day, reach: Reach): RegisterFilter {
  return {
    search: null,
    care: null,
    officer: null,
    team: null,
    legalStatus: null,
    placement: null,
    kind: null,
    reach,
    today,
  }
}

export const REGISTER_SORTS = ['name', 'identifier', 'age', 'in-care-since', 'officer', 'team'] as const

export type RegisterSort = {
  readonly by: (typeof REGISTER_SORTS)[number]
  readonly order: 'up' | 'down'
}

/** A child as the register lists them. */
export type ListedChild = {
  readonly id: string
  readonly identifier: string
  readonly name: string
  readonly born: Day | null
  /** Of the latest period of care. */
  readonly inCareFrom: Day | null
  readonly inCareTo: Day | null
  readonly legalStatus: string | null
  readonly placement: string | null
  readonly shortBreaks: boolean
  readonly unaccompanied: boolean
  readonly socialWorker: string | null
  readonly officer: { readonly id: string; readonly name: string } | null
  readonly team: { readonly id: string; readonly name: string } | null
}

export type RegisterPage = { readonly children: readonly ListedChild[]; readonly total: number }
