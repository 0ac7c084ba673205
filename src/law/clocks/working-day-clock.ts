import { rangeOn } from '../../kit/dated.ts'
import { addDays, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import type { ReadingId } from '../citations/readings.ts'
import type { Answer, Duty, Reason } from '../citations/reason.ts'
import {
  type ClockEvent,
  cannotTellWhen,
  type DueDay,
  earlierLaw,
  happened,
  holidaysLeftOut,
} from './due-day.ts'
import type { Limit } from './since-2011.ts'

/** A duty to do something within so many working days of an event, or so many before it. */
export type WorkingDayClock = {
  /** In words that read on with "within 5 working days": `The record is completed`. */
  readonly task: string
  readonly limit: Limit
  readonly duty: Duty
  readonly reading?: ReadingId
}

type Count = { readonly days: number; readonly source: ProvisionId; readonly from: Day }

function countFor(clock: WorkingDayClock, event: ClockEvent): Count | Answer<never> {
  if (event.on === null) return cannotTellWhen(event)
  const limit = rangeOn(clock.limit, event.on)
  return limit === null ? earlierLaw(event) : { days: limit.value, source: limit.source, from: event.on }
}

function step(clock: WorkingDayClock, says: string, source: ProvisionId): Reason {
  const reading = clock.reading === undefined ? {} : { reading: clock.reading }
  return { says, cites: [source], ...reading }
}

/** The nth working day after the event, the day of the event not being counted. */
export function dueAfter(
  clock: WorkingDayClock,
  event: ClockEvent,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  const count = countFor(clock, event)
  if ('kind' in count) return count
  const on = calendar.addWorkingDays(count.from, count.days)
  const by = `${clock.task} within ${count.days} working ${count.days === 1 ? 'day' : 'days'}, by ${toLongDate(on)}.`
  return {
    kind: 'due',
    due: { on, lastPracticalDay: on, duty: clock.duty },
    because: [
      { says: happened(event, count.from), cites: ['Lester v Garland'] },
      step(clock, by, count.source),
      ...holidaysLeftOut(count.from, on, calendar),
    ],
  }
}

/** The nth working day before the event, the day of the event not being counted. */
export function dueBefore(
  clock: WorkingDayClock,
  event: ClockEvent,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  const count = countFor(clock, event)
  if ('kind' in count) return count
  const on = calendar.addWorkingDays(count.from, -count.days)
  const by = `${clock.task} at least ${count.days} working days before, by ${toLongDate(on)}.`
  return {
    kind: 'due',
    due: { on, lastPracticalDay: on, duty: clock.duty },
    because: [
      { says: happened(event, count.from), cites: ['Lester v Garland'] },
      step(clock, by, count.source),
      ...holidaysLeftOut(on, addDays(count.from, -1), calendar),
    ],
  }
}
