// A million obligations worked by the law floor, against the floor of walking the same reviews and doing nothing.
import { addDays, type Day, dayOf } from '../../src/kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  judgeObligation,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'
import { aPeriod } from '../support/care-factory.ts'
import { type Measured, medianSeconds, printTable } from './measured.ts'

const CHILDREN = 100_000
const REVIEWS = 9
const asOf = dayOf(2026, 3, 31)

function historyOf(number: number): CareHistory {
  const start = addDays(dayOf(2021, 4, 1), number % 700)
  const gapAfter = (index: number): number => (index === 0 ? 25 : index === 1 ? 85 : 170) + (number % 7)
  let on: Day = start
  const reviews = Array.from({ length: REVIEWS }, (_, index) => {
    on = addDays(on, gapAfter(index))
    return { parts: [on], meeting: true, code: null }
  })
  return { born: addDays(start, -4000), periods: [{ ...aPeriod('2021-04-01'), start, reviews }] }
}

/** The time to work and judge a million obligations, and the time with every reason spelled out. */
function measureLaw(): Measured[] {
  const histories = Array.from({ length: CHILDREN }, (_, number) => historyOf(number))
  let checksum = 0
  const floor = medianSeconds(3, () => {
    for (const { periods } of histories)
      for (const { reviews } of periods) for (const { parts } of reviews) checksum += parts[0] ?? 0
  })
  let obligations = 0
  const worked = medianSeconds(3, () => {
    obligations = 0
    for (const history of histories) {
      for (const obligation of workReviewsOwed(history, DEFAULT_POLICY).obligations) {
        checksum += judgeObligation(obligation, asOf, DEFAULT_POLICY.calendar).daysLate
        obligations += 1
      }
    }
  })
  const explained = medianSeconds(1, () => {
    for (const history of histories.slice(0, CHILDREN / 10))
      for (const { because } of workReviewsOwed(history, DEFAULT_POLICY).obligations)
        checksum += because().length
  })
  if (!Number.isFinite(checksum)) throw new Error('the law gave something that is not a number')
  return [
    {
      what: `${obligations.toLocaleString('en-GB')} obligations worked and judged`,
      seconds: worked,
      target: 2,
      floor,
      floorIs: 'walking the same reviews',
    },
    {
      what: `${(obligations / 10).toLocaleString('en-GB')} obligations with every reason spelled out`,
      seconds: explained,
      target: null,
      floor: worked / 10,
      floorIs: 'the same without reasons',
    },
  ]
}

printTable('The law', measureLaw())
