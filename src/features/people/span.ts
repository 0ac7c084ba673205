import { addDays, type Day, toShortDate } from '../../kit/dates/index.ts'

/** From a day up to, not including, a day; null where there is no end yet. */
export type Span = { readonly from: Day; readonly to: Day | null }

/** Whether the day is in the span. */
export function isWithin({ from, to }: Span, day: Day): boolean {
  return from <= day && (to === null || to > day)
}

/** Whether the two have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  const isEmpty = ({ from, to }: Span) => to !== null && to <= from
  if (isEmpty(one) || isEmpty(other)) return false
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)
}

/** What was written down by mistake and taken back: it ended on the day it began. */
export function isTakenBack({ from, to }: Span): boolean {
  return to === from
}

/** The last day of a span that ends. */
export function lastDayOf({ to }: Span): Day | null {
  return to === null ? null : addDays(to, -1)
}

/** `1 Apr 2019 to 4 May 2026`, `since 1 Apr 2019`, `from 1 Dec 2026`. */
export function toSpanWords(span: Span, today: Day): string {
  if (isTakenBack(span)) return 'entered by mistake'
  const last = lastDayOf(span)
  if (last !== null) return `${toShortDate(span.from)} to ${toShortDate(last)}`
  return `${span.from <= today ? 'since' : 'from'} ${toShortDate(span.from)}`
}
