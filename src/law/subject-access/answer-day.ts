import { addDays, addMonths, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'

const MONTHS = 1
const MONTHS_MORE = 2

export type AccessRequest = {
  /** The day on which somebody asked for their own record. */
  readonly askedOn: Day
  /** Whether two more months were taken, because the request is hard, and the person was told. */
  readonly extension: 'none' | 'two-months'
  /** Days on which we waited to hear what is meant. */
  readonly pausedDays: number
}

/**
 * The day by which somebody who asked for their own record has it.
 *
 * Cites: DPL access
 * Says: A request is answered within a month, or three where it is hard; days of waiting to hear what is meant do not count.
 * Example: asked for on 31 January 2027, the record is due on 28 February 2027
 */
export function whenRecordIsDueToItsSubject(request: AccessRequest): Answer<Day> {
  const { askedOn, extension, pausedDays } = request
  const months = extension === 'none' ? MONTHS : MONTHS + MONTHS_MORE
  const due = addDays(addMonths(askedOn, months), pausedDays)
  const time = extension === 'none' ? 'one month' : 'three months, because it is hard,'
  const says = `Asked for on ${toLongDate(askedOn)}; the record is due within ${time}`
  const paused = ` and ${pausedDays} ${pausedDays === 1 ? 'day' : 'days'} of waiting to hear what is meant`
  const because: readonly Reason[] = [
    {
      says: `${says.replace(/,$/, '')}${pausedDays === 0 ? '' : paused}: by ${toLongDate(due)}.`,
      cites: ['DPL access'],
    },
  ]
  return { kind: 'due', due, because }
}
