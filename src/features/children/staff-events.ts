// What staff told of a child that brings a review forward, beside what the sources say of the child's care.
import type { CareEvent } from '../../law/looked-after-reviews/index.ts'
import type { Care } from './care.ts'
import { readEvent, toEventJson } from './care-json.ts'
import { listAt } from './json-reading.ts'

/** The JSON of `child.staff_events`. */
export function toStaffEventsJson(events: readonly CareEvent[]): readonly object[] {
  return events.map(toEventJson)
}

/** @throws TypeError or RangeError where it is not what {@link toStaffEventsJson} writes */
export function readStaffEventsJson(stored: unknown): readonly CareEvent[] {
  return listAt({ events: stored }, 'events', readEvent)
}

/** Care with the events in it: each in the latest period that holds its day; one outside every period moves no clock. */
export function withStaffEvents(care: Care, events: readonly CareEvent[]): Care {
  if (events.length === 0) return care
  const places = events.map(({ on }) =>
    care.periods.findLastIndex(({ start, end }) => start <= on && (end === null || on <= end)),
  )
  const periods = care.periods.map((period, place) => {
    const added = events.filter((_, index) => places[index] === place)
    if (added.length === 0) return period
    return { ...period, events: [...period.events, ...added].toSorted((one, other) => one.on - other.on) }
  })
  return { ...care, periods }
}
