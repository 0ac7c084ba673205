import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod } from '../../../test/support/sourced-child.ts'
import { type IsoDate, isoDay } from '../../kit/dates/index.ts'
import { NO_CARE } from '../children/index.ts'
import { type ChildOfYear, toReturnReviews } from './return-reviews.ts'
import { toReviewsCsv } from './reviews-csv.ts'
import { askedExportYear } from './years-to-export.ts'

const review = (on: IsoDate, code: string | null = 'PN1') => ({
  on: isoDay(on),
  code,
  known: 'recorded' as const,
})

/** A child of 11, looked after since June 2025, with one review. */
function aChild(id: string, given: Partial<ChildOfYear> = {}): ChildOfYear {
  return {
    id,
    identifier: id,
    numbers: [{ value: id, from: null, to: null }],
    born: isoDay('2014-09-02'),
    sex: 'F',
    ethnic: 'WBRI',
    care: { ...NO_CARE, periods: [aCarePeriod('2025-06-02')] },
    reviews: [review('2025-06-27')],
    ...given,
  }
}

const made = (...children: readonly ChildOfYear[]) => toReturnReviews(2026, children)
const found = (...children: readonly ChildOfYear[]) =>
  made(...children).findings.map(({ rule, child, line }) => `${rule.code} ${child} ${line}`)

test('the table has the columns of the return, in order of child and day, with CRLF and dd/mm/yyyy', () => {
  const two = aChild('C2', { reviews: [review('2025-06-27'), review('2025-09-01', 'PN6')] })
  assert.equal(
    toReviewsCsv(made(two, aChild('C1')).lines),
    [
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      'C1,02/09/2014,27/06/2025,PN1',
      'C2,02/09/2014,27/06/2025,PN1',
      'C2,02/09/2014,01/09/2025,PN6',
      '',
    ].join('\r\n'),
  )
  assert.deepEqual(found(two, aChild('C1')), [])
})

test('a finding has the line of the file that is written', () => {
  const noCode = aChild('C2', { reviews: [review('2025-06-27'), review('2025-09-01', null)] })
  assert.deepEqual(found(aChild('C1'), noCode), ['167 C2 4'])
  assert.deepEqual(found(aChild('C1', { reviews: [review('2025-06-27', 'PN0')] })), ['440 C1 2'])
  const baby = aChild('C1', { born: isoDay('2023-01-09') })
  assert.deepEqual(found(baby), ['441 C1 2'])
})

test('a child with no birth day has no Header, and a child not in care in the year no episode', () => {
  assert.deepEqual(found(aChild('C1', { born: null })), ['INT08 C1 2'])
  const left = aCarePeriod('2024-06-02', { end: isoDay('2025-03-30'), endReason: 'E4A', ending: 'recorded' })
  assert.deepEqual(found(aChild('C1', { care: { ...NO_CARE, periods: [left] } })), ['1012 C1 2'])
  const lost = aCarePeriod('2024-06-02', { lastSeen: 2025, ending: 'unrecorded-exit' })
  assert.deepEqual(found(aChild('C1', { care: { ...NO_CARE, periods: [lost] } })), ['1012 C1 2'])
})

test('a child who has only short breaks in the year has no row, and that is counted', () => {
  const breaks = aCarePeriod('2025-06-02', { legalStatuses: [{ from: isoDay('2025-06-02'), code: 'V4' }] })
  const { lines, leftOut, findings } = made(aChild('C1', { care: { ...NO_CARE, periods: [breaks] } }))
  assert.deepEqual([lines.length, leftOut.shortBreaksOnly, findings.length], [0, 1, 0])
})

test('a child goes by the number that held at the last review, else by the one shown where the return would take it', () => {
  const numbers = [
    { value: 'NEW', from: isoDay('2025-09-01'), to: null },
    { value: 'OLD', from: null, to: isoDay('2025-09-01') },
  ]
  assert.deepEqual(
    made(aChild('C1', { numbers })).lines.map(({ child }) => child),
    ['OLD'],
  )
  const later = aChild('C1', { numbers, reviews: [review('2025-06-27'), review('2025-09-01')] })
  assert.deepEqual(
    made(later).lines.map(({ child }) => child),
    ['NEW', 'NEW'],
  )
  assert.equal(made(aChild('C1', { numbers: [] })).lines[0]?.child, 'C1')
  const unknown = made(aChild('not a number', { numbers: [] }))
  assert.deepEqual([unknown.lines.length, unknown.leftOut.noNumber], [0, 1])
})

test('an address that asks for a year the file is not made for is said to, never taken for another', () => {
  const asked = (query: string) => askedExportYear(new URLSearchParams(query), isoDay('2026-11-20'))
  assert.deepEqual(asked('year=2024-25'), { year: 2025, unread: null })
  assert.deepEqual(asked(''), { year: 2026, unread: null })
  for (const odd of ['abc', '1600-01', '2019-20'])
    assert.deepEqual(asked(`year=${odd}`), { year: 2026, unread: odd })
})
