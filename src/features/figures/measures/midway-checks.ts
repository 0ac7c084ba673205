import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { type Interval, midwayDay } from '../../between-reviews/index.ts'
import { isWithin, toMonthKey } from '../figure-period.ts'
import type { Measure } from '../measure.ts'
import type { Counts } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

type Between = Interval & {
  readonly period: number
  /** Whether the next review has been held. */
  readonly state: 'closed' | 'open'
}

/** The times between one review and the next in one period of care; the last one ends with the day the next is due. */
function timesBetween(child: WorkedChild): readonly Between[] {
  return child.periods.flatMap(({ at, care: { start, end } }) => {
    const held = child.reviewDays
      .filter((day) => day >= start && (end === null || day <= end))
      .toSorted((one, other) => one - other)
    const closed = held.slice(1).flatMap((to, index) => {
      const from = held[index]
      return from === undefined ? [] : [{ from, to, period: at, state: 'closed' as const }]
    })
    const from = held.at(-1)
    const to = from === undefined || end !== null ? null : nextDue(child, at, from)
    return from === undefined || to === null
      ? closed
      : [...closed, { from, to, period: at, state: 'open' as const }]
  })
}

// The yearly meeting and adoption have clocks of their own: the interval is that of looked-after reviews.
function nextDue(child: WorkedChild, period: number, after: Day): Day | null {
  return (
    child.owed.find(
      (owed) =>
        owed.period === period &&
        owed.rule.startsWith('LAR') &&
        owed.heldOn === null &&
        owed.due !== null &&
        owed.due > after,
    )?.due ?? null
  )
}

function checkIn(child: WorkedChild, { from, to, state }: Between): Day | null {
  const midways = child.facts.cycle?.midways ?? []
  return midways.find((day) => day > from && (state === 'open' || day < to)) ?? null
}

function countsOf(done: Day | null, midway: Day, asOf: Day): Counts {
  if (done !== null && done <= asOf) return 'numerator'
  return midway < asOf ? 'denominator-only' : 'not-yet'
}

export const midwayChecks: Measure = {
  id: 'midway-checks',
  name: 'Checks half way between reviews',
  unit: 'interval',
  kind: 'flow',
  shape: 'share',
  labels: { numerator: 'With a check', base: 'Times', rest: 'No check on record' },
  says: {
    numerator: 'Times between two reviews in which a mid-way check is recorded.',
    denominator:
      'Times of 4 months or more from one review to the next, held or due, whose half-way day falls in the period.',
    exclusions:
      'Times of less than 4 months, short breaks, and the time from a last review to the end of care.',
  },
  source: 'measures.md, Reviews; IRO Handbook, HB12 (watch between reviews)',
  definition: 1,
  needs: 'database',
  breakdowns: ['month', 'age', 'placement', 'officer', 'team'],
  rows: (child, period) =>
    timesBetween(child).flatMap((between) => {
      const midway = midwayDay(between)
      if (midway === null || !isWithin(midway, period)) return []
      const done = checkIn(child, between)
      const next = `${between.state === 'closed' ? 'the next held' : 'the next due'} ${toLongDate(between.to)}`
      const said = done === null ? 'no check on record' : `checked on ${toLongDate(done)}`
      return [
        toRow(child, {
          on: midway,
          period: between.period,
          counts: countsOf(done, midway, period.asOf),
          keys: { month: toMonthKey(midway) },
          about: () => ({ says: `Reviewed on ${toLongDate(between.from)}, ${next}: ${said}.` }),
        }),
      ]
    }),
}
