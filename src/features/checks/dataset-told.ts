// What the rules and the list of exits need of the Standard Safeguarding Dataset; handed in by whoever loads files.
import type { Day } from '../../kit/dates/index.ts'
import type { EnteredCare } from './entered-care.ts'
import type { RecordedChild } from './recorded-rule.ts'

export type DatasetTold = {
  /** Each period of care: the day it says that care began, the last contact of the IRO, and when its latest episode began. */
  readonly periods: readonly {
    readonly entered: Day | null
    readonly lastContact: Day | null
    readonly latestEpisode: Day
  }[]
  /** When it says that reviews are due, held or not, in order of the day due. */
  readonly reviews: readonly { readonly due: Day; readonly held: Day | null }[]
  readonly lastVisit: { readonly on: Day; readonly seen: boolean | null } | null
  /** Whether no return tells of the child. */
  readonly isOnlySource: boolean
}

/** When reviews are due as worked here. */
export type DueHere = {
  /** Of the next review; null where there is none, or nobody can tell. */
  readonly next: Day | null
  readonly held: readonly { readonly heldOn: Day; readonly due: Day }[]
}

type OfDataset = Pick<RecordedChild, 'due' | 'dueInDataset' | 'heldDue' | 'entered' | 'contactInDataset'>

export const NOT_IN_DATASET: OfDataset = {
  due: null,
  dueInDataset: null,
  heldDue: [],
  entered: null,
  contactInDataset: null,
}

/**
 * What the two say of one child, side by side. A review planned before the last that was held is not the next.
 * `since`: when the period of care began that is known here; of a contact before one that the dataset does not have it says
 * nothing.
 */
export function besideDataset(told: DatasetTold, here: DueHere, since: Day | null): OfDataset {
  const { reviews, periods, isOnlySource } = told
  const lastHeld = Math.max(...reviews.map(({ held }) => held ?? Number.NEGATIVE_INFINITY))
  const dueOn = new Map(here.held.map(({ heldOn, due }) => [heldOn, due]))
  const latest = periods.toSorted((one, other) => one.latestEpisode - other.latestEpisode).at(-1)
  const knowsOfPeriod = latest !== undefined && since !== null && latest.latestEpisode >= since
  return {
    due: here.next,
    dueInDataset: reviews.find(({ held, due }) => held === null && due > lastHeld)?.due ?? null,
    heldDue: reviews.flatMap(({ held, due: dueInDataset }) => {
      const due = held === null ? undefined : dueOn.get(held)
      return held === null || due === undefined ? [] : [{ heldOn: held, due, dueInDataset }]
    }),
    entered: isOnlySource ? (latest?.entered ?? null) : null,
    contactInDataset: knowsOfPeriod ? (latest?.lastContact ?? null) : null,
  }
}

/** The same for the rules over files. Line 0: it is held here, and no line of a file. */
export function toEntered(told: DatasetTold | undefined): readonly EnteredCare[] {
  return (told?.periods ?? []).map(({ entered, latestEpisode }) => ({
    line: 0,
    began: latestEpisode,
    entered,
  }))
}
