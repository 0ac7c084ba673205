// Comparing dates that may not be there: with one missing, nothing can be said, so nothing is found.
import type { Day } from '../../kit/dates/index.ts'

type MaybeDay = Day | null

export function isBefore(one: MaybeDay, other: MaybeDay): boolean {
  return one !== null && other !== null && one < other
}

export function isAfter(one: MaybeDay, other: MaybeDay): boolean {
  return one !== null && other !== null && one > other
}

export function isSameDay(one: MaybeDay, other: MaybeDay): boolean {
  return one !== null && one === other
}
