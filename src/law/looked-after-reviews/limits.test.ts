import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rangeOn } from '../../kit/dated.ts'
import { isoDay } from '../../kit/dates/index.ts'
import {
  COMPLETION_WORKING_DAYS,
  FIRST_REVIEW_WORKING_DAYS,
  FIRST_SHORT_BREAK_MONTHS,
  IN_FORCE_FROM,
  LATER_REVIEW_MONTHS,
  SECOND_REVIEW_MONTHS,
  SHORT_BREAK_STAY_DAYS,
  SHORT_BREAK_YEAR_DAYS,
  YEARLY_MEETING_MONTHS,
} from './limits.ts'

describe('a number of the review clock names the provision that sets it', () => {
  const rows = [
    ['first review: 20 working days', FIRST_REVIEW_WORKING_DAYS, 20, 'CPPCR 33(1)'],
    ['second review: 3 months', SECOND_REVIEW_MONTHS, 3, 'CPPCR 33(2)'],
    ['later reviews: 6 months', LATER_REVIEW_MONTHS, 6, 'CPPCR 33(2)'],
    ['meetings in long-term fostering: 12 months', YEARLY_MEETING_MONTHS, 12, 'VOL2 yearly meeting'],
    ['completion: 20 working days', COMPLETION_WORKING_DAYS, 20, 'CPPCR 36(2)'],
    ['first review of short breaks: 3 months', FIRST_SHORT_BREAK_MONTHS, 3, 'CPPCR 48'],
    ['one short break: 17 days', SHORT_BREAK_STAY_DAYS, 17, 'CPPCR 48'],
    ['short breaks in 12 months: 75 days', SHORT_BREAK_YEAR_DAYS, 75, 'CPPCR 48'],
  ] as const
  for (const [title, limit, value, source] of rows)
    test(title, () => {
      const range = rangeOn(limit, isoDay('2011-04-01'))
      assert.deepEqual([range?.value, range?.source, range?.to], [value, source, null])
    })
  test('none is known for the day before the regulations came into force', () => {
    assert.equal(rangeOn(FIRST_REVIEW_WORKING_DAYS, isoDay('2011-03-31')), null)
    assert.equal(IN_FORCE_FROM, isoDay('2011-04-01'))
  })
})
