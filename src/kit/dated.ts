import { type Day, toIsoDate } from './dates/index.ts'

/** A value from the day it begins to hold, with where it comes from. */
export type DatedStep<Value, Source = string> = {
  readonly from: Day
  readonly value: Value
  readonly source: Source
}

/** The same with its end: it holds from `from` up to, not including, `to` (null: until further notice). */
export type DatedRange<Value, Source = string> = DatedStep<Value, Source> & { readonly to: Day | null }

/** A value that changes on known days: half-open ranges in order, each beginning where the one before ends. */
export type Dated<Value, Source = string> = readonly DatedRange<Value, Source>[]

/**
 * Makes a dated value of its steps. Each holds until the next begins, so that there is never a gap or an overlap.
 * @throws RangeError when there is no step, or a step does not begin after the one before
 */
export function dated<Value, Source = string>(
  steps: readonly DatedStep<Value, Source>[],
): Dated<Value, Source> {
  if (steps.length === 0) throw new RangeError('a dated value needs at least one step')
  return steps.map((step, index) => {
    const next = steps[index + 1]
    if (next !== undefined && next.from <= step.from)
      throw new RangeError(
        `the step from ${toIsoDate(next.from)} does not come after ${toIsoDate(step.from)}`,
      )
    return { ...step, to: next?.from ?? null }
  })
}

/** The range that holds on a day, with its source; null before the first. */
export function rangeOn<Value, Source>(
  ranges: Dated<Value, Source>,
  day: Day,
): DatedRange<Value, Source> | null {
  return ranges.findLast((range) => range.from <= day) ?? null
}

/** The value that holds on a day; before the first step, the first. */
export function valueOn<Value, Source>(ranges: Dated<Value, Source>, day: Day): Value {
  const range = rangeOn(ranges, day) ?? ranges[0]
  if (range === undefined) throw new RangeError('a dated value needs at least one step')
  return range.value
}
