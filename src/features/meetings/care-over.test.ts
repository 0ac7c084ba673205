import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod } from '../../../test/support/sourced-child.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { NO_CARE } from '../children/index.ts'
import { hasDied, toCareOverWords } from './care-over.ts'

const BIRTHDAY = isoDay('2026-03-20')

test('that care is over is said of a day that was, and of one that is to come', () => {
  const words = (why: 'adult' | 'left', today: string) =>
    toCareOverWords({ why, on: BIRTHDAY }, isoDay(today))
  assert.equal(words('adult', '2026-03-19'), 'The child turns 18 on 20 March 2026')
  assert.equal(words('adult', '2026-03-20'), 'The child turned 18 on 20 March 2026')
  assert.equal(words('left', '2026-03-19'), 'The child leaves care on 20 March 2026')
  assert.equal(words('left', '2026-03-21'), 'The child left care on 20 March 2026')
})

test('a child has died whichever period of care ended so', () => {
  const died = aCarePeriod('2026-03-02', { endReason: 'E2' })
  const care = (periods: readonly ReturnType<typeof aCarePeriod>[]) => ({ care: { ...NO_CARE, periods } })
  assert.equal(hasDied(care([died, aCarePeriod('2026-04-01')])), true)
  assert.equal(hasDied(care([aCarePeriod('2026-03-02', { endReason: 'E8' })])), false)
})
