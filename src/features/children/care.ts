// What is known of a child's care: the clock's facts and what pages and figures need besides. Reviews are apart.
import type { Day } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from '../../law/looked-after-reviews/index.ts'

/** One stay in one placement. Codes are the national return's; a text is '' where it is not given. */
export type CarePlacement = {
  readonly from: Day
  readonly to: Day | null
  /** PLACE. */
  readonly code: string
  readonly provider: string
  readonly postcode: string
  readonly urn: string
  /** RNE of its first episode: why it began. */
  readonly rne: string
  /** REASON_PLACE_CHANGE: why it ended. */
  readonly reasonEnded: string
}

/** A change of placement and carer that is not to, or back from, a temporary one. */
export type CareMove = { readonly on: Day; readonly from: string | null; readonly to: string }

/**
 * How sure the end of a period is. `recorded`: it is said how care ended. `open`: still in care. `unrecorded-exit`: a
 * later return has nothing of it. `began-anew`: nothing ends it, but care begins anew.
 */
export type Ending = 'recorded' | 'open' | 'unrecorded-exit' | 'began-anew'

export type CarePeriod = Omit<PeriodOfCare, 'reviews' | 'placements'> & {
  readonly placements: readonly CarePlacement[]
  readonly moves: readonly CareMove[]
  /** CIN; '' where not given. */
  readonly need: string
  /** Year in which the last return that has it ends; null where it does not come from returns. */
  readonly lastSeen: number | null
  readonly ending: Ending
}

/** A social worker who held the child: a name, or the return's number for one. */
export type HeldBySocialWorker = {
  readonly worker: string
  readonly from: Day
  readonly to: Day | null
  readonly reason: string
}

export type Care = {
  /** In order of start. */
  readonly periods: readonly CarePeriod[]
  /** In order of `from`. */
  readonly socialWorkers: readonly HeldBySocialWorker[]
  /** Whether the child is or was an unaccompanied asylum-seeking child, and until when. */
  readonly unaccompanied: { readonly until: Day | null } | null
}

export const NO_CARE: Care = { periods: [], socialWorkers: [], unaccompanied: null }

/** The code that holds on a day in a list in order of `from`; null before the first. */
export function codeOn(
  codes: readonly { readonly from: Day; readonly code: string }[],
  day: Day,
): string | null {
  return codes.findLast(({ from }) => from <= day)?.code ?? null
}

/** The latest period of care, open or ended. */
export function latestPeriod({ periods }: Care): CarePeriod | null {
  return periods.at(-1) ?? null
}
