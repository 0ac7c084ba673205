import { rangeOn } from '../../kit/dated.ts'
import { addMonths, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Duty, Reason } from '../citations/reason.ts'
import { type ClockEvent, cannotTellWhen, type DueDay, earlierLaw, happened } from './due-day.ts'
import type { Limit } from './since-2011.ts'

/** A duty to do something not more than so many calendar months after an event. */
export type MonthClock = {
  /** In words that read on with "not more than 3 months after": `The conference is held`. */
  readonly task: string
  readonly limit: Limit
  readonly duty: Duty
}

function practicalDay(on: Day, lastPracticalDay: Day): readonly Reason[] {
  if (on === lastPracticalDay) return []
  const says = `That is not a working day and nothing moves it; the last working day before it is ${toLongDate(lastPracticalDay)}.`
  return [{ says, cites: ['CPPCR 2(1)'] }]
}

/** The corresponding day so many months after the event, or that month's last day where it has no such day. */
export function dueMonthsAfter(
  clock: MonthClock,
  event: ClockEvent,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  if (event.on === null) return cannotTellWhen(event)
  const limit = rangeOn(clock.limit, event.on)
  if (limit === null) return earlierLaw(event)
  const on = addMonths(event.on, limit.value)
  const lastPracticalDay = calendar.lastWorkingDayOnOrBefore(on)
  const by = `${clock.task} not more than ${limit.value} months after, by ${toLongDate(on)}.`
  return {
    kind: 'due',
    due: { on, lastPracticalDay, duty: clock.duty },
    because: [
      { says: happened(event, event.on), cites: ['Lester v Garland'] },
      { says: by, cites: [limit.source, 'Dodds v Walker'] },
      ...practicalDay(on, lastPracticalDay),
    ],
  }
}
