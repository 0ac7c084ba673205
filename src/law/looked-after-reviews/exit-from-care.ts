import { birthdayOf, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from './care-history.ts'
import { earlierStop, type Stop } from './chain.ts'

/** What ends the duty to review in a period of care: leaving care or the 18th birthday, whichever comes first. */
export function exitFromCare(period: PeriodOfCare, born: Day | null): Stop | null {
  return earlierStop(endOfCare(period), adulthood(born))
}

function endOfCare({ end, endReason }: PeriodOfCare): Stop | null {
  if (end === null) return null
  const what = endReason === 'E2' ? 'The child died' : 'Care ended'
  return {
    on: end,
    because: () => ({
      says: `${what} on ${toLongDate(end)}, before this fell due, so it is not needed.`,
      cites: ['CA 22(1)'],
    }),
  }
}

function adulthood(born: Day | null): Stop | null {
  if (born === null) return null
  const on = birthdayOf(born, 18)
  return {
    on,
    because: () => ({
      says: `The 18th birthday is ${toLongDate(on)}; a review due then or later is not needed.`,
      cites: ['CA 22(1)'],
    }),
  }
}
